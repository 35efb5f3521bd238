/** `congso intake PATH… --site S`: takes signed documents in and works on each at once; one JSON object a line, one line a file. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  arrivalAt,
  checkArrival,
  evidenceOf,
  type OnDatabase,
  problemText,
  receive,
  sourceFor,
  stopSentence,
  type Taken,
} from '../../modules/intake/index.ts'
import { siteBySlug } from '../../modules/sites/index.ts'
import { filesInFolder } from '../../platform/files/folder.ts'
import { type Result, refused, wrongUse } from './result.ts'
import { signatureJson } from './verify.ts'

export type IntakeGround = {
  house: OnDatabase
  now: () => Date
  out(line: string): void
  err(message: string): void
  /** Aborted by Ctrl-C: the run stops behind the file it is at; run again, it goes on without doubling. */
  signal?: AbortSignal
}

const by = { kind: 'command' } as const

/** Exit 0 when everything was taken or was here already; 1 when some of it was not, with the reasons; 2 for wrong use. */
export async function intakeCommand(
  paths: readonly string[],
  { site: slug }: { site: string },
  ground: IntakeGround,
): Promise<Result> {
  const { house, now, signal } = ground
  const site = await siteBySlug(house.db, slug)
  if (site === undefined) return wrongUse(`Không có trang nào tên “${slug}”. Xem danh sách: congso site list.`)
  const { files, missing } = await filesAt(paths)
  const source = await sourceFor(house.db, 'command', { siteId: site.id, by, now: now() })
  const untaken = missing.map((path) => `Không mở được ${path}. Kiểm tra đường dẫn và quyền đọc.`)
  let fresh = 0
  for (const [at, file] of files.entries()) {
    if (signal?.aborted) break
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) {
      untaken.push(`Không mở được ${file}. Kiểm tra đường dẫn và quyền đọc.`)
      continue
    }
    const brought = { siteId: site.id, sourceId: source.id, name: file, bytes, by, now: now() }
    for (const taken of await receive(house, brought)) {
      if ('problem' in taken) untaken.push(`${file}, ${taken.name}: ${problemText(taken.problem)}`)
      else if (taken.isNew) fresh += 1
      ground.out(JSON.stringify({ file, ...(await toldOf(ground, site.id, taken)) }))
    }
    if ((at + 1) % 25 === 0) ground.err(`${at + 1}/${files.length} tệp, ${fresh} mới`)
  }
  ground.err(`${files.length} tệp, ${fresh} văn bản mới.${signal?.aborted ? ' Đã dừng theo yêu cầu.' : ''}`)
  return untaken.length > 0 || signal?.aborted ? refused(untaken) : { exitCode: 0 }
}

async function filesAt(paths: readonly string[]): Promise<{ files: string[]; missing: string[] }> {
  const [files, missing]: [string[], string[]] = [[], []]
  for (const path of paths) {
    const facts = await stat(path).catch(() => null)
    if (facts === null) missing.push(path)
    else if (facts.isDirectory()) files.push(...(await filesInFolder(path)).map((one) => join(path, one.path)))
    else files.push(path)
  }
  return { files, missing }
}

/** What was found, in the shape that scripts rely on; the signature part is that of `congso verify`. */
async function toldOf({ house, now }: IntakeGround, siteId: string, taken: Taken): Promise<object> {
  const { name, sha256 } = taken
  if ('problem' in taken) return { name, sha256, new: false, state: 'refused', problem: taken.problem }
  if (taken.isNew) await checkArrival(house, { siteId, arrivalId: taken.arrivalId, recognises: true }, now())
  const arrival = await arrivalAt(house.db, siteId, taken.arrivalId)
  const evidence = await evidenceOf(house.db, siteId, taken.arrivalId)
  const facts = Object.entries(arrival?.facts ?? {}).map(([fact, { value, confidence, page, from }]) => [
    fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    { value, confidence, page, from },
  ])
  return {
    ...{ name, sha256, arrival: taken.arrivalId, new: taken.isNew, state: arrival?.state ?? 'received' },
    ...{ sure: arrival?.isSure ?? false, reason: arrival?.reason ?? null, fields: Object.fromEntries(facts) },
    stops: (arrival?.stops ?? []).map(({ reason, detail, page }) => ({
      ...{ reason, detail, page, text: stopSentence(reason, detail) },
    })),
    signature: evidence?.signature ? signatureJson(evidence.signature) : null,
  }
}
