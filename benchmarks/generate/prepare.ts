/** A data folder full of generated articles, ready for `congso start`. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { readConfiguration } from '../../src/main/configuration.ts'
import { openStorage } from '../../src/main/open-storage.ts'
import { startEmbedded } from '../../src/platform/postgres/index.ts'
import { type Generated, generate, type Wanted } from './index.ts'

/** Only while rows are made, when a crash costs nothing but a new start; the product then runs with its own settings. */
const whileLoading = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  shared_buffers: '512MB',
  maintenance_work_mem: '256MB',
}

export async function prepareScratch(
  dataDir: string,
  wanted: Wanted,
  say: (progress: string) => void,
): Promise<Generated> {
  mkdirSync(dataDir, { recursive: true })
  const read = readConfiguration({ CONGSO_DATA: dataDir }, { isDemo: false })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const server = await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), settings: whileLoading })
  try {
    const storage = await openStorage(read.configuration)
    try {
      return await generate({ desk: storage.desk(), ownerUrl: storage.urls.owner }, wanted, say)
    } finally {
      await storage.close()
    }
  } finally {
    await server.release()
  }
}
