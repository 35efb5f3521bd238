/** A folder for everything a run makes, removed at its end. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Scratch = { folder(name: string): string; remove(): void }

export function makeScratch(): Scratch {
  const base = mkdtempSync(path.join(tmpdir(), 'congso-bench-'))
  // PostgreSQL runs under an account of its own when we are root, and has to pass through.
  chmodSync(base, 0o755)
  return {
    folder(name) {
      const folder = path.join(base, name)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}
