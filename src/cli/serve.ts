import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import { openDoors, probeAddress, serveMetrics, startServer } from '../api/index.ts'
import { type App, readSettings, type Settings } from '../app/index.ts'
import { type Log, type Metrics, makeMetrics, openLog } from '../operation/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { askedToStop } from './asked-to-stop.ts'
import { buildWeb, isWebStale } from './build-web.ts'
import { addExamples, refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { ServeValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** Builds the pages when they are missing or older than their sources, and says so. */
const buildWhereStale = async (streams: Streams, language: Language | null): Promise<Outcome<null>> => {
  if (!isWebStale()) return accept(null)
  await write(streams.err, `${inLanguage(language, 'Đang dựng các trang web, chờ vài giây…', 'Building the web pages, a few seconds…')}\n`)
  return buildWeb()
}

const sayRefused = async ({ refusal }: { readonly refusal: Refusal }, streams: Streams, language: Language | null): Promise<ExitCode> => {
  await write(streams.err, `${sentencesOf(refusal, language)}\n`)
  return refusal.code === 'address_not_loopback' ? EXIT.usage : EXIT.environment
}

/** What goes on beside the requests: the log and, where a port is set for them, the figures. */
interface Watch {
  readonly log: Log
  readonly metrics: Metrics | null
}

const openWatch = async ({ logForm, metricsPort }: Settings, streams: Streams): Promise<Watch> => ({
  log: await openLog(logForm, streams.err),
  metrics: metricsPort === null ? null : await makeMetrics(about.version)
})

const listen = async (app: App, { log, metrics }: Watch, streams: Streams, language: Language | null): Promise<ExitCode> => {
  const { settings, answers } = app
  const { reach } = settings
  const stop = askedToStop()
  const started = await startServer({
    register: openDoors({ ...app, reach }, app.others),
    host: reach.host,
    origins: [...(reach.origin ? [reach.origin] : []), ...reach.workspaces.map(({ origin }) => origin)],
    port: settings.port,
    ready: answers,
    onRequest: (line) => {
      log.request(line)
      metrics?.request(line)
    }
  })
  if (!started.ok) return sayRefused(started, streams, language)
  const { url, close } = started.value
  const figures = metrics && settings.metricsPort !== null ? await serveMetrics(metrics, settings.metricsPort) : null
  if (figures && !figures.ok) {
    await close()
    return sayRefused(figures, streams, language)
  }
  log.event('listening', { version: about.version, port: started.value.port, ...(figures ? { metricsPort: figures.value.port } : {}) })
  metrics?.serving(true)
  const address = reach.origin?.origin ?? url
  const vi = `Mở ${address} trên trình duyệt: trang đầu cho biết việc cần làm; thả tệp vào mục Báo cáo để đọc báo cáo mới. Ctrl-C để dừng.`
  const en = `Open ${address} in a browser: the first page says what to do; drop a file on Reports to read a new one. Ctrl-C stops.`
  await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  if (reach.needsAccounts) await offerSetUp(app, address, streams, language)
  for (const other of app.others) await offerSetUp(other, other.origin.origin, streams, language)
  await stop
  await write(streams.err, `\n${inLanguage(language, 'Đang dừng…', 'Stopping…')}\n`)
  metrics?.serving(false)
  await close(settings.drainMs)
  await figures?.value.close()
  log.event('stopped')
  return EXIT.ok
}

/** While there is no account, prints the link by which whoever reads this makes the first one: there is no password that everybody knows. */
const offerSetUp = async (
  { accounts }: Pick<App, 'accounts'>,
  address: string,
  streams: Streams,
  language: Language | null
): Promise<void> => {
  const link = await accounts.makeSetUpLink()
  if (!link.ok) return
  const { secret } = link.value
  const at = `${address}/set-up?link=${secret}`
  const vi = `Chưa có tài khoản. Trong một giờ, mở liên kết sau để tạo tài khoản quản trị viên đầu tiên (dùng một lần):`
  const en = `There is no account yet. Within an hour, open this link to make the first administrator's (it works once):`
  await write(streams.out, `${inLanguage(language, vi, en)}\n${at}\n`)
}

/**
 * Reads the examples into a register that is still empty. A mark in the data folder stands while that is under way, so that a first
 * start cut short is finished by the next one, and a register with reports of its own never gets examples.
 */
const addFirstExamples = async ({ register, settings }: App, streams: Streams, language: Language | null): Promise<void> => {
  const mark = settings.databaseUrl === null ? join(settings.dataFolder, 'examples-under-way') : null
  const listed = await register.listReports({ limit: 1 })
  const empty = listed.ok && listed.value.rows.length === 0
  if (!empty && !(mark && existsSync(mark))) return
  if (mark) writeFileSync(mark, '')
  await write(
    streams.err,
    `${inLanguage(language, 'Lần đầu chạy: đang đọc các báo cáo mẫu…', 'First start: reading the example reports…')}\n`
  )
  await addExamples(register, streams, language)
  if (mark) rmSync(mark)
}

const run = async (
  command: 'serve' | 'start',
  values: ServeValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument(command, rest[0], streams, language)
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)) {
    const about = { option: '--port', value: values.port, allowed: '0 … 65535' }
    await write(streams.err, `${sentencesOf(refuse('option_not_allowed', about).refusal, language)}\n`)
    return EXIT.usage
  }
  const environment = {
    ...process.env,
    ...(values.port === undefined ? {} : { HOPLUU_PORT: values.port }),
    ...(values.host === undefined ? {} : { HOPLUU_HOST: values.host })
  }
  // Whatever would keep the server from running is found out before a register is made for it.
  const ready = await prepare(environment, streams, language)
  if (!ready.ok) return sayRefused(ready, streams, language)
  const work = async (app: App): Promise<ExitCode> => {
    if (command === 'start') await addFirstExamples(app, streams, language)
    return listen(app, watch, streams, language)
  }
  const watch = await openWatch(ready.value, streams)
  return withRegister(streams, language, work, {
    environment,
    goesOn: 'server',
    onFault: watch.log.fault,
    onReading: (line) => watch.metrics?.reading(line)
  })
}

/** Checks the settings and the address, and builds the pages where needed. */
const prepare = async (environment: NodeJS.ProcessEnv, streams: Streams, language: Language | null): Promise<Outcome<Settings>> => {
  const settings = readSettings({ environment })
  if (!settings.ok) return settings
  const free = await probeAddress(settings.value.reach, settings.value.port)
  if (!free.ok) return free
  const built = await buildWhereStale(streams, language)
  return built.ok ? settings : built
}

/** `hopluu serve`: the register in a browser, until it is asked to stop. */
export const serve = (values: ServeValues, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> =>
  run('serve', values, rest, streams, language)

/** `hopluu start` (`npm start`): as `serve`, with the examples on the first start. */
export const start = (values: ServeValues, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> =>
  run('start', values, rest, streams, language)
