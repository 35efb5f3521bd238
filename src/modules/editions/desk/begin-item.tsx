/** Begins a draft and leads to it. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { languagesOf } from '../../sites/index.ts'
import { createDraft } from '../actions/create-draft.ts'
import { itemPath } from '../paths.ts'
import type { ItemType } from '../rules/entry.ts'
import { itemWords } from '../words/item.ts'
import { doingOf, type EditionDesk } from './at-item.ts'
import { NewItemPage, type NewItemProps } from './new-item.part.tsx'
import { saidOf } from './said.ts'

/** What `NewItemForm` needs at this site. */
export async function newItemAt(
  desk: Pick<EditionDesk, 'contentForms'>,
  { db, site, csrf }: SiteRequest,
): Promise<NewItemProps> {
  const kinds = desk.contentForms.map(({ type, name, templates }) => ({
    ...{ type, name },
    templates: templates.map(({ key, name: shown, hint }) => ({ key, name: shown, ...(hint ? { hint } : {}) })),
  }))
  return { siteSlug: site.slug, csrf, kinds, languages: await languagesOf(db, site.id) }
}

export const beginItem =
  (desk: EditionDesk) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { body, db, site, account } = request
    const content = desk.contentForms.find(({ type }) => type === body.get('type'))
    const template = content?.templates.find(({ key }) => key === body.get('template')) ?? content?.templates[0]
    if (content === undefined || template === undefined) return refused(desk, request, [])
    const { editionId: _none, ...beginning } = await doingOf(desk, request, '')
    const name = (body.get('nhap-thay') ?? '').normalize('NFC').trim()
    const language = body.get('language') === 'en' ? 'en' : 'vi'
    const begun = await createDraft(desk.editingOn(db), {
      ...beginning,
      type: content.type as ItemType,
      language,
      form: (await content.begin?.(request, template.form, { language, name: name || account.name })) ?? template.form,
      ...(name === '' ? {} : { onBehalfOf: { personId: null, name } }),
    })
    if ('issues' in begun) return refused(desk, request, begun.issues)
    return seeOther(`${itemPath(site.slug, begun.done.editionId)}?da=begun`)
  }

async function refused(desk: EditionDesk, request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const [content] = desk.contentForms
  const told = issues.length > 0 ? issues : [{ field: 'type', problem: 'type-unknown' }]
  const said = content === undefined ? [] : saidOf(content, told)
  const body = <NewItemPage {...(await newItemAt(desk, request))} said={said} />
  return page(headOf(itemWords.newItem), body, { status: 422 })
}
