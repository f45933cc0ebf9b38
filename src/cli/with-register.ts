import { type App, type AppOptions, openApp } from '../app/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** Opens the register that the settings name, works on it, and closes it however the work ends. */
export const withRegister = async (
  streams: Streams,
  language: Language | null,
  work: (app: App) => Promise<ExitCode>,
  options: AppOptions = {}
): Promise<ExitCode> => {
  const onUpgrade = (file: string): void => {
    const vi = `Sổ được nâng cấp; bản trước khi nâng cấp được giữ ở ${file}.`
    const en = `The register is brought up to date; as it was before, it is kept in ${file}.`
    streams.err.write(`${inLanguage(language, vi, en)}\n`)
  }
  const opened = await openApp({ onUpgrade, ...options })
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
