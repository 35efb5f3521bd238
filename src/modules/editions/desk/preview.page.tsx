import { Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { itemPath, previewLinksPath, previewPagePath, previewPath } from '../paths.ts'
import { previewWords as words } from '../words/preview.ts'

export type LinkView = { id: string; no: number; until: Date; madeBy: string; madeAt: Date }

export type PreviewPageProps = {
  siteSlug: string
  editionId: string
  csrf: string
  title: string
  width: 'phone' | 'desktop'
  /** Whether there is a page to show. */
  isDrawn: boolean
  isUnsaved: boolean
  links: readonly LinkView[]
  mayShare: boolean
  said: Said
  done: string | null
}

/** The item as its readers would see it, at the width of a phone or of a desk, and links to hand on. */
export function PreviewPage(props: PreviewPageProps) {
  const { siteSlug, editionId, title, width, isDrawn, isUnsaved, said, done, mayShare } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>
        {words.title}: {title}
      </h1>
      <p class="item-links">
        <a href={itemPath(siteSlug, editionId)}>{words.back}</a>
      </p>
      {isUnsaved && <p class="soft">{words.unsaved}</p>}
      <Widths {...props} />
      {isDrawn ? (
        <iframe class={`preview preview-${width}`} src={previewPagePath(siteSlug, editionId)} title={words.frame} />
      ) : (
        <EmptyState text={words.nothing} />
      )}
      {mayShare && <Links {...props} />}
    </>
  )
}

function Widths({ siteSlug, editionId, width }: PreviewPageProps) {
  const at = previewPath(siteSlug, editionId)
  const entry = (key: 'phone' | 'desktop', href: string) => (
    <a href={href} {...(width === key ? { 'aria-current': 'true' as const } : {})}>
      {words[key]}
    </a>
  )
  return (
    <nav class="preview-widths" aria-label={words.width}>
      {entry('phone', `${at}?khung=dien-thoai`)}
      {entry('desktop', `${at}?khung=may-tinh`)}
    </nav>
  )
}

function Links({ siteSlug, editionId, csrf, links }: PreviewPageProps) {
  const action = previewLinksPath(siteSlug, editionId)
  const choices = Object.entries(words.dayCounts).map(([value, text]) => ({ value, text }))
  return (
    <section class="preview-links" aria-labelledby="links-title">
      <h2 id="links-title">{words.links}</h2>
      <p class="hint">{words.linksLead}</p>
      <form class="preview-make" method="post" action={action}>
        <Hidden name="csrf" value={csrf} />
        <SelectField name="days" label={words.days} value="3" choices={choices} />
        <button class="button button-quiet" type="submit" name="viec" value="tao">
          {words.make}
        </button>
      </form>
      {links.length === 0 ? (
        <p class="soft">{words.noLinks}</p>
      ) : (
        <ul class="preview-list">
          {links.map(({ id, no, until, madeBy, madeAt }) => (
            <li>
              <p>
                {words.linkOf(no, until)} <span class="soft">{words.madeBy(madeBy, madeAt)}</span>
              </p>
              <RowButton
                {...{ action, csrf, text: words.revoke, about: words.linkOf(no, until) }}
                fields={{ viec: 'thu-hoi', link: id }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The link itself, told once: only its fingerprint is kept. */
export const LinkMadePage = ({ siteSlug, editionId, link }: { siteSlug: string; editionId: string; link: string }) => (
  <>
    <h1>{words.made}</h1>
    <Notice tone="good">
      <p>{words.madeLead}</p>
    </Notice>
    <div class="field preview-made">
      <label for="link">{words.link}</label>
      <input id="link" type="text" readonly value={link} />
    </div>
    <p>
      <a href={previewPath(siteSlug, editionId)}>{words.title}</a>
    </p>
  </>
)

/** The one answer for a link that is wrong, over, revoked, or whose item is published. */
export const LinkGonePage = () => (
  <>
    <h1>{words.goneTitle}</h1>
    <p>{words.goneLead}</p>
  </>
)
