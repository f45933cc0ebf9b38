import { type App, type AppOptions, openApp } from '../app.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { type Streams, sentencesOf, write } from './output.ts'

/** Opens the register that the settings name, works on it, and closes it however the work ends. */
export const withRegister = async (
  streams: Streams,
  language: Language | null,
  work: (app: App) => Promise<ExitCode>,
  options: AppOptions = {}
): Promise<ExitCode> => {
  const opened = await openApp(options)
  if (!opened.ok) {
    await write(streams.err, `${sentencesOf(opened.refusal, language)}\n`)
    return EXIT.environment
  }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
