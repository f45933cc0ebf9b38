import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeMetrics } from './make-metrics.ts'
import { openLog } from './open-log.ts'

const logged = async (form: 'text' | 'json') => {
  const lines: string[] = []
  return { log: await openLog(form, { write: (text) => lines.push(text) }), lines }
}

test('as JSON each line says when, how grave and what, and a request its route, never its address', async () => {
  const { log, lines } = await logged('json')
  log.event('listening', { port: 4700 })
  log.request({ id: 'r1', method: 'GET', route: '/api/v1/reports', status: 200, ms: 3.5 })
  const [first, second] = lines.map((line) => JSON.parse(line))
  assert.match(first.time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  assert.deepEqual({ ...first, time: '' }, { level: 'info', time: '', port: 4700, event: 'listening' })
  assert.deepEqual(
    { ...second, time: '' },
    { level: 'info', time: '', id: 'r1', method: 'GET', route: '/api/v1/reports', status: 200, ms: 3.5, event: 'request' }
  )
})

test('of a fault the log tells code, message and trace, and not the row that the driver quotes', async () => {
  const { log, lines } = await logged('json')
  log.fault(Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(Nguyễn Văn A) already exists.' }))
  const { level, fault } = JSON.parse(lines.join(''))
  assert.equal(level, 'error')
  assert.deepEqual([fault.code, fault.message], ['23505', 'duplicate key'])
  assert.doesNotMatch(lines.join(''), /Nguyễn/)
})

test('as text the log holds faults alone, so that a person at the terminal reads nothing else', async () => {
  const { log, lines } = await logged('text')
  log.event('listening')
  log.request({ id: 'r1', method: 'GET', route: '/', status: 200, ms: 1 })
  log.fault(new Error('the disk is gone'))
  assert.deepEqual(lines, ['the disk is gone\n'])
})

test('figures are counted under their labels and written as Prometheus reads them', async () => {
  const metrics = await makeMetrics('1.2.3')
  metrics.request({ id: 'r1', method: 'GET', route: '/reports/[id]', status: 200, ms: 20 })
  metrics.reading({ stage: 'open', end: 'refused', ms: 700 })
  metrics.serving(true)
  const text = await metrics.text()
  assert.match(text, /^hopluu_http_request_duration_seconds_bucket\{le="0.025",method="GET",route="\/reports\/\[id\]",status="200"\} 1$/m)
  assert.match(text, /^hopluu_reading_duration_seconds_sum\{stage="open",end="refused"\} 0.7$/m)
  assert.match(text, /^hopluu_serving 1$/m)
  assert.match(text, /^hopluu_build_info\{version="1.2.3"\} 1$/m)
  assert.match(text, /^process_resident_memory_bytes \d+$/m)
})
