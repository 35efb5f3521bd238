// Under which account the programs run: PostgreSQL refuses to be root.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedTrouble } from './embedded-trouble.ts'

/** How to start a program, and to whom its files must belong. */
export type ServerAccount = {
  command(program: string, args: readonly string[]): [string, string[]]
  /** Empty when the programs run as the user we are. */
  identity: { uid?: number; gid?: number }
}

const plain = (program: string, args: readonly string[]): [string, string[]] => [program, [...args]]

const ourselves: ServerAccount = { command: plain, identity: {} }

/** In a user namespace root's files look as if they belonged to user 1000. */
const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--']
const insideNamespace: ServerAccount = {
  command: (program, args) => ['unshare', [...namespace, program, ...args]],
  identity: {},
}

/** Chooses an account that reaches both the programs and the folder. Throws 'no-account' or 'no-rights'. */
export function serverAccount(bin: string, dataDir: string): ServerAccount {
  const me = process.getuid?.()
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined
  if (me === undefined) return ourselves
  if (me !== 0) {
    if (owner && owner.uid !== me) throw new EmbeddedTrouble('no-rights', dataDir, `UID ${owner.uid} ≠ ${me}`)
    return ourselves
  }
  const choices = owner ? [ownerOf(owner.uid, owner.gid)] : [...knownAccounts(), insideNamespace]
  const chosen = choices.find((account) => reaches(account, bin, path.dirname(dataDir)))
  if (!chosen) throw new EmbeddedTrouble('no-account', dataDir)
  return chosen
}

/** An existing folder stays with the account that made it. */
function ownerOf(uid: number, gid: number): ServerAccount {
  return uid === 0 ? insideNamespace : { command: plain, identity: { uid, gid } }
}

function knownAccounts(): ServerAccount[] {
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n')
  return ['postgres', 'nobody'].flatMap((name) => {
    const [, , uid, gid] = rows.find((row) => row.startsWith(`${name}:`))?.split(':') ?? []
    return uid && gid ? [{ command: plain, identity: { uid: Number(uid), gid: Number(gid) } }] : []
  })
}

function reaches(account: ServerAccount, bin: string, folder: string): boolean {
  const works = (program: string, args: string[]) => {
    const [command, all] = account.command(program, args)
    return spawnSync(command, all, { ...account.identity, cwd: '/', stdio: 'ignore' }).status === 0
  }
  return works(path.join(bin, 'postgres'), ['--version']) && works('/bin/sh', ['-c', 'cd "$0"', folder])
}

/** Nothing of our own environment reaches the server: it may hold addresses with passwords. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { PATH, LC_ALL: 'C' }
}
