/** Where other systems send figures: a form with a field for each indicator, and the token of their source. */
import { readTypedDay } from '../../../basics/typed-days.ts'
import { exactKey } from '../../../basics/vietnamese.ts'
import { type Answer, bytes } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { createThrottle } from '../../../web/throttle.ts'
import type { Typed } from '../actions/record-figures.ts'
import { figureSenderOf, takeDelivery } from '../actions/sources.ts'
import { reportingUnits } from '../actions/units.ts'
import { figuresApiPath } from '../paths.ts'
import { figureNames } from '../rules/figure-names.ts'
import { dossierKey } from '../rules/indicator.ts'
import { whyNotPeriod } from '../rules/period.ts'
import { figureProblem } from '../words.ts'
import { textIn } from './figures-request.ts'

const minute = 60_000
/** Whoever guesses tokens is stopped by address long before one of 256 bits is found. */
const guesses = { most: 30, everyMs: minute }

export function figuresApiRoutes(): readonly DeskRoute[] {
  const mayGuess = createThrottle(guesses)
  const maySend = createThrottle({ most: 60, everyMs: minute })
  const admits = async ({ db, headers, address, now }: DeskRequest) => {
    const sender = await figureSenderOf(db, headers.authorization)
    if (sender === null) return mayGuess(address, now) ? refused(401, 'token-wrong') : refused(429, 'too-often')
    return maySend(sender.id, now) ? null : refused(429, 'too-often')
  }
  return [{ ...deskRoute('POST', figuresApiPath, 'token', take), admits }]
}

const sentences: Record<string, string> = {
  'token-wrong': 'Mã gửi số liệu không đúng hoặc đã ngừng. Hỏi cơ quan nhận để có mã mới.',
  'too-often': 'Gửi quá nhanh. Chờ một phút rồi gửi tiếp.',
}

const refused = (status: number, problem: string): Answer =>
  json({ problem, text: sentences[problem] }, status, status === 429 ? { 'Retry-After': '60' } : {})

const json = (value: unknown, status: number, headers: Record<string, string> = {}): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(value), { status, headers })

/** What is not a figure: whose they are, of which period, and why they differ from what was sent before. */
const about = ['don_vi', 'tu_ngay', 'den_ngay', 'ly_do']

async function take({ db, headers, body, now, address }: DeskRequest): Promise<Answer> {
  const sender = await figureSenderOf(db, headers.authorization)
  if (sender === null) return refused(401, 'token-wrong')
  const period = { from: readTypedDay(textIn(body, 'tu_ngay')), to: readTypedDay(textIn(body, 'den_ngay')) }
  const wrong = whyNotPeriod(period)
  if (wrong.length > 0) return told(wrong)
  const name = textIn(body, 'don_vi', 300)
  const unit = (await reportingUnits(db, sender.siteId, period)).find(
    (one) => exactKey(one.name) === exactKey(name) || one.unitId === name,
  )
  if (unit === undefined) return told([{ field: 'don_vi', problem: 'unit-not-here' }])
  const by = { kind: 'command' as const, ...(address === '' ? {} : { address }) }
  const delivery = {
    ...period,
    sender,
    unitId: unit.unitId,
    typed: typedBy(body),
    reason: textIn(body, 'ly_do', 300),
    by,
    now,
  }
  const outcome = await takeDelivery(db, delivery)
  if ('issues' in outcome) return told(outcome.issues)
  const { isNew, added, corrected, same } = outcome.done
  return json({ new: isNew, added, corrected, same }, 200)
}

const told = (issues: readonly { field: string; problem: string }[]): Answer =>
  json({ issues: issues.map((issue) => ({ ...issue, text: figureProblem(issue) })) }, 422)

/** A figure of dossiers may go by its short name. */
function typedBy(body: URLSearchParams): Typed[] {
  return [...body].flatMap(([field, text]) => {
    if (about.includes(field)) return []
    const short = figureNames.find((one) => one === field)
    return [{ indicator: short === undefined ? field.slice(0, 60) : dossierKey(short), text: text.slice(0, 40) }]
  })
}
