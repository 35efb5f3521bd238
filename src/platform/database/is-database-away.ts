/** Errors of the network under the connection, as Node names them. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
])

/** What the driver says without a code. */
const driverMessages = [
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
]

/**
 * Whether the database is out of reach for now, so that the same request may succeed later: refused or reset
 * connections, a server that starts, stops or has no room (SQLSTATE classes 08, 57P0x, 53300), a connection not made in time.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true
  if (hasAwayCode(error) || driverMessages.some((message) => error.message.includes(message))) return true
  return isDatabaseAway(error.cause)
}

function hasAwayCode(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return networkCodes.has(code) || /^(08\d\w\d|08P01|57P0\d|53300)$/.test(code)
}
