import { basename } from 'node:path'
import type { App } from '../app/index.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import type { Added, Redated, Register } from '../register/index.ts'
import { accept, type Outcome, readLevel, refuse } from '../values/index.ts'
import { type Language, showDate } from '../wording/index.ts'
import { type Hints, hintsOf } from './document-hints.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { AddValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { openProgress } from './progress.ts'
import { withRegister } from './with-register.ts'

/** How a list of files went into the register. */
export interface AddCounts {
  readonly added: number
  readonly known: number
  readonly refused: number
}

/**
 * Adds files one after another; a refused one is told and does not stop the next. A known one gets the day of publication that is stated. On a terminal a bar shows how far it is,
 * elsewhere each file has its line.
 */
export const addFiles = async (
  register: Register,
  files: readonly string[],
  hints: Hints,
  streams: Streams,
  language: Language | null
): Promise<AddCounts> => {
  const counts = { added: 0, known: 0, refused: 0 }
  const progress = openProgress(streams.err, files.length)
  for (const file of files) {
    const outcome = await addFile(register, file, hints, streams)
    progress.advance(1, counts.added + counts.known + counts.refused + 1)
    if (!outcome.ok) {
      counts.refused += 1
      progress.finish()
      await write(streams.err, `${file}: ${sentencesOf(outcome.refusal, language)}\n`)
      continue
    }
    const { added, reportId } = outcome.value
    counts[added ? 'added' : 'known'] += 1
    const done = added ? inLanguage(language ?? 'vi', 'đã thêm', 'added') : sayKnown(outcome.value, language ?? 'vi')
    if (!streams.out.isTTY || files.length === 1) await write(streams.out, `${reportId}  ${done}  ${file}\n`)
  }
  progress.finish()
  return counts
}

const addFile = async (register: Register, file: string, hints: Hints, streams: Streams): Promise<Outcome<AddedFile>> => {
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  const outcome = await register.addReport({ bytes: bytes.value, ...(file === '-' ? {} : { fileName: basename(file) }), ...hints })
  if (!outcome.ok || outcome.value.added || hints.publishedOn === undefined || hints.publishedOn === outcome.value.publishedOn)
    return outcome
  const redated = await register.redateReport({ reportId: outcome.value.reportId, publishedOn: hints.publishedOn })
  return redated.ok ? accept({ ...outcome.value, redated: redated.value }) : redated
}

/** What came of a file; `redated` where it was known and the day stated for it was another. */
type AddedFile = Added & { readonly redated?: Redated }

const sayKnown = ({ redated }: AddedFile, language: Language): string => {
  if (!redated) return inLanguage(language, 'đã có trong sổ', 'already there')
  const day = (date: string | null): string => (date ? showDate(date, language) : inLanguage(language, 'không rõ', 'unknown'))
  return inLanguage(
    language,
    `đã có trong sổ; ngày đăng đổi từ ${day(redated.before)} thành ${day(redated.publishedOn)}, đã đọc lại (giữ ${redated.kept} mục đã quyết định, thay ${redated.replaced} mục)`,
    `already there; published ${day(redated.publishedOn)} instead of ${day(redated.before)}, read anew (${redated.kept} decided items kept, ${redated.replaced} replaced)`
  )
}

/** What came of the files, in one sentence. */
export const sayCounts = ({ added, known, refused }: AddCounts, language: Language | null): string =>
  inLanguage(
    language,
    `Đã thêm ${added} báo cáo, ${known} báo cáo đã có sẵn, ${refused} tệp bị từ chối.`,
    `${added} added, ${known} already there, ${refused} refused.`
  )

/** What is stated of the documents, their level among it. Refuses as `hintsOf` does and with level_not_known. */
const hintsOfAdd = ({ 'published-on': publishedOn, url, level }: AddValues): Outcome<Hints> => {
  if (level !== undefined && readLevel(level) === null) return refuse('level_not_known', { level })
  const hints = hintsOf(publishedOn, url)
  return hints.ok && level !== undefined ? accept({ ...hints.value, level }) : hints
}

/** `hopluu add`: reads documents into the register. */
export const add = async (values: AddValues, files: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const hints = files.length === 0 ? refuse('no_file_given') : hintsOfAdd(values)
  if (!hints.ok) {
    await write(streams.err, `${sentencesOf(hints.refusal, language)}\n`)
    return EXIT.usage
  }
  const work = async ({ register }: App): Promise<ExitCode> => {
    const counts = await addFiles(register, files, hints.value, streams, language)
    await write(streams.err, `${sayCounts(counts, language)}\n`)
    return counts.refused > 0 ? EXIT.refused : EXIT.ok
  }
  return withRegister(streams, language, work, { expectsDocuments: true })
}
