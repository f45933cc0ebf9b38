import type { Chance } from '../../bench/chance.ts'
import { FIRST, LAST, LEDE, SECOND, TITLE } from '../../src/reading/story-fixture.ts'
import { paragraph } from '../../src/reading/zip-fixture.ts'

/** A file as somebody might send it. */
export interface SentFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Files that do harm in one way, and one that looks like them and does none. */
export interface Family {
  readonly name: string
  /** The codes that a file of the family may be refused with. */
  readonly codes: readonly string[]
  /** True where a file may also be read, as far as what it says is read rightly and nothing of its harm is done. */
  readonly mayBeRead: boolean
  /** The file of a number, each of another make; the same number makes the same bytes. */
  make(number: number, chance: Chance): SentFile
  /** The near-twin: it must be read, and its article must say these words. */
  readonly twin: SentFile & { readonly says: readonly string[] }
}

/** What the canary at this address would hear of: no document may have anything fetched. It stands in the files of several families. */
export const CANARY = 'http://127.0.0.1:9/hopluu-canary'
/** A file of nearly every machine, and a word that stands in it alone. */
export const OUTSIDE_FILE = 'file:///etc/passwd'
export const OUTSIDE_WORD = 'root:x:0'

export const STORY: readonly string[] = [TITLE, LEDE, FIRST, SECOND, LAST]
/** What every benign twin tells. */
export const TOLD: readonly string[] = [LEDE.slice(0, 60), LAST.slice(0, 40)]

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The story as the body of a DOCX. */
export const storyBody = (more = ''): string => STORY.map((text) => paragraph(escaped(text))).join('') + more

/** The story as a page. */
export const storyPage = (more = '', head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(TITLE)}</title>${head}</head><body><article><h1>${escaped(TITLE)}</h1>${STORY.slice(
    1
  )
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')}${more}</article></body></html>`

/** The story as a message; `part` is a further one of it. */
export const storyMail = (part = '', headers = ''): string =>
  [
    'From: Lan <lan@songhong.example>',
    'To: so@songhong.example',
    `Subject: =?utf-8?B?${Buffer.from(TITLE).toString('base64')}?=`,
    'Date: Mon, 8 Sep 2025 16:21:00 +0700',
    'MIME-Version: 1.0',
    `${headers}Content-Type: multipart/mixed; boundary="b1"`,
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...STORY,
    part,
    '--b1--',
    ''
  ].join('\r\n')

/** A part of a message in base64. */
export const attachment = (fileName: string, type: string, bytes: Uint8Array): string =>
  [
    '--b1',
    `Content-Type: ${type}; name="${fileName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${fileName}"`,
    '',
    Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  ].join('\r\n')

/** One of a list, round and round. */
export const nth = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

export const file = (fileName: string, bytes: Uint8Array | string): SentFile => ({
  fileName,
  bytes: typeof bytes === 'string' ? utf8(bytes) : bytes
})

/** Sets a number of four bytes, as archives write them. */
export const withNumber = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(value >>> 0, at)
  return copy
}
