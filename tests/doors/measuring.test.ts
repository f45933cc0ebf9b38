import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import mqtt from 'mqtt'
import { type App, openApp } from '../../src/app/index.ts'
import { hearBroker } from '../../src/app/measuring/hear-broker.ts'
import { watchFolder } from '../../src/app/measuring/watch-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-measuring-'))
let app: App

before(async () => {
  const opened = await openApp({ environment: {}, dataFolder: join(folder, 'data') })
  assert.ok(opened.ok)
  app = opened.value
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let k = 0; k < 200; k++) {
    if (await holds()) return
    await setTimeout(50)
  }
  assert.fail('It never came.')
}
const kept = async (datastreamId: number): Promise<(number | null)[]> =>
  (await app.register.series.points({ datastreamId, from: 0, until: Date.UTC(2100, 0) })).map(({ value }) => value)

test('a file in the watched folder is taken once it grows no more, and what is named otherwise is left alone', async () => {
  const closing = new AbortController()
  const faults: string[] = []
  const file = join(folder, 'CT01_20260101020000.txt')
  writeFileSync(join(folder, 'ghi-chu.md'), 'không phải số liệu')
  writeFileSync(file, 'PM2,5\t20\tug/m3\t20260101010000\t00\n')
  const watching = watchFolder(
    { folder, names: '{station}_{time}.txt' },
    { register: app.register, signal: closing.signal, onFault: ({ message }) => faults.push(message), everyMs: 300 }
  )
  // The logger goes on writing between the first look and the second: nothing is taken of half a file.
  await setTimeout(100)
  appendFileSync(file, 'PM2,5\t21\tug/m3\t20260101020000\t00\n')
  await until(async () => (await app.register.series.stations()).length === 1)
  const [station] = await app.register.series.stations()
  assert.equal(station?.code, 'CT01')
  await until(async () => (await kept(station?.streams[0]?.id ?? 0)).length === 2)
  writeFileSync(join(folder, 'CT01_20260101030000.txt'), 'PM2,5\tcao\tug/m3\t20260101030000\t00\n')
  await until(async () => faults.length > 0)
  assert.match(faults[0] ?? '', /^CT01_20260101030000\.txt/)
  closing.abort()
  await watching
})

const MOSQUITTO =
  ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto'].find(existsSync) ?? (spawnSync('mosquitto', ['-h']).error ? null : 'mosquitto')

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

test('observations come by a broker, those among them that were sent while nobody listened; a wrong one is told and forgotten', async () => {
  if (MOSQUITTO === null) {
    process.stdout.write('NOT RUN: mosquitto\n')
    return
  }
  const port = await freePort()
  const conf = join(folder, 'mosquitto.conf')
  writeFileSync(conf, `listener ${port} 127.0.0.1\nallow_anonymous true\n`)
  const broker = spawn(MOSQUITTO, ['-c', conf], { stdio: 'ignore' })
  try {
    await setTimeout(500)
    const url = `mqtt://127.0.0.1:${port}`
    const { series } = app.register
    const rows = [
      {
        row: 1,
        station: 'MQ',
        parameter: 'PM10',
        unit: 'µg/m³',
        point: { at: Date.UTC(2026, 0, 1), from: null, value: 1, status: null, knownAt: null, more: null }
      }
    ]
    assert.ok((await series.receiveFile({ rows, make: true, dryRun: false })).ok)
    const id = (await series.stations()).find(({ code }) => code === 'MQ')?.streams[0]?.id ?? 0
    const faults: string[] = []
    const hear = () =>
      hearBroker(
        { url, topics: null, user: null, password: null },
        { series, workspaceId: 'default', onFault: ({ message }) => faults.push(message) }
      )
    const first = await hear()
    const sender = await mqtt.connectAsync(url)
    const send = (topic: string, message: object | string) =>
      sender.publishAsync(topic, typeof message === 'string' ? message : JSON.stringify(message), { qos: 1 })
    await setTimeout(300)
    await send(`v1.1/Datastreams(${id})/Observations`, { phenomenonTime: '2026-01-01T01:00:00Z', result: 2 })
    await send('v1.1/Observations', { phenomenonTime: '2026-01-01T02:00:00Z', result: 3, Datastream: { '@iot.id': id } })
    await send(`v1.1/Datastreams(${id})/Observations`, 'không phải JSON')
    await send('v1.1/Datastreams(4711)/Observations', { phenomenonTime: '2026-01-01T02:00:00Z', result: 3 })
    await until(async () => (await kept(id)).length === 3 && faults.length === 2)
    await first.close()
    await send(`v1.1/Datastreams(${id})/Observations`, { phenomenonTime: '2026-01-01T03:00:00Z', result: 4 })
    const second = await hear()
    await until(async () => (await kept(id)).length === 4)
    assert.deepEqual(await kept(id), [1, 2, 3, 4])
    await second.close()
    await sender.endAsync()
  } finally {
    broker.kill()
  }
})
