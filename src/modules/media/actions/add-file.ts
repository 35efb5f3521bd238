import type { Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { insertFile } from '../store/catalogue.ts'

type Upload = { siteId: string; name: string; contentType: string; bytes: Buffer; now: Date }

/** Takes a file into the catalogue as it is; answers its SHA-256. */
export async function addFile(
  tx: Tx,
  files: FileStore,
  { siteId, name, contentType, bytes, now }: Upload,
): Promise<string> {
  const sha256 = await files.put(bytes)
  await insertFile(tx, siteId, { sha256, name, contentType, bytes: bytes.length }, now)
  return sha256
}
