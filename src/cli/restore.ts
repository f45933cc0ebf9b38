import { restoreRegister } from '../app/index.ts'
import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { sayHeads, sentencesOfFinding } from './check.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { resolveFile } from './input.ts'
import type { RestoreValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** Findings that are told here; `hopluu check` tells them all. */
const MOST_TOLD = 20

/** `hopluu restore`: puts a backup in the place of the register and checks it. */
export const restore = async (
  values: RestoreValues,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [file, another] = files
  if (file === undefined) {
    await write(streams.err, `${sentencesOf(refuse('no_restore_file_named').refusal, language)}\n`)
    return EXIT.usage
  }
  if (another !== undefined) return refuseArgument('restore', another, streams, language)
  const done = await restoreRegister({ file: resolveFile(file), overwrite: values.overwrite === true })
  if (!done.ok) {
    await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
    return EXIT.environment
  }
  const { reports, heads, findings, checked, replaced } = done.value
  const say = (vi: string, en: string): Promise<void> => write(streams.out, `${inLanguage(language, vi, en)}\n`)
  await say(
    `Đã khôi phục sổ với ${reports} báo cáo từ ${file}.`,
    `The register with ${reports} ${reports === 1 ? 'report' : 'reports'} was restored from ${file}.`
  )
  if (replaced !== null) await say(`Sổ trước đó được giữ ở ${replaced}.`, `The register that was there is kept in ${replaced}.`)
  if (!checked)
    await say(
      'Bản sao lưu này do bản Hợp Lưu cũ hơn tạo ra: sổ sẽ được nâng cấp khi mở; sau đó hãy chạy hopluu check.',
      'An older Hợp Lưu made this backup: the register is brought up to date when it is opened; run hopluu check after that.'
    )
  for (const finding of findings.slice(0, MOST_TOLD)) await write(streams.out, `${sentencesOfFinding(finding, language)}\n`)
  if (checked)
    await say(
      findings.length === 0 ? 'Đã kiểm tra: không thấy gì sai.' : `Đã kiểm tra: thấy ${findings.length} chỗ sai.`,
      findings.length === 0 ? 'Checked: nothing is wrong.' : `Checked: ${findings.length} findings.`
    )
  await sayHeads(heads, streams, language)
  return findings.length === 0 ? EXIT.ok : EXIT.refused
}
