import { resolve } from 'node:path'
import type { FilesPlace } from '../storage/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { originOf } from './origin.ts'
import type { Environment } from './read-settings.ts'

const USUAL_REGION = 'us-east-1'
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/**
 * HOPLUU_FILES: where originals are kept, `folder:/path` or `s3://bucket?endpoint=https://…&region=…` with its keys in settings of their own; null, as
 * without it, for the database. Refuses with files_setting_not_valid, files_keys_missing.
 */
export const filesOf = (environment: Environment): Outcome<FilesPlace | null> => {
  const said = environment.HOPLUU_FILES?.trim() || null
  if (said === null) return accept(null)
  if (said.startsWith('folder:') && said.length > 'folder:'.length)
    return accept({ kind: 'folder', folder: resolve(said.slice('folder:'.length)) })
  const url = URL.canParse(said) ? new URL(said) : null
  const endpoint = originOf(url?.searchParams.get('endpoint') ?? '')
  if (url?.protocol !== 's3:' || !BUCKET.test(url.host) || endpoint === null) return refuse('files_setting_not_valid', { value: said })
  const keyId = environment.HOPLUU_FILES_KEY || ''
  const secret = environment.HOPLUU_FILES_SECRET || ''
  if (keyId === '' || secret === '') return refuse('files_keys_missing')
  const region = url.searchParams.get('region') ?? USUAL_REGION
  return accept({ kind: 's3', endpoint: endpoint.origin, bucket: url.host, region, keyId, secret })
}
