/** Reads an edXML package of the national document exchange: its facts, its files, and what its signature is worth. */
import type { Element } from '@xmldom/xmldom'
import { isDay, type LocalDate } from '../../basics/dates.ts'
import { attachmentsIn } from './attachments.ts'
import type { Business, Edxml, EdxmlRead, Organ } from './package.ts'
import { judgeSignature, type PackageTrust } from './signature.ts'
import { openText } from './text.ts'
import { child, children, everywhere, textAt, textsAt } from './tree.ts'

export type { Edxml, EdxmlRead } from './package.ts'
export type { PackageTrust } from './signature.ts'

/** Whether bytes look like a package at all, without parsing them. */
export const looksLikeEdxml = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, 4096)
  return [head.toString('utf8'), head.toString('utf16le')].some((text) =>
    /<(?:\w+:)?edXML(?:Envelope)?[\s>]/i.test(text),
  )
}

/** Everything a package says. Never throws; whatever is not understood is a problem with its name. */
export function readEdxml(bytes: Buffer, trust: PackageTrust): EdxmlRead {
  try {
    const opened = openText(bytes)
    if ('problem' in opened) return opened
    const { document } = opened
    const envelope = everywhere(document, 'edXMLEnvelope')[0]
    const header = child(envelope, 'edXMLHeader')
    const message = child(header, 'MessageHeader')
    if (message === undefined) return { problem: 'not-edxml' }
    const attachments = attachmentsIn(document, envelope)
    if ('problem' in attachments) return attachments
    const facts = factsOf(message, header)
    if (facts.from.id === '' && facts.from.name === '') return { problem: 'sender-missing' }
    return { done: { ...facts, attachments, signature: judgeSignature(opened, trust) } }
  } catch {
    return { problem: 'damaged' }
  }
}

function factsOf(message: Element, header: Element | undefined): Omit<Edxml, 'attachments' | 'signature'> {
  const from = organOf(child(message, 'From'))
  const [number, notation] = [textAt(message, 'Code', 'CodeNumber'), textAt(message, 'Code', 'CodeNotation')]
  const date = textAt(message, 'PromulgationInfo', 'PromulgationDate')
  const other = child(message, 'OtherInfo')
  const given = textAt(message, 'DocumentId')
  return {
    key: given === '' ? [from.id, date, `${number}/${notation}`].join(',') : given,
    ...{ from, number, notation, issuedOn: dayIn(date), place: textAt(message, 'PromulgationInfo', 'Place') },
    to: children(message, 'To').map(organOf),
    kind: textAt(message, 'DocumentType', 'TypeName'),
    type: textAt(message, 'DocumentType', 'Type'),
    subject: textAt(message, 'Subject'),
    content: textAt(message, 'Content'),
    signer: signerOf(child(message, 'SignerInfo')),
    dueOn: dayIn(textAt(message, 'DueDate')),
    toPlaces: textsAt(children(child(message, 'ToPlaces') ?? child(other, 'ToPlaces'), 'Place')),
    priority: textAt(other, 'Priority'),
    sphere: textAt(other, 'SphereOfPromulgation'),
    annexes: textsAt(children(child(other, 'Appendixes'), 'Appendix')),
    ...businessOf(header),
    status: statusOf(message),
  }
}

const organOf = (element: Element | undefined): Organ => ({
  id: textAt(element, 'OrganId'),
  name: textAt(element, 'OrganName'),
  inCharge: textAt(element, 'OrganizationInCharge'),
  email: textAt(element, 'Email'),
})

const signerOf = (element: Element | undefined): Edxml['signer'] => ({
  competence: textAt(element, 'Competence'),
  position: textAt(element, 'Position'),
  name: textAt(element, 'FullName'),
})

function businessOf(header: Element | undefined): Pick<Edxml, 'business' | 'businessReason' | 'about'> {
  const list = child(header, 'TraceHeaderList')
  const element = child(list, 'Bussiness') ?? child(list, 'Business') ?? child(header, 'Bussiness')
  const type = Number(textAt(element, 'BussinessDocType') || textAt(element, 'BusinessDocType') || 0)
  const replaced = children(child(element, 'ReplacementInfoList'), 'ReplacementInfo').map((one) =>
    textAt(one, 'DocumentId'),
  )
  const about = [textAt(element, 'DocumentId'), ...replaced].filter((key) => key !== '')
  return {
    business: ([0, 1, 2, 3].includes(type) ? type : 0) as Business,
    businessReason: textAt(element, 'BussinessDocReason') || textAt(element, 'BusinessDocReason'),
    about: [...new Set(about)],
  }
}

function statusOf(message: Element): Edxml['status'] {
  const code = textAt(message, 'StatusCode')
  return code === '' ? null : { code, description: textAt(message, 'Description') }
}

/** '2026/11/20' and '2026-11-20', also with one digit. */
function dayIn(text: string): LocalDate | null {
  const found = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(text)
  if (found === null) return null
  const day = `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}
