import { createHash } from 'node:crypto'
import type { AwsClient } from 'aws4fetch'
import { StorageFault } from '../faults.ts'
import type { Files, FilesPlace } from './files.ts'

/** Beyond this a store is as good as away. */
const ANSWER_MS = 30_000
/** Of a store that is busy or stumbles, on top of the first try. */
const TRIES_MORE = 3
/** More than any document that is taken in: what goes on beyond it is no original. */
const LONGEST_ANSWER = 64 * 1024 * 1024

/** What a store answered, to its end. */
interface Answer {
  readonly status: number
  readonly bytes: Uint8Array
}

/** Originals in a bucket of any store that speaks S3, addressed by path as all of them understand. The package that signs is loaded with the first request. */
export const s3Files = ({ endpoint, bucket, region, keyId, secret }: Extract<FilesPlace, { kind: 's3' }>): Files => {
  const place = `s3://${bucket} (${new URL(endpoint).host})`
  let opened: Promise<AwsClient> | null = null
  const open = async (): Promise<AwsClient> => {
    const { AwsClient } = await import('aws4fetch')
    return new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: TRIES_MORE })
  }
  const ask = async (method: string, path: string, body?: Uint8Array): Promise<Answer> => {
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
      // Whoever is sent elsewhere by a store would bring a document to an address that no setting names.
      const answer = await client.fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS), ...given })
      return { status: answer.status, bytes: await readUpTo(answer, LONGEST_ANSWER) }
    } catch (fault) {
      throw new StorageFault('storage_files_unreachable', place, { cause: fault })
    }
  }
  /** The text of a store's error may quote what it was asked for: only its status is told. */
  const checked = ({ status, bytes }: Answer): Uint8Array => {
    if (status >= 200 && status < 300) return bytes
    const code = status === 401 || status === 403 ? 'storage_not_allowed' : 'storage_files_unreachable'
    throw new StorageFault(code, `${place}: ${status}`)
  }
  return {
    place,
    put: async (key, bytes) => {
      checked(await ask('PUT', `/${key}`, bytes))
    },
    get: async (key) => {
      const answer = await ask('GET', `/${key}`)
      if (answer.status !== 404) return checked(answer)
      // A bucket that is not there answers in the same way, and is another matter.
      if (new TextDecoder().decode(answer.bytes).includes('NoSuchBucket'))
        throw new StorageFault('storage_files_unreachable', `${place}: 404`)
      return null
    },
    remove: async (key) => {
      const answer = await ask('DELETE', `/${key}`)
      if (answer.status !== 404) checked(answer)
    },
    answers: async () => {
      checked(await ask('HEAD', ''))
    }
  }
}

/** The whole body; an error where it is longer than `most` bytes, whatever it said of its length. */
const readUpTo = async (answer: Response, most: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.byteLength
    if (length > most) throw new Error('The answer is too long.')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts, length))
}
