// Hears NOTIFY on a connection of its own and takes it up again when it is lost.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const connectWithin = 2000
const shortestPause = 100
const longestPause = 5000
/** A connection cut without a word shows itself within two of these, in milliseconds. */
const heartbeat = 15_000

type Listening = {
  onNotice: (payload: string, channel: string) => void
  /** The connection is gone: notices may be missed from now on. */
  onLost?: (error: Error) => void
  /** It is back after a loss: whatever could have been announced in between has to be presumed. */
  onReturn?: () => void
}

export type Listener = {
  /** Resolves when the channel is heard for the first time; keeps trying as long as the database is away. */
  ready: Promise<void>
  close(): Promise<void>
}

/** Listens until closed. Never throws for a database that is away: it goes on trying, at most 5 s apart. */
export function listen(url: string, channel: string | readonly string[], listening: Listening): Listener {
  const channels = typeof channel === 'string' ? [channel] : channel
  const stop = new AbortController()
  const first = Promise.withResolvers<void>()
  const story = keepListening({ url, channels, listening, stop: stop.signal, onFirst: first.resolve })
  return {
    ready: first.promise,
    async close() {
      stop.abort()
      first.resolve()
      await story
    },
  }
}

type Story = {
  url: string
  channels: readonly string[]
  listening: Listening
  stop: AbortSignal
  onFirst: () => void
}

async function keepListening({ url, channels, listening, stop, onFirst }: Story): Promise<void> {
  let heardBefore = false
  let wait = shortestPause
  while (!stop.aborted) {
    try {
      await hear(url, channels, listening, stop, () => {
        wait = shortestPause
        if (heardBefore) listening.onReturn?.()
        heardBefore = true
        onFirst()
      })
    } catch (error) {
      if (wait === shortestPause && heardBefore) listening.onLost?.(error as Error)
      await pause(wait, undefined, { signal: stop }).catch(() => undefined)
      wait = Math.min(wait * 2, longestPause)
    }
  }
}

/** Resolves when stopped, throws when the connection is lost. */
async function hear(
  url: string,
  channels: readonly string[],
  listening: Listening,
  stop: AbortSignal,
  onHeard: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'congso-listen',
    connectionTimeoutMillis: connectWithin,
    query_timeout: heartbeat,
    keepAlive: true,
  })
  const ended = Promise.withResolvers<void>()
  ended.promise.catch(() => undefined)
  client.on('error', ended.reject)
  client.on('end', () => ended.reject(new Error('Connection terminated')))
  client.on('notification', (notice) => listening.onNotice(notice.payload ?? '', notice.channel))
  stop.addEventListener('abort', () => ended.resolve(), { once: true })
  const beat = setInterval(() => void client.query('select 1').catch(ended.reject), heartbeat)
  try {
    await client.connect()
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    if (!stop.aborted) onHeard()
    await ended.promise
  } finally {
    clearInterval(beat)
    void client.end().catch(() => undefined)
  }
}
