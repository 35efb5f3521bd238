/** Where other systems send documents: files in a form, with the token of their source. */
import { type Answer, bytes } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { createThrottle } from '../../../web/throttle.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { senderOf } from '../actions/sources.ts'
import { receiveUploads } from '../actions/uploads.ts'
import { apiPath } from '../paths.ts'
import { largestFile } from '../rules/limits.ts'
import { problemText } from '../words.ts'

const minute = 60_000
/** Whoever guesses tokens is stopped by address long before one of 256 bits is found. */
const guesses = { most: 30, everyMs: minute }

export function apiRoutes(house: IntakeHouse): readonly DeskRoute[] {
  const mayGuess = createThrottle(guesses)
  const maySend = createThrottle({ most: 60, everyMs: minute })
  /** Asked before the first byte of a file is read. */
  const admits = async ({ db, headers, address, now }: Pick<DeskRequest, 'db' | 'headers' | 'address' | 'now'>) => {
    const sender = await senderOf(db, headers.authorization)
    if (sender === null) return mayGuess(address, now) ? refused(401, 'token-wrong') : refused(429, 'too-often')
    return maySend(sender.id, now) ? null : refused(429, 'too-often')
  }
  return [
    {
      ...deskRoute('POST', apiPath, 'token', (request) => take(house, request), {
        uploads: { largest: largestFile, files: 20 },
      }),
      admits,
    },
  ]
}

const sentences: Record<string, string> = {
  'token-wrong': 'Mã gửi văn bản không đúng hoặc đã ngừng. Hỏi cơ quan nhận để có mã mới.',
  'too-often': 'Gửi quá nhanh. Chờ một phút rồi gửi tiếp.',
}

const refused = (status: number, problem: string): Answer =>
  json(
    { problem, text: sentences[problem] ?? problemText(problem) },
    status,
    status === 429 ? { 'Retry-After': '60' } : {},
  )

const json = (value: unknown, status: number, headers: Record<string, string> = {}): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(value), { status, headers })

async function take(house: IntakeHouse, { db, headers, files, now, address }: DeskRequest): Promise<Answer> {
  const sender = await senderOf(db, headers.authorization)
  if (sender === null) return refused(401, 'token-wrong')
  if (files.length === 0) return refused(422, 'no-files')
  const by = { kind: 'command' as const, ...(address === '' ? {} : { address }) }
  const about = { siteId: sender.siteId, sourceId: sender.id, by, now }
  const taken = await receiveUploads({ db, files: house.files }, files, about)
  const told = taken.map((one) =>
    'problem' in one
      ? { file: one.name, sha256: one.sha256, problem: one.problem, text: problemText(one.problem) }
      : { file: one.name, sha256: one.sha256, arrival: one.arrivalId, new: one.isNew },
  )
  return json({ files: told }, taken.every((one) => 'problem' in one) ? 422 : 200)
}
