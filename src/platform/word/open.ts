/** Looks at a Word file before it is read: what it really is, how large it becomes, and what in it may act. */
import { unzip } from '../zip.ts'

export type WordProblem =
  | 'word-old'
  | 'word-encrypted'
  | 'word-macros'
  | 'word-too-large'
  | 'word-broken'
  | 'word-is-pdf'
  | 'word-is-rtf'
  | 'word-is-odt'
  | 'not-word'

export type WordFiles = { files: ReadonlyMap<string, Buffer>; main: string }

const limits = { entries: 2000, unpacked: 150 * 1024 * 1024 }
/** Above, the text is a book: reading it would hold up everybody else. */
const mostXml = 12 * 1024 * 1024
const deepestXml = 200
const mostElements = 500_000

/** The parts of a file that may be read, or why it may not. */
export function openWord(bytes: Buffer): WordFiles | { problem: WordProblem } {
  const stranger = strangerOf(bytes)
  if (stranger !== null) return { problem: stranger }
  const opened = unzip(bytes, limits)
  if ('problem' in opened) return { problem: archiveProblems[opened.problem] }
  const { files } = opened
  if (files.get('mimetype')?.toString('latin1').startsWith('application/vnd.oasis')) return { problem: 'word-is-odt' }
  const types = files.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types) || [...files.keys()].some((name) => /vbaProject|vbaData/i.test(name))) {
    return { problem: 'word-macros' }
  }
  const main = mainPart(types)
  if (main === null || !files.has(main)) return { problem: 'not-word' }
  const texts = [...files].filter(([name]) => /\.(?:xml|rels)$/i.test(name))
  if (texts.reduce((sum, [, data]) => sum + data.length, 0) > mostXml) return { problem: 'word-too-large' }
  const faults = texts.flatMap(([, data]) => faultOf(data) ?? [])
  return faults[0] === undefined ? { files: readable(files), main } : { problem: faults[0] }
}

const archiveProblems = {
  'not-a-zip': 'not-word',
  'zip-encrypted': 'word-encrypted',
  'zip-too-large': 'word-too-large',
  'zip-broken': 'word-broken',
} as const

/** What begins otherwise than a ZIP archive. An encrypted file stands in the same container as the files of Word 97. */
function strangerOf(bytes: Buffer): WordProblem | null {
  const start = bytes.toString('latin1', 0, 8)
  if (start.startsWith('%PDF')) return 'word-is-pdf'
  if (start.startsWith('{\\rtf')) return 'word-is-rtf'
  if (!start.startsWith('\u00d0\u00cf\u0011\u00e0')) return start.startsWith('PK') ? null : 'not-word'
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'word-encrypted' : 'word-old'
}

function mainPart(types: string): string | null {
  const override = types
    .split('<Override')
    .find((part) => /ContentType="[^"]*wordprocessingml\.(?:document|template)\.main\+xml"/.test(part))
  return /PartName="\/([^"]+)"/.exec(override ?? '')?.[1] ?? null
}

/** Only what makes up the text: no embedded objects, fonts, scripts or settings reach the reader. */
const readable = (files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> =>
  new Map([...files].filter(([name]) => !/(?:embeddings|activeX|fonts|customXml|customUI)\//i.test(name)))

/** XML that declares entities, nests absurdly or never ends is no Word file; counted without building anything. */
function faultOf(data: Buffer): WordProblem | null {
  const xml = data.toString('utf8')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'word-broken'
  let depth = 0
  let elements = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '?' || next === '!') continue
    if (next === '/') {
      depth -= 1
      continue
    }
    const end = xml.indexOf('>', at)
    if (end < 0) return 'word-broken'
    elements += 1
    if (xml[end - 1] !== '/') depth += 1
    if (depth > deepestXml) return 'word-broken'
    if (elements > mostElements) return 'word-too-large'
  }
  return null
}
