import { nearest } from '../operation/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import {
  ACCOUNTS_OPTIONS,
  ADD_OPTIONS,
  AQI_OPTIONS,
  BRIEF_OPTIONS,
  CHECK_OPTIONS,
  CORPUS_OPTIONS,
  DUMP_OPTIONS,
  FEEDS_OPTIONS,
  IATI_OPTIONS,
  LEDGER_OPTIONS,
  LOAN_OPTIONS,
  MINUTES_OPTIONS,
  OBSERVE_OPTIONS,
  OVERDUE_OPTIONS,
  PLAN_OPTIONS,
  PLANT_OPTIONS,
  PROGRAMME_OPTIONS,
  RATES_OPTIONS,
  READ_OPTIONS,
  REPORT_OPTIONS,
  RESTORE_OPTIONS,
  SERVE_OPTIONS,
  TRANSFER_OPTIONS,
  WORKSPACES_OPTIONS
} from './options.ts'
import { endOnBrokenPipe, type Streams, sentencesOf, write } from './output.ts'
import { COMMON_OPTIONS, type OptionTypes, type OptionValues, parseOptions } from './parse-options.ts'

type Run<O extends OptionTypes> = (
  values: OptionValues<O>,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
) => Promise<ExitCode>

interface Command {
  readonly options: OptionTypes
  readonly load: () => Promise<Run<OptionTypes>>
}

const command = <O extends OptionTypes>(options: O, load: () => Promise<Run<O>>): Command => ({
  options,
  load: load as () => Promise<Run<OptionTypes>>
})

/** What a command does is loaded only when it is done, so that reading one file does not wait for the server's code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  read: command(READ_OPTIONS, () => import('./read.ts').then(({ read }) => read)),
  add: command(ADD_OPTIONS, () => import('./add.ts').then(({ add }) => add)),
  observe: command(OBSERVE_OPTIONS, () => import('./observe.ts').then(({ observe }) => observe)),
  aqi: command(AQI_OPTIONS, () => import('./aqi.ts').then(({ aqi }) => aqi)),
  knowledge: command({}, () => import('./knowledge.ts').then(({ knowledge }) => knowledge)),
  demo: command({}, () => import('./demo.ts').then(({ demo }) => demo)),
  accounts: command(ACCOUNTS_OPTIONS, () => import('./accounts.ts').then(({ accounts }) => accounts)),
  backup: command({}, () => import('./backup.ts').then(({ backup }) => backup)),
  restore: command(RESTORE_OPTIONS, () => import('./restore.ts').then(({ restore }) => restore)),
  check: command(CHECK_OPTIONS, () => import('./check.ts').then(({ check }) => check)),
  merge: command({}, () => import('./merge.ts').then(({ merge }) => merge)),
  brief: command(BRIEF_OPTIONS, () => import('./brief.ts').then(({ brief }) => brief)),
  report: command(REPORT_OPTIONS, () => import('./report.ts').then(({ report }) => report)),
  programme: command(PROGRAMME_OPTIONS, () => import('./programme.ts').then(({ programme }) => programme)),
  minutes: command(MINUTES_OPTIONS, () => import('./minutes.ts').then(({ minutes }) => minutes)),
  overdue: command(OVERDUE_OPTIONS, () => import('./overdue.ts').then(({ overdue }) => overdue)),
  remind: command({}, () => import('./remind.ts').then(({ remind }) => remind)),
  feeds: command(FEEDS_OPTIONS, () => import('./feeds.ts').then(({ feeds }) => feeds)),
  dump: command(DUMP_OPTIONS, () => import('./dump.ts').then(({ dump }) => dump)),
  iati: command(IATI_OPTIONS, () => import('./iati.ts').then(({ iati }) => iati)),
  ledger: command(LEDGER_OPTIONS, () => import('./ledger.ts').then(({ ledger }) => ledger)),
  loan: command(LOAN_OPTIONS, () => import('./loan.ts').then(({ loan }) => loan)),
  plan: command(PLAN_OPTIONS, () => import('./plan.ts').then(({ plan }) => plan)),
  plant: command(PLANT_OPTIONS, () => import('./plant.ts').then(({ plant }) => plant)),
  rates: command(RATES_OPTIONS, () => import('./rates.ts').then(({ rates }) => rates)),
  transfer: command(TRANSFER_OPTIONS, () => import('./transfer.ts').then(({ transfer }) => transfer)),
  workspaces: command(WORKSPACES_OPTIONS, () => import('./workspaces.ts').then(({ workspaces }) => workspaces)),
  corpus: command(CORPUS_OPTIONS, () => import('./corpus.ts').then(({ corpus }) => corpus)),
  doctor: command({}, () => import('./doctor.ts').then(({ doctor }) => doctor)),
  serve: command(SERVE_OPTIONS, () => import('./serve.ts').then(({ serve }) => serve)),
  worker: command({}, () => import('./worker.ts').then(({ worker }) => worker)),
  start: command(SERVE_OPTIONS, () => import('./serve.ts').then(({ start }) => start))
}

const isLanguage = (text: string): text is Language => text === 'vi' || text === 'en'

const usageError = async (streams: Streams, refused: Outcome<never>, language: Language | null): Promise<ExitCode> => {
  if (!refused.ok) await write(streams.err, `${sentencesOf(refused.refusal, language)}\n`)
  return EXIT.usage
}

const unknownCommand = (name: string): Outcome<never> => {
  const near = nearest(name, Object.keys(COMMANDS))
  return near ? refuse('unknown_command_near', { command: name, nearest: near }) : refuse('unknown_command', { command: name })
}

const printHelp = async (streams: Streams, name: string | null, language: Language | null): Promise<ExitCode> => {
  const { helpPage } = await import('./help.ts')
  await write(streams.out, helpPage(name, language))
  return EXIT.ok
}

const printVersion = async (streams: Streams): Promise<ExitCode> => {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } })
  await write(streams.out, `hopluu ${about.version} (Node.js ${process.versions.node})\n`)
  return EXIT.ok
}

/** Runs the command line and says how it went; every refusal has been told on `streams.err` by then. Faults are thrown. */
export const runCommand = async (words: readonly string[], streams: Streams): Promise<ExitCode> => {
  const [name = '--help', ...args] = words
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!known) {
    if (name === '--version' || name === '-v') return printVersion(streams)
    const asksHelp = name === '--help' || name === '-h' || name === 'help'
    if (!asksHelp && !name.startsWith('-')) return usageError(streams, unknownCommand(name), null)
    // "hopluu help read" and "hopluu --lang en" end here, and so does any option that stands before a command.
    const parsed = parseOptions('hopluu', asksHelp ? args : words, COMMON_OPTIONS)
    if (!parsed.ok) return usageError(streams, parsed, null)
    const { lang } = parsed.value.values
    return printHelp(streams, parsed.value.rest[0] ?? null, lang !== undefined && isLanguage(lang) ? lang : null)
  }
  const parsed = parseOptions(name, args, { ...COMMON_OPTIONS, ...known.options })
  if (!parsed.ok) return usageError(streams, parsed, null)
  const { help, lang, ...values } = parsed.value.values
  if (lang !== undefined && !isLanguage(String(lang))) {
    return usageError(streams, refuse('option_not_allowed', { option: '--lang', value: String(lang), allowed: 'vi, en' }), null)
  }
  const language = lang === undefined ? null : (lang as Language)
  if (help) return printHelp(streams, name, language)
  const run = await known.load()
  return run(values, parsed.value.rest, streams, language)
}

/** The process's entry: runs the command line on the process's own streams and leaves its exit code. */
export const main = async (words: readonly string[]): Promise<void> => {
  const streams: Streams = { out: process.stdout, err: process.stderr, in: process.stdin }
  endOnBrokenPipe(process.stdout)
  endOnBrokenPipe(process.stderr)
  try {
    process.exitCode = await runCommand(words, streams)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const { inspect } = await import('node:util')
    await write(streams.err, `${sentencesOf(refuse('fault', { message }).refusal, null)}\n${inspect(error)}\n`)
    process.exitCode = EXIT.fault
  }
}
