import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { pageWords } from '../words.ts'

export type OfficialView = {
  name: string
  title: string
  duties: string | null
  phone: string | null
  email: string | null
}

export type DirectoryBody = { id: string; name: string; officials: readonly OfficialView[] }

export type DirectoryProps = {
  language: Language
  trail: readonly FrameLink[]
  /** Bodies in the order of protocol, officials within them by office: never alphabetical. */
  bodies: readonly DirectoryBody[]
}

/** The officials of the bodies a site speaks for (danh bạ). */
export function DirectoryPage({ language, trail, bodies }: DirectoryProps) {
  const words = pageWords[language]
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} here={words.directory} language={language} />
      <header class="page-head">
        <h1>{words.directory}</h1>
        {bodies.length > 0 && <p class="page-lead">{words.directoryLead}</p>}
      </header>
      {bodies.length === 0 && <EmptyState text={words.noOfficials} />}
      {bodies.length > 2 && (
        <nav class="subsections no-print" aria-label={words.bodies}>
          {bodies.map((body) => (
            <a href={`#co-quan-${body.id}`}>{body.name}</a>
          ))}
        </nav>
      )}
      {bodies.map((body) => (
        <section class="directory-body" aria-labelledby={`co-quan-${body.id}`}>
          <h2 id={`co-quan-${body.id}`}>{body.name}</h2>
          {body.officials.length === 0 && <p class="soft">{words.noOfficialsOf}</p>}
          <ul class="officials">
            {body.officials.map((official) => (
              <Official official={official} language={language} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Official({ official, language }: { official: OfficialView; language: Language }) {
  const words = pageWords[language]
  const { name, title, duties, phone, email } = official
  return (
    <li class="official">
      <h3>{name}</h3>
      <p class="official-title">{title}</p>
      {duties && (
        <p class="official-duties">
          <span class="soft">{words.duties}:</span> {duties}
        </p>
      )}
      {(phone || email) && (
        <p class="official-reach">
          {phone && (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <Icon name="phone" /> {phone}
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`}>
              <Icon name="mail" /> {email}
            </a>
          )}
        </p>
      )}
    </li>
  )
}
