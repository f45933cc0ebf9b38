import { createReadStream } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { createGunzip } from 'node:zlib'
import { type IatiReport, publicJson, type ValidateOptions, validate } from '../exchange/iati/index.ts'
import { type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { resolveFile, sizeOf } from './input.ts'
import { tellReport } from './tell-iati.ts'

/** What was asked of one file, and what came of it: what is said of it, or why it could not be read: file_not_found, file_is_folder, file_not_permitted, iati_gzip_broken. */
export interface FileToValidate {
  readonly file: string
  readonly options: ValidateOptions
  readonly form: { readonly json: boolean; readonly group?: boolean; readonly language?: Language | null }
}
export type FileValidated =
  | { readonly file: string; readonly valid: boolean; readonly told: Iterable<string> }
  | { readonly file: string; readonly refusal: Refusal }

const PIECE_BYTES = 256 * 1024

/** From here on what is thrown away is worth collecting sooner: a gigabyte takes some 130 MB of memory in place of 170, and a fifth more time. */
const LONG_BYTES = 64 * 1024 * 1024
const PACKED_TIMES = 10

/** Validates a file, `.gz` unpacked on the way; "-" is standard input. */
export const validateFile = async ({ file, options, form }: FileToValidate): Promise<FileValidated> => {
  const there = file === '-' ? null : await sizeOf(file)
  if (there && !there.ok) return { file, refusal: there.refusal }
  if (there?.value && there.value * (file.endsWith('.gz') ? PACKED_TIMES : 1) > LONG_BYTES) setFlagsFromString('--optimize-for-size')
  const source = file === '-' ? process.stdin : createReadStream(resolveFile(file), { highWaterMark: PIECE_BYTES })
  if (!file.endsWith('.gz')) return told(file, form, await validate(source, options))
  const unpacked = source.pipe(createGunzip({ chunkSize: PIECE_BYTES }))
  // What breaks before the pipe breaks the pipe.
  source.on('error', (fault) => unpacked.destroy(fault))
  try {
    return told(file, form, await validate(unpacked, options))
  } catch (fault) {
    if (!(fault as NodeJS.ErrnoException).code?.startsWith('Z_')) throw fault
    return { file, refusal: refuse('iati_gzip_broken', { file }).refusal }
  }
}

const told = (file: string, { json, group = false, language = null }: FileToValidate['form'], report: IatiReport): FileValidated => ({
  ...{ file, valid: report.valid },
  told: json ? publicJson(report, { group, more: { file } }) : [tellReport(file, report, language)]
})
