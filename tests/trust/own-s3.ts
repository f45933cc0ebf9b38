import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An S3 store of our own on this machine, with one bucket. */
export interface OwnS3 {
  /** What HOPLUU_FILES and the settings of its keys are. */
  readonly environment: Readonly<Record<string, string>>
  /** Where it keeps its objects, to be looked at and spoilt. */
  readonly folder: string
  stop(): Promise<void>
  remove(): Promise<void>
}

/** s3rver checks signatures, and lies apart from the project's packages: `S3_PEER` names the folder in which it was installed. */
const PEER = process.env.S3_PEER ?? ''
const KEY = 'S3RVER'
const BUCKET = 'so-hop-tac'
const PROGRAM = `
const [peer, directory, bucket] = process.argv.slice(1)
const S3rver = require(peer)
new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: bucket }] })
  .run().then(({ port }) => console.log(port))`

/** Starts one; null, with a line that says so, where there is none to start. */
export const openOwnS3 = async (): Promise<OwnS3 | null> => {
  const peer = join(PEER, 'node_modules', 's3rver')
  if (PEER === '' || !existsSync(peer)) {
    process.stdout.write('NOT RUN: S3 store (s3rver)\n')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-s3-'))
  const child = spawn(process.execPath, ['-e', PROGRAM, peer, folder, BUCKET], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  return {
    environment: {
      HOPLUU_FILES: `s3://${BUCKET}?endpoint=http://127.0.0.1:${said.trim()}`,
      HOPLUU_FILES_KEY: KEY,
      HOPLUU_FILES_SECRET: KEY
    },
    folder: join(folder, BUCKET),
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
