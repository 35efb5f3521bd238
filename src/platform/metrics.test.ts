import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from './metrics.ts'

test('requests are told by side and class of status, also on the second reading', async () => {
  const metrics = createMetrics()
  for (const status of [200, 204, 304, 404, 503]) metrics.countRequest('portal', status)
  metrics.countRequest('desk', 303)
  await metrics.metricsText()
  const text = await metrics.metricsText()
  assert.match(text, /^congso_requests_total\{side="portal",status="2xx"\} 2$/m)
  assert.match(text, /^congso_requests_total\{side="portal",status="5xx"\} 1$/m)
  assert.match(text, /^congso_requests_total\{side="desk",status="3xx"\} 1$/m)
  assert.match(text, /^congso_requests_total\{side="desk",status="2xx"\} 0$/m)
})

test('hits, render times, connections and waiting counts are told', async () => {
  const metrics = createMetrics({
    pools: { portal: { totalCount: 5, idleCount: 2, waitingCount: 1 } },
    visitRowsUnflushed: () => 12,
    pageCache: () => ({ entries: 3, bytes: 4096 }),
  })
  metrics.countCache(true)
  metrics.countCache(true)
  metrics.countCache(false)
  metrics.observeRender(3)
  const text = await metrics.metricsText()
  for (const line of [
    'congso_page_cache_total{outcome="hit"} 2',
    'congso_page_cache_total{outcome="miss"} 1',
    'congso_render_seconds_bucket{le="0.002"} 0',
    'congso_render_seconds_bucket{le="0.004"} 1',
    'congso_database_connections{pool="portal",state="busy"} 3',
    'congso_database_connections{pool="portal",state="waiting"} 1',
    'congso_visit_rows_unflushed 12',
    'congso_page_cache_bytes 4096',
  ]) {
    assert.ok(text.split('\n').includes(line), line)
  }
})

test('two sets of metrics in one process do not mix', async () => {
  const [one, other] = [createMetrics(), createMetrics()]
  one.countRequest('portal', 200)
  assert.match(await other.metricsText(), /congso_requests_total\{side="portal",status="2xx"\} 0/)
})
