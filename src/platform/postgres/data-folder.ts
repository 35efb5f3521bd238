// Makes the data folder, whole or not at all, and refuses one that cannot be opened.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { EmbeddedTrouble, troubleOf } from './embedded-trouble.ts'
import { majorVersion } from './programs.ts'
import { isAlive } from './running-server.ts'
import { plainEnvironment, type ServerAccount } from './server-account.ts'

/** The embedded superuser. */
export const ownerName = 'congso_owner'

export type DataFolder = { dataDir: string; bin: string; account: ServerAccount }

/** The owner's password stands inside the data folder, so that both appear, move and vanish together. */
export const ownerPassword = (dataDir: string) => readFileSync(path.join(dataDir, 'congso.secret'), 'utf8').trim()

/** Makes the folder when it is absent or empty; throws EmbeddedTrouble when what is there cannot be opened. */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  const { dataDir } = folder
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) await makeCluster(folder)
  const versionFile = path.join(dataDir, 'PG_VERSION')
  if (!existsSync(versionFile)) throw new EmbeddedTrouble('half-made', dataDir)
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== majorVersion) throw new EmbeddedTrouble('other-version', dataDir, version)
  for (const part of ['global/pg_control', 'congso.secret']) {
    if (!existsSync(path.join(dataDir, part))) throw new EmbeddedTrouble('half-made', dataDir)
  }
}

/** Works beside the folder and moves the finished cluster into place: a killed run leaves nothing half-made. */
async function makeCluster(folder: DataFolder): Promise<void> {
  const { dataDir } = folder
  sweepUnfinished(dataDir)
  const draft = `${dataDir}.new-${process.pid}-${randomBytes(3).toString('hex')}`
  const passwordFile = `${draft}.pw`
  const password = `${randomBytes(24).toString('base64url')}\n`
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    give(folder.account, draft, passwordFile)
    await runInitdb(folder, draft, passwordFile)
    const secret = path.join(draft, 'congso.secret')
    writeFileSync(secret, password, { mode: 0o600 })
    give(folder.account, secret)
    moveIntoPlace(draft, dataDir)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function give({ identity }: ServerAccount, ...files: string[]): void {
  const { uid, gid } = identity
  if (uid !== undefined && gid !== undefined) for (const file of files) chownSync(file, uid, gid)
}

async function runInitdb({ dataDir, bin, account }: DataFolder, draft: string, passwordFile: string): Promise<void> {
  // The builtin provider sorts the same on every machine; ICU of another version would not.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-E', 'UTF8']
  const login = ['-U', ownerName, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const [command, args] = account.command(path.join(bin, 'initdb'), [
    '-D',
    draft,
    ...login,
    ...locale,
    '--data-checksums',
  ])
  const initdb = spawn(command, args, {
    ...account.identity,
    cwd: '/',
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => initdb.on('close', resolve).on('error', reject))
  const [status, said] = await Promise.all([ended, text(initdb.stderr)])
  if (status !== 0) throw troubleOf(dataDir, new Error(`initdb: ${said}`))
}

/** Of two processes that make the same folder, the second finds it filled and takes the first one's. */
function moveIntoPlace(draft: string, dataDir: string): void {
  try {
    renameSync(draft, dataDir)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

/** Drafts of runs that were killed. */
function sweepUnfinished(dataDir: string): void {
  const prefix = `${path.basename(dataDir)}.new-`
  for (const name of readdirSync(path.dirname(dataDir))) {
    const maker = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : undefined
    if (maker === undefined || isAlive(maker)) continue
    rmSync(path.join(path.dirname(dataDir), name), { recursive: true, force: true })
  }
}
