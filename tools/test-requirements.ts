// What the tests need beside npm's packages: installed as root, otherwise named with the line that installs it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

export type Needs = { browser: boolean; debianPostgres: boolean }

type Requirement = { what: string; packages: readonly string[]; isThere: () => boolean }

/** Answers what is still missing as one Vietnamese sentence, or undefined when the tests can run. */
export function provideWhatIsMissing(needs: Needs): string | undefined {
  const missing = requirements(needs).filter((requirement) => !requirement.isThere())
  if (missing.length === 0) return undefined
  const packages = missing.flatMap((requirement) => requirement.packages)
  if (process.getuid?.() === 0 && onPath('apt-get')) install(packages)
  const still = missing.filter((requirement) => !requirement.isThere())
  if (still.length === 0) return undefined
  const names = still.map((requirement) => requirement.what).join(', ')
  return `Thiếu ${names}. Hãy chạy: sudo apt-get install -y ${packages.join(' ')}`
}

function requirements({ browser, debianPostgres }: Needs): Requirement[] {
  const forPages: Requirement[] = [
    { what: 'trình duyệt Chromium', packages: ['chromium'], isThere: () => onPath('chromium') },
    { what: 'Java (cho bộ kiểm tra HTML của W3C)', packages: ['default-jre-headless'], isThere: () => onPath('java') },
  ]
  const server = {
    what: 'PostgreSQL 15 của Debian',
    packages: ['postgresql-15'],
    isThere: () => debianPrograms() !== undefined,
  }
  return [...(browser ? forPages : []), ...(debianPostgres ? [server] : [])]
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  process.stderr.write(`Đang cài: ${packages.join(' ')}\n`)
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 2, 2], env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 2, 2],
    env,
  })
}

function onPath(program: string): boolean {
  const { PATH = '' } = process.env
  return PATH.split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
}

/** The oldest server we promise to run on stands first. */
export function debianPrograms(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const bins = versions
    .sort((one, other) => Number(one) - Number(other))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
  return bins.find((bin) => existsSync(path.join(bin, 'initdb')))
}
