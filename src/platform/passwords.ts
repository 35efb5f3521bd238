/** Argon2id of passwords (RFC 9106), never more than two at once, so that a flood of attempts leaves the processor to readers. */
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** The first recommendation of OWASP's password storage sheet: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const mostAtOnce = 2
/** Above this many waiting, further ones are refused at once: their people would have left. */
const mostWaiting = 40

let running = 0
const waiting: (() => void)[] = []

/** Thrown when too many are waiting; the caller asks the person to try again in a minute. */
export class PasswordsBusy extends Error {
  constructor() {
    super('too many passwords are being checked')
  }
}

/** The text to store: salt, cost and hash together. Throws PasswordsBusy. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plain(password), cost))

/** Whether the password fits. Without a stored hash it does the same work and answers no. Throws PasswordsBusy. */
export function passwordFits(stored: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const fits = await verify(stored ?? (await nobodysHash()), plain(password))
    return fits && stored !== null
  })
}

let nobody: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  nobody ??= hash(randomBytes(16), cost)
  return nobody
}

/** Vietnamese keyboards write the same letter in two ways (Unicode NFC and NFD). */
const plain = (password: string): string => password.normalize('NFC')

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new PasswordsBusy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    // The place goes straight to the next one, so the count never exceeds the bound.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
