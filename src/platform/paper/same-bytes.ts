/** Takes the clock and chance out of an Office file: same content, same bytes. */
import { unzip, zip } from '../zip.ts'

const limits = { entries: 500, unpacked: 200 * 1024 * 1024 }
const types = '[Content_Types].xml'
const properties = 'docProps/core.xml'

/** `madeAt` is when the file says it was made and changed. */
export function sameBytes(office: Buffer, madeAt: Date): Buffer {
  const files = filesOf(office)
  return packedFile([...files].map(([name, data]) => [name, name === properties ? dated(data, madeAt) : data] as const))
}

/** The parts of a file that was written a moment ago. */
export function filesOf(office: Buffer): ReadonlyMap<string, Buffer> {
  const opened = unzip(office, limits)
  if ('problem' in opened) throw new Error(`the file just written does not open: ${opened.problem}`)
  return opened.files
}

/** Entries in one order and without time; readers that recognise a file by its beginning look for the list of types. */
export function packedFile(files: readonly (readonly [string, Buffer])[]): Buffer {
  const sorted = [...files].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
  return zip(new Map(sorted), { packed: true })
}

const rank = (name: string): number => (name === types ? 0 : name === '_rels/.rels' ? 1 : 2)

const dated = (xml: Buffer, madeAt: Date): Buffer => {
  const moment = `${madeAt.toISOString().slice(0, 19)}Z`
  return Buffer.from(xml.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`), 'utf8')
}
