import { createHash } from 'node:crypto'
import type { AwsClient } from 'aws4fetch'
import { StorageFault } from '../faults.ts'
import type { Files, FilesPlace } from './files.ts'

/** Beyond this a store is as good as away. */
const ANSWER_MS = 30_000
/** Of a store that is busy or stumbles, on top of the first try. */
const TRIES_MORE = 3

/** Originals in a bucket of any store that speaks S3, addressed by path as all of them understand. The package that signs is loaded with the first request. */
export const s3Files = ({ endpoint, bucket, region, keyId, secret }: Extract<FilesPlace, { kind: 's3' }>): Files => {
  const place = `s3://${bucket} (${new URL(endpoint).host})`
  let opened: Promise<AwsClient> | null = null
  const open = async (): Promise<AwsClient> => {
    const { AwsClient } = await import('aws4fetch')
    return new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: TRIES_MORE })
  }
  const ask = async (method: string, path: string, body?: Uint8Array): Promise<Response> => {
    opened ??= open()
    const client = await opened
    // With the hash in the signature the store itself refuses bytes that were changed on their way.
    const headers = {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex')
    }
    const url = `${endpoint.replace(/\/$/, '')}/${bucket}${path}`
    try {
      const given = body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }
      return await client.fetch(url, { method, headers, signal: AbortSignal.timeout(ANSWER_MS), ...given })
    } catch (fault) {
      throw new StorageFault('storage_files_unreachable', place, { cause: fault })
    }
  }
  /** The text of a store's error may quote what it was asked for: only its status is told. */
  const checked = (answer: Response): Response => {
    if (answer.ok) return answer
    const code = answer.status === 401 || answer.status === 403 ? 'storage_not_allowed' : 'storage_files_unreachable'
    throw new StorageFault(code, `${place}: ${answer.status}`)
  }
  return {
    place,
    put: async (key, bytes) => {
      await checked(await ask('PUT', `/${key}`, bytes)).arrayBuffer()
    },
    get: async (key) => {
      const answer = await ask('GET', `/${key}`)
      if (answer.status !== 404) return new Uint8Array(await checked(answer).arrayBuffer())
      // A bucket that is not there answers in the same way, and is another matter.
      if ((await answer.text()).includes('NoSuchBucket')) throw new StorageFault('storage_files_unreachable', `${place}: 404`)
      return null
    },
    remove: async (key) => {
      const answer = await ask('DELETE', `/${key}`)
      if (answer.status !== 404) await checked(answer).arrayBuffer()
    },
    answers: async () => {
      await checked(await ask('HEAD', '')).arrayBuffer()
    }
  }
}
