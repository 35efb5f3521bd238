import { createHash, randomBytes } from 'node:crypto'

/** 256 bits from the system's source: 43 characters that fit in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. It is random and long, so a plain hash is enough. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Attempts are kept under hashes: the table names no person and no address. */
export const attemptKey = (kind: string, ...parts: string[]): string =>
  createHash('sha256')
    .update([kind, ...parts].join('\n'))
    .digest('base64url')
