/** Opens the counts of syllables and pairs that the check of spelling leans on; once for a process. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { openUsage, type Usage } from '../../basics/spelling/usage.ts'
import { keyOf } from '../../basics/spelling/words-of.ts'

let opened: Usage | null = null

/** Small enough to be read the first time somebody asks. */
export function usageOfVietnamese(): Usage {
  opened ??= openUsage(brotliDecompressSync(readFileSync(join(import.meta.dirname, 'usage.br'))), keyOf)
  return opened
}
