import { type Article, type DocumentHints, readPlainText } from '../reading/index.ts'
import type { Outcome } from '../values/index.ts'

/** Takes documents apart for a command. */
export interface DocumentOpener {
  open(bytes: Uint8Array, hints: DocumentHints): Promise<Outcome<Article>>
  close(): Promise<void>
}

/**
 * Plain text is read here and now: only code of our own looks into it, in time that grows with its length, and the command's first record waits
 * for no other process. Everything else is taken apart in a process of its own, as the server does, which is started for the first such document.
 */
export const openDocuments = (): DocumentOpener => {
  let reader: Promise<{ open: DocumentOpener['open']; close: DocumentOpener['close'] }> | null = null
  const start = async () => {
    const { openReader } = await import('../reader/index.ts')
    const { open, close } = openReader({ onFault: (fault) => process.stderr.write(`${fault.message}\n`), processes: 1 })
    return { open: (bytes: Uint8Array, hints: DocumentHints) => open({ bytes, ...hints }), close }
  }
  return {
    open: async (bytes, hints) => {
      const plain = readPlainText(bytes, hints)
      if (plain !== null) return plain
      reader ??= start()
      return (await reader).open(bytes, hints)
    },
    close: async () => {
      await (await reader)?.close()
    }
  }
}
