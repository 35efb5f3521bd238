/** Writes what a receiver answers to a sender: how far a document is (QCVN 102:2016/BTTTT, StatusCode). */

/** 01 arrived · 02 refused · 03 taken in · 05 at work · 06 finished · 15 agrees to a recall or an update · 16 refuses it. */
export type StatusCode = '01' | '02' | '03' | '05' | '06' | '15' | '16'

export type StatusMessage = {
  from: { id: string; name: string }
  /** The document that is answered for, and who sent it. */
  about: { organId: string; number: string; notation: string; issuedOn: string | null; key: string }
  code: StatusCode
  description: string
  at: Date
}

const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

export function statusMessage({ from, about, code, description, at }: StatusMessage): string {
  const message = [
    element('From', element('OrganId', text(from.id)) + element('OrganName', text(from.name))),
    element('ResponseFor', answered(about)),
    element('StatusCode', code),
    element('Description', text(description)),
    element('Timestamp', stamp(at)),
  ].join('')
  const envelope = element('edXMLHeader', element('MessageHeader', message))
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<edXML xmlns="${namespace}">` +
    `<edXML:edXMLEnvelope xmlns:edXML="${namespace}">${envelope}</edXML:edXMLEnvelope></edXML>\n`
  )
}

const answered = ({ organId, number, notation, issuedOn, key }: StatusMessage['about']): string =>
  [
    element('OrganId', text(organId)),
    element('Code', element('CodeNumber', text(number)) + element('CodeNotation', text(notation))),
    element('PromulgationDate', text((issuedOn ?? '').replaceAll('-', '/'))),
    element('DocumentId', text(key)),
  ].join('')

const element = (name: string, content: string): string => `<edXML:${name}>${content}</edXML:${name}>`

/** Signs that XML 1.0 does not know are left out; the others are written so that they stay text. */
const text = (value: string): string =>
  value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** '2026/11/20 08:15:00' as clocks in Vietnam show it. */
const stamp = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/')
