// The PostgreSQL the tests run on: the one `npm test` started, or an embedded one when a file is run alone.
import type { EmbeddedServer } from '../../src/platform/postgres/index.ts'
import { startTestServer, testSecretsDir } from './embedded-server.ts'

export type TestServer = {
  /** The owner's address, to any of its databases. */
  url: string
  /** Roles belong to the server, so all databases of one share their passwords. */
  secretsDir: string
}

let embedded: Promise<EmbeddedServer> | undefined

export async function testServer(): Promise<TestServer> {
  const { CONGSO_TEST_DATABASE_URL: given, CONGSO_TEST_SECRETS: secretsDir = testSecretsDir } = process.env
  if (given) return { url: given, secretsDir }
  embedded ??= startTestServer()
  return { url: (await embedded).url, secretsDir: testSecretsDir }
}

/** Leaves the embedded server, if this process started or joined it. */
export async function leaveTestServer(): Promise<void> {
  await (await embedded)?.release()
}
