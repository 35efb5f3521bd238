// The embedded server of the tests, kept in `data/test` between runs so that a single file starts quickly.
import path from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../../src/platform/postgres/index.ts'

const folder = path.resolve(import.meta.dirname, '../../data/test')

export const testSecretsDir = path.join(folder, 'secrets')

/** Nothing here has to survive a power cut. */
const quickSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

export function startTestServer(): Promise<EmbeddedServer> {
  return startEmbedded({ dataDir: path.join(folder, 'postgres'), settings: quickSettings })
}
