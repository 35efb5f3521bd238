import { dayTimeText, isoText } from '../basics/dates.ts'
import type { Language } from '../basics/language.ts'
import { integerText } from '../basics/numbers.ts'
import type { FrameFooter, FrameSite } from './frame-types.ts'
import { Icon } from './icon.tsx'
import { type DesignWords, designWords } from './words.ts'

type Shown = { language: Language; site: FrameSite; footer: FrameFooter }

/** The lines the law asks for on every page (Thông tư 32/2017/TT-BTTTT, Điều 16) and the ways onward. */
export function SiteFooter({ language, site, footer }: Shown) {
  const words = designWords[language]
  return (
    <footer class="site-footer">
      <div class="wrap footer-columns">
        <section class="footer-owner" aria-labelledby="footer-owner">
          <h2 id="footer-owner">
            {site.tierName && <span class="footer-tier">{site.tierName}</span>}
            {site.name}
          </h2>
          <Owner footer={footer} words={words} />
        </section>
        {(footer.address || footer.phone || footer.email) && (
          <section aria-labelledby="footer-contact">
            <h2 id="footer-contact">{words.contact}</h2>
            <Contact footer={footer} words={words} />
          </section>
        )}
        <nav aria-labelledby="footer-about">
          <h2 id="footer-about">{words.aboutSite}</h2>
          <ul class="footer-links">
            {footer.links.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {footer.visits && <Visits visits={footer.visits} language={language} words={words} />}
      </div>
      <div class="footer-end">
        <p class="wrap">
          {words.rights(site.name)} {words.cite(site.name)}
        </p>
      </div>
    </footer>
  )
}

function Owner({ footer, words }: { footer: FrameFooter; words: DesignWords }) {
  const lines: readonly (readonly [string, string | null])[] = [
    [words.governing, footer.governingAgency],
    [words.operator, footer.operator],
    [words.responsible, footer.responsible],
  ]
  return (
    <dl class="footer-lines">
      {lines.map(
        ([term, value]) =>
          value && (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Contact({ footer, words }: { footer: FrameFooter; words: DesignWords }) {
  return (
    <address>
      {footer.address && (
        <p>
          <Icon name="map-pin" />
          <span>
            <span class="unseen">{words.address}: </span>
            {footer.address}
          </span>
        </p>
      )}
      {footer.phone && (
        <p>
          <Icon name="phone" />
          <a href={`tel:${footer.phone.replace(/[^\d+]/g, '')}`}>
            <span class="unseen">{words.phone}: </span>
            {footer.phone}
          </a>
        </p>
      )}
      {footer.email && (
        <p>
          <Icon name="mail" />
          <a href={`mailto:${footer.email}`}>
            <span class="unseen">{words.email}: </span>
            {footer.email}
          </a>
        </p>
      )}
    </address>
  )
}

type Counted = { visits: NonNullable<FrameFooter['visits']>; language: Language; words: DesignWords }

function Visits({ visits, language, words }: Counted) {
  const figures: readonly (readonly [string, number])[] = [
    [words.visitsToday, visits.today],
    [words.visitsMonth, visits.month],
    [words.visitsTotal, visits.total],
  ]
  return (
    <section class="footer-visits" aria-labelledby="footer-visits">
      <h2 id="footer-visits">{words.visits}</h2>
      <dl>
        {figures.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{integerText(value, language)}</dd>
          </div>
        ))}
      </dl>
      <p class="footer-as-of">
        {words.visitsAsOf} <time datetime={isoText(visits.asOf)}>{dayTimeText(visits.asOf, language)}</time>
      </p>
    </section>
  )
}
