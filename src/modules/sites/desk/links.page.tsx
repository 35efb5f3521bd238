import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { linksPath, previewPath, undoPath } from '../paths.ts'
import { type LinkForm, type LinkRow, linkGroups } from '../rules/links.ts'
import { linkWords as words } from '../words/desk.ts'
import { KeptHistory } from './kept-history.part.tsx'
import { PreviewButton } from './preview-button.part.tsx'

export type LinksPageProps = {
  siteSlug: string
  links: readonly LinkRow[]
  form: LinkForm
  /** The link the form changes; null for a new one. */
  editing: string | null
  history: readonly HistoryLine[]
  said: Said
  done: string | null
  csrf: string
}

/** The links of a site, group by group, and the form of one. */
export function LinksPage(props: LinksPageProps) {
  const { siteSlug, links, editing, history, said, done, csrf } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {links.length === 0 && <EmptyState text={words.none} />}
      <form class="menu-tree" method="post" action={linksPath(siteSlug)}>
        <Hidden name="csrf" value={csrf} />
        {linkGroups.map((group) => (
          <Group siteSlug={siteSlug} title={words.groups[group]} links={links.filter((link) => link.group === group)} />
        ))}
      </form>
      <h2 id="lien-ket">{editing === null ? words.add : words.edit}</h2>
      <OneLink {...props} />
      <KeptHistory id="lich-su" lines={history} undo={{ action: undoPath(linksPath(siteSlug)), csrf }} />
    </>
  )
}

function Group({ siteSlug, title, links }: { siteSlug: string; title: string; links: readonly LinkRow[] }) {
  if (links.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ol class="menu-branch">
        {links.map(({ id, name, href }, at) => (
          <li>
            <div class="menu-row">
              <div class="menu-name">
                <span>{name}</span>
                <a class="soft" href={href} rel="noopener">
                  {href}
                </a>
              </div>
              <div class="menu-deeds">
                <Deed deed={`up ${id}`} text="↑" said={`${words.up}: ${name}`} isOff={at === 0} />
                <Deed deed={`down ${id}`} text="↓" said={`${words.down}: ${name}`} isOff={at === links.length - 1} />
                <a class="button button-quiet" href={`${linksPath(siteSlug)}?sua=${id}#lien-ket`}>
                  {words.change}
                  <span class="unseen">: {name}</span>
                </a>
                <Deed deed={`remove ${id}`} text={words.remove} said={`${words.remove}: ${name}`} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

const Deed = ({ deed, text, said, isOff = false }: { deed: string; text: string; said: string; isOff?: boolean }) => (
  <button class="button button-quiet" type="submit" name="viec" value={deed} aria-label={said} disabled={isOff}>
    {text}
  </button>
)

function OneLink({ siteSlug, form, editing, said, csrf }: LinksPageProps) {
  const groups = linkGroups.map((group) => ({ value: group, text: words.groups[group] }))
  const shared = { language: 'vi' as const }
  return (
    <DeskForm action={linksPath(siteSlug)} csrf={csrf} send={words.send}>
      <Hidden name="viec" value={`edit ${editing ?? ''}`} />
      <SelectField name="nhom" label={words.group} value={form.group} choices={groups} />
      <Field {...shared} name="ten" label={words.name} value={form.name} maxlength={200} issue={issueAt(said, 'ten')} />
      <Field
        {...shared}
        name="dia-chi"
        label={words.href}
        hint={words.hrefHint}
        value={form.href}
        issue={issueAt(said, 'dia-chi')}
      />
      <Field {...shared} name="ten-en" label={words.nameEn} value={form.nameEn} maxlength={200} optional />
      <PreviewButton action={previewPath(linksPath(siteSlug))} />
    </DeskForm>
  )
}
