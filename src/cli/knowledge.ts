import { stampOf } from '../language/index.ts'
import type { Language } from '../wording/index.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { inLanguage, type Streams, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** `hopluu knowledge`: prints what the office knows by the items it accepted, for `hopluu read --knowledge`. */
export const knowledge = async (
  _values: object,
  [strange]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (strange !== undefined) return refuseArgument('knowledge', strange, streams, language)
  return withRegister(streams, language, async ({ register }) => {
    const known = await register.knowledge()
    await write(streams.out, `${JSON.stringify(known, null, 2)}\n`)
    const { digest, organisations, people, projects } = stampOf(known)
    const vi = `${organisations} tổ chức, ${people} người, ${projects} dự án (${digest}).`
    const en = `${organisations} organisations, ${people} people, ${projects} projects (${digest}).`
    await write(streams.err, `${inLanguage(language, vi, en)}\n`)
    return EXIT.ok
  })
}
