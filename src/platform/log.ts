/** The log: one JSON object a line on standard error; what could hold a secret is never written. */
import { destination, type Logger, pino } from 'pino'

export type { Logger }

const secrets = ['password', 'secret', 'token', 'cookie', 'authorization', 'req.headers', 'headers']

export const openLog = (level: string): Logger =>
  pino(
    { level, redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '…' }, base: null },
    destination(2),
  )
