import about from '../../package.json' with { type: 'json' }
import { serveMetrics } from '../api/index.ts'
import { readSettings } from '../app/index.ts'
import { makeMetrics, openLog } from '../operation/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { askedToStop } from './asked-to-stop.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** `hopluu worker`: reads what waits to be read, for all servers over the same PostgreSQL, until it is asked to stop; what it has begun it ends first. */
export const worker = async (_values: object, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('worker', rest[0], streams, language)
  const settings = readSettings()
  const refused = async (outcome: Outcome<unknown>): Promise<ExitCode> => {
    if (!outcome.ok) await write(streams.err, `${sentencesOf(outcome.refusal, language)}\n`)
    return EXIT.environment
  }
  if (!settings.ok) return refused(settings)
  const { databaseUrl, metricsPort, logForm } = settings.value
  if (databaseUrl === null) return refused(refuse('workers_need_postgres'))
  const log = await openLog(logForm, streams.err)
  const metrics = metricsPort === null ? null : await makeMetrics(about.version)
  const figures = metrics && metricsPort !== null ? await serveMetrics(metrics, metricsPort) : null
  if (figures && !figures.ok) return refused(figures)
  const work = async (): Promise<ExitCode> => {
    const stop = askedToStop()
    log.event('working', { version: about.version, pid: process.pid })
    await write(
      streams.out,
      `${inLanguage(language, 'Đang chờ tài liệu cần đọc. Ctrl-C để dừng.', 'Waiting for documents to read. Ctrl-C stops.')}\n`
    )
    await stop
    await write(streams.err, `\n${inLanguage(language, 'Đang dừng…', 'Stopping…')}\n`)
    return EXIT.ok
  }
  const code = await withRegister(streams, language, work, {
    goesOn: 'worker',
    onFault: log.fault,
    onReading: (line) => metrics?.reading(line)
  })
  if (figures) await figures.value.close()
  log.event('stopped')
  return code
}
