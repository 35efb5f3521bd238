import { clamd, type Scanner } from '../platform/malware.ts'
import type { Configuration } from './configuration.ts'

/** What looks for malware in files that come in; null where none is set up. */
export const scannerOf = ({ clamdUrl }: Pick<Configuration, 'clamdUrl'>): Scanner | null =>
  clamdUrl === null ? null : clamd(clamdUrl)
