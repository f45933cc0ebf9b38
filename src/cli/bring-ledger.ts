import { bringLedger, type ToldImport, tellImport } from '../exchange/index.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import type { Register } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { LedgerValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** `hopluu ledger import`: a table's transactions, all or none; each row that is wrong is told with its code, and nothing is entered then. */
export const importLedger = async (
  register: Register,
  file: string,
  values: LedgerValues,
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const told = await bring(register, file, values, streams)
  if (!told.ok) {
    await write(streams.err, `${sentencesOf(told.refusal, language)}\n`)
    return EXIT.usage
  }
  if (values.json) await write(streams.out, `${JSON.stringify(told.value, null, 2)}\n`)
  else await tell(told.value, streams, language)
  return told.value.isWhole ? EXIT.ok : EXIT.refused
}

const bring = async (register: Register, file: string, values: LedgerValues, streams: Streams): Promise<Outcome<ToldImport>> => {
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  const { sheet, project, agreement, type = '', fund = '', standing = '', currency = '', on = '', source = '', again = false } = values
  const table = await register.openTable({ bytes: bytes.value, ...(sheet === undefined ? {} : { sheet }) })
  if (!table.ok) return table
  return tellImport(
    await bringLedger(register, {
      table: table.value,
      usual: { project: project ?? agreement ?? '', type, fund, standing, currency, on },
      source,
      again,
      dryRun: values['dry-run'] ?? false
    })
  )
}

const tell = async (
  { errors, setAside, lines, entered, isWhole }: ToldImport,
  streams: Streams,
  language: Language | null
): Promise<void> => {
  for (const { row, heading, code, vi, en } of errors) {
    const place = [row === null ? '' : `${inLanguage(language, 'Dòng', 'Row')} ${row}`, heading ?? '']
      .filter((part) => part !== '')
      .join(', ')
    await write(streams.err, `${place === '' ? '' : `${place}: `}${inLanguage(language, vi, en)} (${code})\n`)
  }
  for (const { row, text } of setAside)
    await write(streams.err, `${inLanguage(language, `Dòng ${row} không nhập`, `Row ${row} is not imported`)}: ${text}\n`)
  const said =
    entered > 0
      ? inLanguage(language, `Đã ghi ${entered} dòng vào sổ tiền.`, `${rowsOf(entered)} entered.`)
      : isWhole
        ? inLanguage(language, `${lines} dòng đều đọc được; chưa ghi dòng nào.`, `${rowsOf(lines)} can be read; none was entered.`)
        : inLanguage(language, 'Chưa ghi dòng nào vào sổ.', 'No row was entered.')
  await write(streams.out, `${said}\n`)
}

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`
