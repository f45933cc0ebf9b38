import { transferRegister } from '../app/index.ts'
import type { Language } from '../wording/index.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { TransferValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** `hopluu transfer`: copies the whole register from SQLite into PostgreSQL, and tells of each table as it is done. */
export const transfer = async (
  values: TransferValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('transfer', rest[0], streams, language)
  const done = await transferRegister({
    ...(values.to === undefined ? {} : { to: values.to }),
    onTable: ({ table, rows }) => void streams.err.write(`${table}: ${rows}\n`)
  })
  if (!done.ok) {
    await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
    return EXIT.environment
  }
  const { reports } = done.value
  const vi = `Đã chuyển sổ với ${reports} báo cáo sang PostgreSQL và đối chiếu xong. Từ nay hãy chạy với DATABASE_URL là cơ sở dữ liệu đó; tệp cũ giữ nguyên nhưng không còn được ghi thêm.`
  const en = `The register with ${reports} ${reports === 1 ? 'report' : 'reports'} was copied into PostgreSQL and read back. From now on run with DATABASE_URL set to that database; the old file stays, and nothing more is written to it.`
  await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  return EXIT.ok
}
