/** Opens what came in: a PDF as it is, a package with its main file, its annexes and what it says of itself. */
import { type Edxml, readEdxml } from '../../../platform/edxml/index.ts'
import type { Arrival, AttachedFile } from '../rules/arrival.ts'
import { hintsOf, packageKeyOf, packageProblemsIn } from '../rules/package-facts.ts'
import type { PackageHints } from '../rules/reading/index.ts'
import type { Opened } from '../store/checking.ts'
import type { IntakeHouse } from './house.ts'

export type OpenedFile = Omit<Opened, 'scan'> & {
  /** The signed file; null where a package asks for a deed and brings none. */
  main: Buffer | null
  hints: PackageHints | null
  sphere: string
  packageProblems: readonly string[]
  parts: readonly AttachedFile[]
}

const nothingAround = {
  attachments: [],
  parts: [],
  package: null,
  packageKey: null,
  business: 0,
  about: [],
  hints: null,
  sphere: '',
  packageProblems: [],
}

/** The file ready to be read, or the word for why it is set aside. */
export async function openArrival(
  house: IntakeHouse,
  { form, sha256, name }: Pick<Arrival, 'form' | 'sha256' | 'name'>,
  { bytes, now }: { bytes: Buffer; now: Date },
): Promise<OpenedFile | { problem: string; detail: string }> {
  if (form === 'other') return { problem: 'not-a-document', detail: name }
  if (form === 'pdf') return { ...nothingAround, form, mainSha256: sha256, mainName: name, main: bytes }
  const read = readEdxml(bytes, await house.packageTrust(now))
  if ('problem' in read) return { problem: `package-${read.problem}`, detail: read.about ?? '' }
  return read.done.status === null
    ? openPackage(house, read.done)
    : { problem: 'status-message', detail: read.done.status.code }
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-')

async function openPackage(
  house: IntakeHouse,
  edxml: Edxml,
): Promise<OpenedFile | { problem: string; detail: string }> {
  const main = edxml.attachments.find(({ bytes }) => isPdf(bytes))
  if (main === undefined && edxml.business !== 1) return { problem: 'package-without-pdf', detail: edxml.key }
  const parts: (AttachedFile & { isMain: boolean })[] = []
  for (const one of edxml.attachments) {
    const sha256 = await house.files.put(one.bytes)
    const contentType = isPdf(one.bytes) ? 'application/pdf' : 'application/octet-stream'
    parts.push({ sha256, name: one.name, contentType, bytes: one.bytes.length, isMain: one === main })
  }
  const { attachments: _bytes, ...facts } = edxml
  return {
    ...{ form: 'package', main: main?.bytes ?? null, mainSha256: parts.find(({ isMain }) => isMain)?.sha256 ?? null },
    mainName: main?.name ?? null,
    attachments: parts.filter(({ isMain }) => !isMain).map(({ isMain: _main, ...file }) => file),
    parts: parts.map(({ isMain: _main, ...file }) => file),
    ...{
      package: facts,
      packageKey: packageKeyOf(
        edxml,
        parts.map(({ sha256 }) => sha256),
      ),
      business: edxml.business,
    },
    about: edxml.about,
    hints: hintsOf(edxml),
    sphere: edxml.sphere,
    packageProblems: packageProblemsIn(facts),
  }
}
