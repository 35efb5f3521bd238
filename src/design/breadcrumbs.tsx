import type { Language } from '../basics/language.ts'
import type { FrameLink } from './frame-types.ts'
import { designWords } from './words.ts'

/** The way from the home page down to this one; the last part is the page itself and no link. */
export function Breadcrumbs({
  trail,
  here,
  language,
}: {
  trail: readonly FrameLink[]
  here?: string
  language: Language
}) {
  return (
    <nav class="breadcrumbs" aria-label={designWords[language].trail}>
      <ol>
        {trail.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
        {here && (
          <li>
            <span aria-current="page">{here}</span>
          </li>
        )}
      </ol>
    </nav>
  )
}
