import type { ComponentChildren } from 'preact'
import type { Language } from '../../../basics/language.ts'
import type { Prose as ProseDocument } from '../../../basics/prose/types.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon, type IconName } from '../../../design/icon.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { Prose } from '../../../design/prose.tsx'
import { pageWords } from '../words.ts'

export type ContactProps = {
  language: Language
  trail: readonly FrameLink[]
  siteName: string
  governingAgency: string | null
  responsible: string | null
  address: string | null
  phone: string | null
  email: string | null
  /** What the agency wrote itself: hours, reception days, hotlines, the one-stop's address. */
  body: ProseDocument | null
  directoryHref: string | null
  mistakeHref: string | null
}

/** How to reach the agency (liên hệ). */
export function ContactPage(props: ContactProps) {
  const { language, trail, siteName, body, directoryHref } = props
  const words = pageWords[language]
  const ways = waysOf(props)
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} here={words.contact} language={language} />
      <header class="page-head">
        <h1>{words.contact}</h1>
        <p class="page-lead">{siteName}</p>
      </header>
      {ways.length === 0 && !body && <EmptyState text={words.noContact} />}
      <dl class="contact-ways">
        {ways.map(({ icon, term, value }) => (
          <div>
            <dt>
              <Icon name={icon} /> {term}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {body && <Prose prose={body} language={language} />}
      {directoryHref && (
        <p class="after">
          <a class="button button-quiet" href={directoryHref}>
            <Icon name="people" /> {words.directoryLink}
          </a>
        </p>
      )}
    </div>
  )
}

type Way = { icon: IconName; term: string; value: ComponentChildren }

function waysOf({ language, address, phone, email, responsible, governingAgency }: ContactProps): Way[] {
  const words = pageWords[language]
  const ways: readonly (Way | null)[] = [
    address ? { icon: 'map-pin', term: words.address, value: address } : null,
    phone
      ? { icon: 'phone', term: words.phone, value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> }
      : null,
    email ? { icon: 'mail', term: words.email, value: <a href={`mailto:${email}`}>{email}</a> } : null,
    responsible ? { icon: 'person', term: words.responsible, value: responsible } : null,
    governingAgency ? { icon: 'building', term: words.governing, value: governingAgency } : null,
  ]
  return ways.filter((way) => way !== null)
}
