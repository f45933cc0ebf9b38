import { backUpRegister } from '../app/index.ts'
import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { sayHeads } from './check.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { resolveFile } from './input.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** `hopluu backup`: copies the whole register into one file, also while the server runs. */
export const backup = async (_values: object, files: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const [file, another] = files
  if (file === undefined) {
    await write(streams.err, `${sentencesOf(refuse('no_backup_file_named').refusal, language)}\n`)
    return EXIT.usage
  }
  if (another !== undefined) return refuseArgument('backup', another, streams, language)
  const done = await backUpRegister(resolveFile(file))
  if (!done.ok) {
    await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
    return EXIT.environment
  }
  const { reports, heads, away } = done.value
  await write(
    streams.out,
    `${inLanguage(language, `Đã sao lưu sổ với ${reports} báo cáo vào ${file}.`, `The register with ${reports} ${reports === 1 ? 'report' : 'reports'} was copied into ${file}.`)}\n`
  )
  if (away > 0) {
    const vi = `${away} tệp gốc nằm ở nơi cất tệp gốc (HOPLUU_FILES), không có trong bản sao này: hãy sao cả nơi đó.`
    const en = `${away} originals are where HOPLUU_FILES says and not in this backup: copy that place too.`
    await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  }
  await sayHeads(heads, streams, language)
  return EXIT.ok
}
