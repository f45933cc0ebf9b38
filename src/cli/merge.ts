import type { MergedFile } from '../app/index.ts'
import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { resolveFile } from './input.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** `hopluu merge`: brings what was done in the register in a file into this one, and says what came of it. */
export const merge = async (_: object, files: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const [file, another] = files
  if (file === undefined) {
    await write(streams.err, `${sentencesOf(refuse('no_merge_file_named').refusal, language)}\n`)
    return EXIT.usage
  }
  if (another !== undefined) return refuseArgument('merge', another, streams, language)
  return withRegister(streams, language, async (app) => {
    const merged = await app.mergeFile(resolveFile(file))
    if (!merged.ok) {
      await write(streams.err, `${sentencesOf(merged.refusal, language)}\n`)
      return EXIT.environment
    }
    await say(merged.value, streams, language)
    return EXIT.ok
  })
}

const say = async (merged: MergedFile, streams: Streams, language: Language | null): Promise<void> => {
  const { reports, decisions, events, acts, rates, known, withheld, conflicts, open } = merged
  const tell = (vi: string, en: string): Promise<void> => write(streams.out, `${inLanguage(language, vi, en)}\n`)
  if (reports + decisions + events + acts + rates + conflicts === 0)
    await tell('Không có gì mới: mọi việc trong tệp đã có ở đây.', 'Nothing is new: all that was done in the file is here already.')
  else
    await tell(
      `Đã gộp: ${reports} báo cáo, ${decisions} quyết định, ${events} việc với báo cáo, ${acts} việc với hồ sơ theo dõi, ${rates} tỷ giá. Đã có sẵn: ${known}. Mâu thuẫn mới: ${conflicts}.`,
      `Merged: ${reports} reports, ${decisions} decisions, ${events} events of reports, ${acts} acts on dossiers, ${rates} exchange rates. There already: ${known}. New conflicts: ${conflicts}.`
    )
  if (withheld > 0)
    await tell(
      `${withheld} báo cáo hoặc hồ sơ ở đây đã được nâng lên mức cao hơn, nên những việc với chúng không được gộp.`,
      `${withheld} ${withheld === 1 ? 'report or dossier was' : 'reports or dossiers were'} raised to a higher level here, so what was done to them was not merged.`
    )
  if (open > 0)
    await tell(
      `${open} chỗ mâu thuẫn đang chờ người quyết định: mở trang /merges để xem hai bên.`,
      `${open} ${open === 1 ? 'conflict waits' : 'conflicts wait'} for a person: open the page /merges to see both sides.`
    )
}
