// The line between the portal and its database, which a test can cut and mend.
import { once } from 'node:events'
import net from 'node:net'
import { after } from 'node:test'

export type Line = {
  /** The address of a database, led over this line. */
  lead(url: string): Promise<string>
  /** Ends what runs over it and refuses what comes. */
  cut(): void
  /** Takes connections and never answers, as a network does that loses packets. */
  silence(): void
  mend(): void
}

/** Open until the tests of the file have ended. */
export function cutLine(): Line {
  let state: 'whole' | 'cut' | 'silent' = 'whole'
  let target: { host: string; port: number } | undefined
  const open = new Set<net.Socket>()
  const keep = (socket: net.Socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
  }
  const server = net.createServer((near) => {
    keep(near)
    if (state === 'cut' || target === undefined) return void near.destroy()
    if (state === 'silent') return
    const far = net.connect(target)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  const endAll = () => {
    for (const socket of open) socket.destroy()
  }
  after(() => {
    endAll()
    server.close()
  })
  const become = (next: typeof state) => {
    state = next
    if (next !== 'whole') endAll()
  }
  return {
    async lead(url) {
      const address = new URL(url)
      target = { host: address.hostname, port: Number(address.port || 5432) }
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      address.hostname = '127.0.0.1'
      address.port = String((server.address() as net.AddressInfo).port)
      return address.href
    },
    cut: () => become('cut'),
    silence: () => become('silent'),
    mend: () => become('whole'),
  }
}
