import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Refusal } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'

/** Where a command writes: `out` for what was asked, `err` for what is said about it. `language` null says both languages. */
export interface Streams {
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly err: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly in: NodeJS.ReadableStream
}

/** Writes and waits while the reader at the other end is behind, so that a long output never piles up in memory. */
export const write = async (stream: Writable, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** Ends quietly when the reader of our output has left (`hopluu read … | head`). */
export const endOnBrokenPipe = (stream: Writable): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** A sentence in the language chosen, or in both, Vietnamese first, when none was. */
export const sentencesOf = (refusal: Refusal, language: Language | null): string =>
  language ? sentenceOf(refusal, language) : `${sentenceOf(refusal, 'vi')}\n${sentenceOf(refusal, 'en')}`

/** Says two ways of one thing in the language chosen, or in both. */
export const inLanguage = (language: Language | null, vi: string, en: string): string =>
  language === 'vi' ? vi : language === 'en' ? en : `${vi}\n${en}`

/** The error object that stands in a record's place in JSON output. */
export const errorOf = (refusal: Refusal): { readonly code: string; readonly vi: string; readonly en: string } => ({
  code: refusal.code,
  vi: sentenceOf(refusal, 'vi'),
  en: sentenceOf(refusal, 'en')
})
