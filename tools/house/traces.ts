import type { Finding } from './finding.ts'

// Written in parts, so that this page does not find itself.
const FOLDERS_OF_ONE_MACHINE = new RegExp(
  ['work', 'root', 'tmp', 'home/[a-z][\\w-]*', 'Users/\\w+'].map((folder) => `(?<![\\w.~$}])/${folder}/`).join('|'),
)
const WINDOWS_FOLDER = /\b[A-Z]:\\Users\\/
const FILE_URL = new RegExp(`${'file:'}///[a-z]`, 'i')

/** Paths that exist on one machine only. Deployment describes machines, so it may name their folders. */
export function machinePaths(path: string, text: string): Finding[] {
  if (path.startsWith('deploy/') || path === 'package-lock.json') return []
  const patterns = [FOLDERS_OF_ONE_MACHINE, WINDOWS_FOLDER, FILE_URL]
  return linesThat(
    path,
    text,
    (line) => patterns.some((pattern) => pattern.test(line)),
    'names a folder of one machine',
  )
}

/** A lockfile that names hosts ties every installation to one mirror of the registry. */
export function lockedHosts(path: string, text: string): Finding[] {
  if (path !== 'package-lock.json') return []
  const named = /"resolved"\s*:|https?:\/\/[^"]*\.tgz/
  return linesThat(path, text, (line) => named.test(line), 'names a host; run npm with omit-lockfile-registry-resolved')
}

/** A registry in .npmrc would be used by everybody who clones the repository. */
export function registryInNpmrc(path: string, text: string): Finding[] {
  if (path !== '.npmrc') return []
  return linesThat(path, text, (line) => /registry\s*=|_auth/i.test(line), 'names a registry or a credential')
}

function linesThat(path: string, text: string, fits: (line: string) => boolean, message: string): Finding[] {
  return text.split('\n').flatMap((line, index) => (fits(line) ? [{ path, line: index + 1, message }] : []))
}
