import { basename } from 'node:path'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import type { RateLine, Register } from '../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { RatesValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

const WAYS = ['list', 'import', 'add'] as const
type Way = (typeof WAYS)[number]

/** `hopluu rates`: the exchange rates that stand; `import` enters those of a table, `add` one by hand. */
export const rates = async (
  values: RatesValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [said = 'list', file, strange] = rest
  const way = WAYS.find((each) => each === said)
  const wrong = wrongUse(said, way, file, strange)
  if (!way || wrong) {
    if (wrong) await write(streams.err, `${sentencesOf(wrong, language)}\n`)
    return EXIT.usage
  }
  return withRegister(streams, language, async ({ register }) => {
    const told = await (way === 'list'
      ? list(register, values, language)
      : way === 'add'
        ? add(register, values)
        : bring(register, file ?? '', values, streams))
    if (!told.ok) {
      await write(streams.err, `${sentencesOf(told.refusal, language)}\n`)
      return EXIT.usage
    }
    const { text, errors } = told.value
    await write(streams.out, text)
    for (const { row, refusal } of errors)
      await write(streams.err, `${inLanguage(language, 'Dòng', 'Row')} ${row}: ${sentencesOf(refusal, language)}\n`)
    if (way !== 'list' && !values.json) await write(streams.out, `${countOf(told.value, language)}\n`)
    return errors.length > 0 ? EXIT.usage : EXIT.ok
  })
}

interface Told {
  readonly text: string
  readonly entered: number
  readonly known: number
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
}

const wrongUse = (said: string, way: Way | undefined, file: string | undefined, strange: string | undefined): Refusal | null => {
  if (!way) return refuse('rates_way_unknown', { way: said, ways: WAYS.join(', ') }).refusal
  if (way === 'import' && file === undefined) return refuse('rates_file_missing').refusal
  const extra = way === 'import' ? strange : (file ?? strange)
  return extra === undefined ? null : refuse('unexpected_argument', { command: `rates ${way}`, argument: extra }).refusal
}

const list = async (
  register: Register,
  { currency, year, history, json }: RatesValues,
  language: Language | null
): Promise<Outcome<Told>> => {
  const listed = await register.listRates({
    ...(currency === undefined ? {} : { currency }),
    ...(year === undefined ? {} : { year }),
    ...(history ? { history } : {}),
    limit: 10_000
  })
  if (!listed.ok) return listed
  const text = json ? asJson(listed.value) : listed.value.rates.map((rate) => lineOf(rate, language)).join('')
  return accept({ text, entered: 0, known: 0, errors: [] })
}

const add = async (register: Register, values: RatesValues): Promise<Outcome<Told>> => {
  const { base = '', quote = 'VND', on = '', rate = '', source = '', reason = '', sure = false, json } = values
  const entered = await register.enterRates({ rates: [{ base, quote, on, rate, source }], origin: 'entered', reason, sure })
  if (!entered.ok) return entered
  const [error] = entered.value.errors
  return error ? { ok: false, refusal: error.refusal } : accept({ text: json ? asJson(entered.value) : '', ...entered.value })
}

const bring = async (
  register: Register,
  file: string,
  { source, sure = false, 'dry-run': dryRun = false, json }: RatesValues,
  streams: Streams
): Promise<Outcome<Told>> => {
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  const name = file === '-' ? 'stdin' : basename(file)
  const brought = await register.importRates({ bytes: bytes.value, name, sure, dryRun, ...(source === undefined ? {} : { source }) })
  return brought.ok ? accept({ text: json ? asJson(brought.value) : '', ...brought.value }) : brought
}

const countOf = ({ entered, known }: Told, language: Language | null): string =>
  inLanguage(
    language,
    `Đã ghi ${entered} tỷ giá; ${known} tỷ giá đã có sẵn.`,
    `${entered} ${entered === 1 ? 'rate' : 'rates'} entered; ${known} there already.`
  )

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** One unit of the base, what it costs, in which money, on which day, of which kind, by whom published. */
const lineOf = ({ base, rate, quote, on, kind, source, stands, status }: RateLine, language: Language | null): string =>
  `${[`1 ${base}`, rate, quote, on, term('rateKind', kind, language ?? 'vi'), source, term('rateStatus', status, language ?? 'vi'), stands ? '' : inLanguage(language, '(đã thay)', '(replaced)')].join('\t')}\n`
