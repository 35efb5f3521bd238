/** A folder for everything a run makes, removed at its end. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Scratch = { folder(name: string): string; remove(): void }

/** Under the folder for temporary files, which PostgreSQL's own account can reach. */
export function makeScratch(): Scratch {
  const base = mkdtempSync(path.join(tmpdir(), 'congso-bench-'))
  // The account of PostgreSQL has to pass through.
  mkdirSync(base, { recursive: true, mode: 0o755 })
  return {
    folder(name) {
      const folder = path.join(base, name)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}
