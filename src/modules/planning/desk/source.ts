/** Where a commission comes from, as addresses and forms hand it on. */
import { isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'

const longestEvent = 500

export function sourceOf(sent: URLSearchParams) {
  const [at, what] = [new Date(sent.get('luc') ?? ''), (sent.get('viec') ?? '').normalize('NFC').slice(0, longestEvent)]
  const [topicId, day] = [sent.get('chu-de') ?? '', sent.get('ngay') ?? '']
  const event = Number.isNaN(at.getTime()) || what === '' ? null : { at, what }
  const plan = isId(topicId) && isDay(day) ? { topicId, day } : null
  const fields: Record<string, string> = {
    ...(event === null ? {} : { luc: event.at.toISOString(), viec: event.what }),
    ...(plan === null ? {} : { 'chu-de': plan.topicId, ngay: plan.day }),
  }
  return { event, plan, fields }
}
