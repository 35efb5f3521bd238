import { languageOfPath } from '../../../basics/addresses.ts'
import { newId } from '../../../basics/ids.ts'
import type { Language } from '../../../basics/language.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { isSameOrigin } from '../../../web/same-origin.ts'
import { createThrottle } from '../../../web/throttle.ts'
import { sendMistakeReport } from '../inbox/mistake-report.ts'
import { titleAt } from '../live.ts'
import { type Mistake, whyNotReport } from '../rules/mistake.ts'
import { reportingWords } from '../words.ts'
import { MistakeReportedPage, MistakeReportPage } from './mistake-report.page.tsx'

/** From one address; an office behind one address still gets its word in. */
const throttle = createThrottle({ most: 10, everyMs: 10 * 60_000 })

const formPath = '/bao-sai-sot'

/** The form; after sending, the thanks at the same address, so that reloading sends nothing twice. */
export async function mistakeForm(request: PortalRequest): Promise<Answer> {
  const about = request.query.get('ve') ?? '/'
  if (request.query.get('da-gui') === '1') return thanks(request, about)
  return form(request, { path: about, message: '', contact: '' }, [])
}

export async function sendMistake(request: PortalRequest): Promise<Answer> {
  const { body, db, site, now, address } = request
  const mistake: Mistake = {
    path: (body.get('path') ?? '').trim(),
    message: (body.get('message') ?? '').trim().normalize('NFC'),
    contact: (body.get('contact') ?? '').trim().normalize('NFC'),
  }
  const issues = whyNotReport(mistake)
  if (!isSameOrigin(request)) issues.push({ field: 'path', problem: 'path-unknown' })
  if (issues.length === 0 && !throttle(address, now)) issues.push({ field: 'message', problem: 'too-many' })
  if (issues.length > 0) return form(request, mistake, issues)

  await sendMistakeReport(db, { siteId: site.id, id: newId(now), ...mistake, contact: mistake.contact || null })
  return seeOther(`${formPath}?ve=${encodeURIComponent(mistake.path)}&da-gui=1`)
}

/** The form speaks the language of the page it is about, where the site has that language. */
function languageAbout({ site }: PortalRequest, about: string): Language {
  const language = languageOfPath(about)
  return site.languages.includes(language) ? language : 'vi'
}

async function form(request: PortalRequest, { path, message, contact }: Mistake, issues: Issue[]): Promise<Answer> {
  const { db, site, sections } = request
  const about = whyNotReport({ path, message: 'x', contact: '' }).length === 0 ? path : '/'
  const language = languageAbout(request, about)
  const privacy = sections.find(({ key }) => key === 'privacy')
  return page(
    { title: reportingWords[language].title, description: '', kind: 'website', date: null, hidden: true },
    <MistakeReportPage
      language={language}
      about={about}
      aboutTitle={(await titleAt(db, site.id, about)) ?? null}
      action={formPath}
      message={message}
      contact={contact}
      issues={issues}
      privacyHref={privacy?.href ?? null}
    />,
    { keep: 'never', language, status: issues.length > 0 ? 422 : 200 },
  )
}

function thanks(request: PortalRequest, path: string): Answer {
  const about = whyNotReport({ path, message: 'x', contact: '' }).length === 0 ? path : '/'
  const language = languageAbout(request, about)
  const title = reportingWords[language].thanks
  return page(
    { title, description: '', kind: 'website', date: null, hidden: true },
    <MistakeReportedPage language={language} about={about} />,
    { keep: 'never', language },
  )
}
