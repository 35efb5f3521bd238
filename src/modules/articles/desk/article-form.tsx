/** How an article is written at the desk. */
import type { Language } from '../../../basics/language.ts'
import type { ContentForm } from '../../../web/content-form.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { namesIn, parseByline, withPersons } from '../rules/byline.ts'
import { readArticle } from '../rules/draft.ts'
import { nothingOffered, type Offered } from '../rules/offered.ts'
import { readForm } from '../rules/read-form.ts'
import { type ShownForm, shownForm } from '../rules/shown-form.ts'
import { personsNamed, picturesOffered, sectionsOffered, unitsOffered } from '../store/offered.ts'
import { writingIssueText } from '../words/writing.ts'
import { ArticleFields } from './fields.part.tsx'
import { previewArticle } from './preview-article.tsx'
import { articleTemplates } from './templates.ts'

const mostPictures = 24

export const articleForm: ContentForm = {
  type: 'article',
  name: 'Tin, bài',
  templates: articleTemplates,
  begin,
  async offer({ db, site, account }, language, form): Promise<Offered> {
    return {
      accountId: account.id,
      sections: await sectionsOffered(db, site.id, language === 'en'),
      units: await unitsOffered(db, site.id),
      persons: await personsNamed(db, site.id, namesIn(worksOf(form) ?? [])),
      pictures: await picturesOffered(db, site.id, mostPictures),
    }
  },
  Fields({ form, offered: found, issues, siteSlug, editionId }) {
    const offered = (found as Offered | null) ?? nothingOffered
    const told = issues.map((issue) => ({ at: idOf(issue.field), text: writingIssueText(issue) }))
    const issueAt = (field: string) => told.find(({ at }) => at === idOf(field))?.text
    return <ArticleFields {...{ offered, issueAt, siteSlug, editionId, form: withKnown(form, offered) }} />
  },
  said: (issues) => issues.map((issue) => ({ field: idOf(issue.field), text: writingIssueText(issue) })),
  read: readForm,
  scripts: ['editor.js'],
  preview: previewArticle,
}

/** Where on the page a field of the form stands: 'body.content.3' is in the text, 'works.0.authors' among the works. */
function idOf(field: string): string {
  const [root = '', part] = field.split('.')
  return root === 'picture' && part !== undefined ? `picture-${part}` : root
}

/** The form as the page shows it; authors whom the site knows by their name stand with the person, who decides on saving. */
function withKnown(form: unknown, { persons }: Offered): ShownForm {
  const works = worksOf(form)
  return shownForm(works === undefined ? form : { ...(form as object), works: withPersons(works, persons) })
}

/** Undefined where they do not read as works. */
function worksOf(form: unknown) {
  const read = readArticle({ works: (form as { works?: unknown } | null)?.works })
  return 'issues' in read ? undefined : (read.done.works as Parameters<typeof withPersons>[0])
}

/**
 * A new text stands in the first section until somebody chooses another: that is right for most news. Dots at the end of
 * a byline stand for whoever writes; their works are proposed from it.
 */
async function begin(
  { db, site }: SiteRequest,
  form: unknown,
  { language, name }: { language: Language; name: string },
): Promise<unknown> {
  const [section] = await sectionsOffered(db, site.id, language === 'en')
  const { byline } = form as { byline?: unknown }
  const line = typeof byline === 'string' ? byline.replace(/…$/, name) : null
  return {
    ...(form as object),
    ...(section === undefined ? {} : { sectionIds: [section.id] }),
    ...(line === null ? {} : { byline: line, works: parseByline(line).works }),
  }
}
