import type { Mail } from '../../exchange/index.ts'
import type { Mailing } from '../../operation/index.ts'

/** What is handed to a server of mail, with an id that stays, so that one which comes twice is known for the same. */
export interface AddressedMail extends Mail {
  readonly to: string
  readonly id: string
}

export interface Mailer {
  /** Throws where the server does not take it. */
  send(mail: AddressedMail): Promise<void>
  close(): void
}

const PATIENCE_MS = 20_000

/** The server of mail that the settings name; the package is loaded with the first mail. */
export const openMailer = ({ url, from }: Pick<Mailing, 'url' | 'from'>): Mailer => {
  const open = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })
  }
  let transport: ReturnType<typeof open> | null = null
  return {
    send: async ({ to, id, subject, text }) => {
      transport ??= open()
      // Programs that answer mail by themselves leave alone what says this.
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await (await transport).sendMail({ from, to, subject, text, messageId: `<${id}@hopluu>`, headers })
    },
    close: () => void transport?.then((opened) => opened.close())
  }
}
