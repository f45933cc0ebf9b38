import type { Language } from '../wording/index.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** `hopluu remind`: sends the reminders that are due now, without waiting for the server or worker that does so by itself. */
export const remind = async (_values: object, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('remind', rest[0], streams, language)
  return withRegister(streams, language, async (app) => {
    const done = await app.remind()
    if (!done.ok) {
      await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
      return EXIT.environment
    }
    const { sent, failed } = done.value
    const vi = `Đã gửi ${sent} thư nhắc việc${failed > 0 ? `; ${failed} thư chưa gửi được, sẽ gửi lại` : ''}.`
    const en = `Sent ${sent} ${sent === 1 ? 'mail' : 'mails'}${failed > 0 ? `; ${failed} not taken by the server, to be tried again` : ''}.`
    await write(streams.out, `${inLanguage(language, vi, en)}\n`)
    return failed > 0 ? EXIT.environment : EXIT.ok
  })
}
