/** The log: one JSON object a line on standard error; what could hold a secret is never written. */
import { type DestinationStream, destination, type Logger, pino } from 'pino'

export type { Logger }

const secrets = ['password', 'secret', 'token', 'cookie', 'authorization', 'req.headers', 'headers']

/** Where it failed and why, without the values a database error carries along. */
function problemInLog(problem: unknown): unknown {
  if (!(problem instanceof Error)) return problem
  const { name, message, stack, cause } = problem
  const code = 'code' in problem ? { code: problem.code } : {}
  return { name, message, ...code, stack, ...(cause === undefined ? {} : { cause: problemInLog(cause) }) }
}

export const openLog = (level: string, to: DestinationStream = destination(2)): Logger =>
  pino(
    {
      level,
      serializers: { problem: problemInLog },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '…' },
      base: null,
    },
    to,
  )
