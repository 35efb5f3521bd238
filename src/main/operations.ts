/** The operator's own server: figures for Prometheus, on the loopback only. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Metrics } from '../platform/metrics.ts'

export async function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const isMetrics = request.url === '/metrics'
    response.writeHead(isMetrics ? 200 : 404, { 'Content-Type': isMetrics ? metrics.contentType : 'text/plain' })
    response.end(isMetrics ? await metrics.metricsText() : '')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
