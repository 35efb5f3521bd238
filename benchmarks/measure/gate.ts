/** A door before PostgreSQL that can be shut: connections break and new ones are refused, as when its machine goes away. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Gate = { port: number; shut(): Promise<void>; open(): Promise<void>; close(): Promise<void> }

export async function openGate(behind: number): Promise<Gate> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(behind, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const shut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const open = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  return { port, shut, open, close: shut }
}
