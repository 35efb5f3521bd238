/** Signed documents by the hundred: are they read right, is every bad one caught, how many a second. */
import type { SignatureReport } from '../../src/basics/signature-report.ts'
import { readDocument } from '../../src/modules/intake/rules/reading/index.ts'
import { readPdf, recognise } from '../../src/platform/pdf/index.ts'
import { openTrust, type Trust, verifyPdf } from '../../src/platform/signatures/index.ts'
import {
  type GeneratedDocument,
  generateDocuments,
  generatedTrust,
  officeDocuments,
  type Truth,
} from '../generate/documents/index.ts'
import { type Field, fields, type Judged, judge } from '../measure/document-fields.ts'
import type { Row } from '../measure/rows.ts'

export type Outcome = {
  truth: Truth
  report: SignatureReport
  judged: readonly Judged[]
  seconds: number
  problems: readonly string[]
}

/** Recognising takes seconds a page: so many scans are, the others only verified. */
const MOST_SCANS = 40

export type DocumentsWish = {
  count: number
  seed: number
  /** Recognising a scanned page takes seconds; without it scans are verified only. */
  scans: boolean
  mostScans?: number
  say?: (progress: string) => void
}

const HANDS = 2

/** Verifies and reads generated documents, two at a time. */
export async function readGenerated({
  count,
  seed,
  scans,
  mostScans = MOST_SCANS,
  say = () => {},
}: DocumentsWish): Promise<Outcome[]> {
  const trust = await openTrust(generatedTrust())
  const outcomes: Outcome[] = []
  // Made beforehand, so that making them does not count as reading them.
  const source = (await generateDocuments({ count, seed })).values()
  let left = scans ? mostScans : 0
  const hand = async () => {
    for (;;) {
      const next = source.next()
      if (next.done) return
      const isRecognised = next.value.truth.medium === 'scanned' && left > 0
      if (isRecognised) left -= 1
      outcomes.push(await readOne(next.value, trust, isRecognised))
      if (outcomes.length % 50 === 0) say(`${outcomes.length} documents read`)
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  return outcomes
}

/** Papers that LibreOffice set; null where it is not installed. */
export async function readOffice(count: number, seed: number): Promise<Outcome[] | null> {
  const made = await officeDocuments({ count, seed })
  const trust = await openTrust(generatedTrust())
  return made === null ? null : Promise.all(made.map((one) => readOne(one, trust, false)))
}

async function readOne({ bytes, truth }: GeneratedDocument, trust: Trust, scans: boolean): Promise<Outcome> {
  const started = performance.now()
  const report = await verifyPdf(bytes, { trust })
  const plain = await readPdf(bytes)
  const text = truth.medium === 'scanned' && scans ? await recognise(bytes, plain) : plain
  const reading = readDocument({ text, signatures: report, hints: null, fileName: 'van-ban.pdf' })
  // An annex has no heading and no signature block: it is verified, and found by the document it belongs to.
  const unread = (truth.medium === 'scanned' && !scans) || truth.annexOf !== null
  const judged = unread ? [] : judge(truth, reading)
  return { truth, report, judged, seconds: (performance.now() - started) / 1000, problems: text.problems }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const isGood = ({ truth }: Outcome): boolean => truth.wrong === null

/** The share of right values of a field among good files of a medium. */
export function rightness(outcomes: readonly Outcome[], medium: Truth['medium'], field: Field): number {
  const judged = outcomes
    .filter((outcome) => isGood(outcome) && outcome.truth.medium === medium)
    .flatMap((outcome) => outcome.judged.filter((one) => one.field === field))
  return share(judged.filter(({ right }) => right).length, judged.length)
}

/** Bad files that passed, and good ones that did not get their verdict: both should be empty. */
export function misjudged(outcomes: readonly Outcome[]): { passed: Outcome[]; refused: Outcome[] } {
  return {
    passed: outcomes.filter((outcome) => !isGood(outcome) && outcome.report.valid),
    refused: outcomes.filter((outcome) => isGood(outcome) && outcome.report.verdict !== outcome.truth.verdict),
  }
}

/** Why a bad file was refused, in the verifier's words. */
export const reasonsOf = ({ report }: Outcome): string =>
  [
    ...new Set([...report.problems, ...report.signatures.flatMap(({ problems, later }) => [...problems, ...later])]),
  ].join(' ')

const bars: Record<Truth['medium'], number> = { 'born-digital': 0.98, scanned: 0.92 }

/** The rows of the table: right fields in both media, bad files caught, good files passed, files a second. */
export async function documentRows(wish: DocumentsWish): Promise<Row[]> {
  const outcomes = await readGenerated(wish)
  const media: readonly Truth['medium'][] = wish.scans ? ['born-digital', 'scanned'] : ['born-digital']
  return [...media.flatMap((medium) => fieldRows(outcomes, medium)), ...verdictRows(outcomes), speedRow(outcomes)]
}

function fieldRows(outcomes: readonly Outcome[], medium: Truth['medium']): Row[] {
  const count = outcomes.filter(
    (outcome) => isGood(outcome) && outcome.truth.medium === medium && outcome.judged.length > 0,
  ).length
  const shares = fields.map((field) => ({ field, value: rightness(outcomes, medium, field) }))
  const all = shares.reduce((sum, { value }) => sum + value, 0) / shares.length
  const row = (key: string, what: string, value: number): Row => ({
    ...{ key: `documents-${medium}-${key}`, what: `${what}, ${medium}`, value: value * 100, unit: '%' },
    from: { files: count },
  })
  return [
    { ...row('all', 'Fields of documents right', all), atLeast: bars[medium] * 100 },
    ...shares.map(({ field, value }) => row(field, `– ${field}`, value)),
  ]
}

function verdictRows(outcomes: readonly Outcome[]): Row[] {
  const { passed, refused } = misjudged(outcomes)
  const bad = outcomes.filter((outcome) => !isGood(outcome))
  const kinds = [...new Set(bad.map(({ truth }) => truth.wrong ?? ''))].sort()
  return [
    {
      ...{
        key: 'documents-bad-passed',
        what: 'Bad signed files that passed',
        value: passed.length,
        unit: 'files',
        atMost: 0,
      },
      from: { bad: bad.length, kinds: kinds.join(' ') },
    },
    {
      ...{
        key: 'documents-good-refused',
        what: 'Good files with another verdict',
        value: refused.length,
        unit: 'files',
        atMost: 0,
      },
      from: {
        good: outcomes.length - bad.length,
        files: refused
          .map(({ truth }) => truth.file)
          .slice(0, 3)
          .join(' '),
      },
    },
  ]
}

/** Born-digital files a second with verification, by the time each took while two were worked on. */
function speedRow(outcomes: readonly Outcome[]): Row {
  const own = outcomes.filter(({ truth }) => truth.medium === 'born-digital')
  const seconds = own.reduce((sum, outcome) => sum + outcome.seconds, 0) / HANDS
  return {
    ...{
      key: 'documents-speed',
      what: 'Born-digital documents verified and read',
      value: own.length / seconds,
      unit: '/s',
      atLeast: 6,
    },
    from: { files: own.length, 'at a time': HANDS },
  }
}
