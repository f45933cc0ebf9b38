import { type LedgerLine, type LedgerQuery, type LedgerSumLine, type LedgerSums, NOT_STATED, type Register } from '../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, term } from '../wording/index.ts'
import { importLedger } from './bring-ledger.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { LedgerValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

const WAYS = ['sum', 'list', 'import'] as const
type Way = (typeof WAYS)[number]

/** `hopluu ledger`: the transactions of projects and agreements, and what they amount to; `import` enters those of a table. Lines of cells with tabs between, or JSON. */
export const ledger = async (
  values: LedgerValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [said = 'sum', file, strange] = rest
  const way = WAYS.find((each) => each === said)
  const wrong = wrongUse(said, way, file, strange)
  if (!way || wrong) {
    if (wrong) await write(streams.err, `${sentencesOf(wrong, language)}\n`)
    return EXIT.usage
  }
  return withRegister(streams, language, async ({ register }) => {
    if (way === 'import') return importLedger(register, file ?? '', values, streams, language)
    const told = await tell(register, way, values, language)
    if (!told.ok) {
      await write(streams.err, `${sentencesOf(told.refusal, language)}\n`)
      return EXIT.usage
    }
    await write(streams.out, told.value)
    return EXIT.ok
  })
}

const wrongUse = (said: string, way: Way | undefined, file: string | undefined, strange: string | undefined): Refusal | null => {
  if (!way) return refuse('ledger_way_unknown', { way: said, ways: WAYS.join(', ') }).refusal
  if (way === 'import' && file === undefined) return refuse('ledger_file_missing').refusal
  const extra = way === 'import' ? strange : (file ?? strange)
  return extra === undefined ? null : refuse('unexpected_argument', { command: `ledger ${way}`, argument: extra }).refusal
}

const tell = async (register: Register, way: Way, values: LedgerValues, language: Language | null): Promise<Outcome<string>> => {
  const { by, json, in: to } = values
  const query = queryOf(values)
  if (way === 'sum') {
    const sums = await register.sumLedger({ ...query, ...(by === undefined ? {} : { by }), ...(to === undefined ? {} : { in: to }) })
    return sums.ok ? accept(json ? asJson(sums.value) : tableOf(sums.value, language)) : sums
  }
  const lines: LedgerLine[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await register.listLedger({ ...query, limit: 1000, ...(cursor ? { cursor } : {}) })
    if (!page.ok) return page
    lines.push(...page.value.rows)
    cursor = page.value.nextCursor
  }
  return accept(json ? asJson({ lines }) : lines.map((line) => listed(line, language)).join(''))
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The options by which rows are chosen have the names of the query's fields. */
const queryOf = (values: LedgerValues): LedgerQuery =>
  Object.fromEntries(FILTERS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))

const FILTERS = ['partner', 'sector', 'place', 'type', 'fund', 'standing', 'currency', 'from', 'until'] as const

const tableOf = ({ by, lines }: LedgerSums, language: Language | null): string => {
  const rows = lines.map((line) =>
    row([...by.map((dimension) => keyOf(line[dimension], language)), ...whatOf(line, language), line.amount, line.currency])
  )
  return [...rows, ...ratesOf(lines, language), ...unconvertedOf(lines, language)].join('')
}

/** The rates that sums were converted by, each once. */
const ratesOf = (lines: readonly LedgerSumLine[], language: Language | null): string[] => {
  const told = lines.flatMap(({ parts = [] }) => parts.flatMap(({ rates }) => rates))
  const notes = told.map(({ base, quote, rate, on, source }) =>
    inLanguage(language, `Tỷ giá: 1 ${base} = ${rate} ${quote} (${on}, ${source})`, `Rate: 1 ${base} = ${rate} ${quote} (${on}, ${source})`)
  )
  return [...new Set(notes)].toSorted().map((note) => `${note}\n`)
}

const unconvertedOf = (lines: readonly LedgerSumLine[], language: Language | null): string[] =>
  lines
    .flatMap(({ unconverted = [] }) => unconverted)
    .map(({ refusal, amountMinor, currency, year }) =>
      row([inLanguage(language, 'Không tính vào:', 'Not counted:'), amountMinor, currency, year, sentencesOf(refusal, language)])
    )

const keyOf = (key: LedgerSumLine['partner'] | string, language: Language | null): string =>
  key === null || key === undefined || key === '' || key === NOT_STATED
    ? inLanguage(language, '(chưa rõ)', '(not stated)')
    : typeof key === 'string'
      ? key
      : key.title

const whatOf = ({ type, standing }: Pick<LedgerLine, 'type' | 'standing'>, language: Language | null): string[] => [
  term('transactionType', type, language ?? 'vi'),
  term('standing', standing, language ?? 'vi')
]

const listed = (line: LedgerLine, language: Language | null): string =>
  row([
    line.on,
    ...whatOf(line, language),
    line.amountMinor,
    line.currency,
    line.dossier.title,
    line.partner?.title ?? '',
    line.source ?? ''
  ])

const row = (cells: readonly string[]): string => `${cells.join('\t')}\n`
