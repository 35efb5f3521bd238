import type { ComponentChildren } from 'preact'
import { dayTimeText } from '../basics/dates.ts'
import type { Language } from '../basics/language.ts'
import { DateText } from './date-text.tsx'
import type { FrameFooter, FrameLink } from './frame-types.ts'
import { OfficialText } from './official-text.tsx'
import { SearchForm } from './search-form.tsx'
import { designWords } from './words.ts'

/** The ways onward every error page offers; those a site lacks are left out. */
export type Onward = { home: string; siteMap: string | null; contact: string | null }

type Shown = { language: Language; onward: Onward }

/** 404: nothing is here; the sections and the search are. */
export function NotFoundPage(props: Shown & { sections: readonly FrameLink[]; search: string | null }) {
  const { language, onward, sections, search } = props
  const words = designWords[language]
  return (
    <ErrorPage code={404} title={words.notFound.title} lead={words.notFound.lead}>
      {search && (
        <section class="error-part">
          <h2>{words.notFound.search}</h2>
          <SearchForm action={search} language={language} words={words} id="tim-tiep" />
        </section>
      )}
      <OnwardLinks language={language} onward={onward} />
      {sections.length > 0 && (
        <nav class="error-part" aria-labelledby="error-sections">
          <h2 id="error-sections">{words.notFound.sections}</h2>
          <ul class="error-sections">
            {sections.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </ErrorPage>
  )
}

/** What is told about an item that was withdrawn; the title is null where the reason does not allow it. */
export type TombstoneView = { reason: string; title: string | null; documentNumber: string | null; withdrawnAt: Date }

/** 410: it was here and was taken down, when and why. */
export function GonePage({ language, onward, tombstone }: Shown & { tombstone: TombstoneView }) {
  const words = designWords[language]
  return (
    <ErrorPage code={410} title={words.gone.title}>
      <dl class="tombstone">
        {tombstone.title && (
          <div>
            <dt>{words.gone.was}</dt>
            <dd>
              <OfficialText text={tombstone.title} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.gone.on}</dt>
          <dd>
            <DateText at={tombstone.withdrawnAt} language={language} as="weekday" />
          </dd>
        </div>
        <div>
          <dt>{words.gone.reason}</dt>
          <dd>{words.gone.reasons[tombstone.reason] ?? words.gone.otherReason}</dd>
        </div>
        {tombstone.documentNumber && (
          <div>
            <dt>{words.gone.basis}</dt>
            <dd>
              <span class="unbroken">{tombstone.documentNumber}</span>
            </dd>
          </div>
        )}
      </dl>
      <OnwardLinks language={language} onward={onward} />
    </ErrorPage>
  )
}

/** 500: our fault; the number finds it in the log. */
export function FailedPage({ language, onward, incident }: Shown & { incident: string | null }) {
  const words = designWords[language]
  return (
    <ErrorPage code={500} title={words.failed.title} lead={words.failed.lead}>
      {incident && (
        <p class="soft">
          {words.failed.number}: {incident}
        </p>
      )}
      <OnwardLinks language={language} onward={onward} />
    </ErrorPage>
  )
}

type Away = Shown & { at: Date; contact: Pick<FrameFooter, 'phone' | 'email' | 'address'> | null }

/** 503: for a while nothing can be served; whoever is in a hurry learns whom to call. */
export function UnavailablePage({ language, onward, at, contact }: Away) {
  const words = designWords[language]
  return (
    <ErrorPage code={503} title={words.unavailable.title} lead={words.unavailable.lead}>
      <p class="soft">
        {words.unavailable.at}: {dayTimeText(at, language)}
      </p>
      {contact && (contact.phone || contact.email) && (
        <section class="error-part">
          <h2>{words.unavailable.call}</h2>
          <p>
            {[contact.phone, contact.email, contact.address].filter(Boolean).map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </p>
        </section>
      )}
      <OnwardLinks language={language} onward={{ ...onward, siteMap: null, contact: null }} />
    </ErrorPage>
  )
}

type ErrorShown = { code: number; title: string; lead?: string; children: ComponentChildren }

function ErrorPage({ code, title, lead, children }: ErrorShown) {
  return (
    <div class="wrap page error-page">
      <p class="error-code" aria-hidden="true">
        {code}
      </p>
      <h1>{title}</h1>
      {lead && <p class="page-lead">{lead}</p>}
      {children}
    </div>
  )
}

function OnwardLinks({ language, onward }: Shown) {
  const words = designWords[language]
  const links = [
    [onward.home, words.toHome],
    [onward.siteMap, words.toSiteMap],
    [onward.contact, words.toContact],
  ] as const
  return (
    <nav class="error-onward" aria-label={words.onward}>
      {links.map(
        ([href, text], index) =>
          href && (
            <a class={index === 0 ? 'button' : 'button button-quiet'} href={href}>
              {text}
            </a>
          ),
      )}
    </nav>
  )
}
