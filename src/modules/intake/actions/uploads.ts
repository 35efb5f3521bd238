/** Files that a person or another system brought to the desk, one after the other. */
import { wholeUpload } from '../../../platform/files/folder.ts'
import type { By } from '../../audit/index.ts'
import { type Receiving, receive, type Taken } from './receive.ts'
import { sourceFor } from './sources.ts'

type Upload = { name: string; path: string; bytes: number }

/** `sourceId` where a system sends; a person's uploads have a source of their own. */
export async function receiveUploads(
  house: Receiving,
  uploads: readonly Upload[],
  { siteId, by, now, sourceId }: { siteId: string; by: By; now: Date; sourceId?: string },
): Promise<Taken[]> {
  const source = sourceId ?? (await sourceFor(house.db, 'upload', { siteId, by, now })).id
  const taken: Taken[] = []
  for (const { name, path } of uploads) {
    const bytes = await wholeUpload(path)
    taken.push(...(await receive(house, { siteId, sourceId: source, name, bytes, by, now })))
  }
  return taken
}
