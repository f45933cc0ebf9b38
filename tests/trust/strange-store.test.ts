import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openApp } from '../../src/app/index.ts'
import { openFiles, StorageFault } from '../../src/storage/index.ts'

const ends: (() => void)[] = []
after(() => {
  for (const end of ends) end()
})

/** A store that answers as it is told to, and the address of it. */
const storeOf = async (answers: RequestListener): Promise<string> => {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const filesAt = (endpoint: string) => {
  const files = openFiles({ kind: 's3', endpoint, bucket: 'so', region: 'us-east-1', keyId: 'k', secret: 's' })
  assert.ok(files)
  return files
}

const isUnreachable = (fault: unknown): boolean => fault instanceof StorageFault && fault.code === 'storage_files_unreachable'

test('a store that sends elsewhere is not followed: no document reaches an address that no setting names', async () => {
  const reached: string[] = []
  const elsewhere = await storeOf((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response.end('x')
  })
  const files = filesAt(await storeOf((request, response) => response.writeHead(307, { location: `${elsewhere}${request.url}` }).end()))
  await assert.rejects(files.put('w/ab/abc', new Uint8Array([1, 2])), isUnreachable)
  await assert.rejects(files.get('w/ab/abc'), isUnreachable)
  await assert.rejects(files.remove('w/ab/abc'), isUnreachable)
  await assert.rejects(files.answers(), isUnreachable)
  assert.deepEqual(reached, [])
})

test('an answer that breaks off, or goes on without end, is a store that cannot be reached', async () => {
  const broken = filesAt(
    await storeOf((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setImmediate(() => response.destroy())
    })
  )
  await assert.rejects(broken.get('w/ab/abc'), isUnreachable)
  const endless = filesAt(
    await storeOf((_, response) => {
      const part = Buffer.alloc(1024 * 1024)
      const more = (): void => {
        while (!response.destroyed && response.write(part));
        response.once('drain', more)
      }
      more()
    })
  )
  await assert.rejects(endless.get('w/ab/abc'), isUnreachable)
})

test('what a store gives under the right name and is something else is not given out as the original', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-strange-'))
  const kept = new Map<string, Buffer>()
  const endpoint = await storeOf(async (request, response) => {
    const path = request.url ?? ''
    if (request.method === 'PUT') kept.set(path, Buffer.concat(await request.toArray()))
    const bytes = kept.get(path)
    if (request.method === 'GET' && !bytes) response.writeHead(404)
    response.end(request.method === 'GET' ? bytes : '')
  })
  const environment = { HOPLUU_FILES: `s3://so-hop-tac?endpoint=${endpoint}`, HOPLUU_FILES_KEY: 'k', HOPLUU_FILES_SECRET: 's' }
  const opened = await openApp({ environment, dataFolder: folder })
  assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.refusal))
  const { register } = opened.value
  try {
    const text = 'Cần Thơ tiếp đoàn JICA\nNgày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn của JICA.'
    const added = await register.addReport({ bytes: new TextEncoder().encode(text), fileName: 'doan.txt' })
    assert.ok(added.ok)
    assert.ok((await register.originalOf(added.value.reportId)).ok)
    for (const [path, bytes] of kept) kept.set(path, Buffer.from(bytes.toString().replace('10/2', '11/2')))
    await assert.rejects(
      register.originalOf(added.value.reportId),
      (fault: unknown) => fault instanceof StorageFault && fault.code === 'storage_file_altered'
    )
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
