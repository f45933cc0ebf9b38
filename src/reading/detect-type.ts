// What kind of document some bytes are: by their content first, by what the caller says of them only where content does not tell.

import type { DocumentHints } from './article.ts'

export type DocumentType = 'text' | 'pdf' | 'zip'

/** A document type, or the name of a known kind that is not read: "DOC", "PNG"; "encrypted" for an Office file with a password. */
export type Detection = { readonly type: DocumentType } | { readonly unsupported: string }

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)))

/** Kinds recognised by their first bytes and refused by name, so that the refusal can say what to do instead. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['BM', 'BMP'],
  ['{\\rtf', 'RTF'],
  ['\x1f\x8b', 'GZIP'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7-Zip'],
  ['MZ', 'EXE'],
  ['\x7fELF', 'ELF'],
  ['OggS', 'OGG'],
  ['ID3', 'MP3'],
  ['%!PS', 'PostScript'],
  ['SQLite format 3', 'SQLite']
]

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** "EncryptedPackage" in UTF-16: a DOCX or XLSX with a password is an OLE file around an encrypted one. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')
const WORD_DOCUMENT = Buffer.from('WordDocument', 'utf16le')
const OUTLOOK_MESSAGE = Buffer.from('__substg1.0_', 'utf16le')

const oleKind = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(ENCRYPTED_PACKAGE)) return 'encrypted'
  if (buffer.includes(OUTLOOK_MESSAGE)) return 'MSG'
  return buffer.includes(WORD_DOCUMENT) ? 'DOC' : 'Office 97–2003'
}

/** Recognises binary formats by their first bytes. Text (of any encoding, HTML included) is `{ type: 'text' }`: see `looksLikeHtml`. */
export const detectType = (bytes: Uint8Array): Detection => {
  const start = ascii(bytes, 0, 16)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { type: 'zip' }
  if (start.startsWith(OLE)) return { unsupported: oleKind(bytes) }
  if (start.startsWith('RIFF') && ascii(bytes, 8, 12) === 'WEBP') return { unsupported: 'WebP' }
  if (/^.{4}ftyp/s.test(start)) return { unsupported: 'MP4/HEIC' }
  for (const [signature, name] of SIGNATURES) {
    // Two letters could begin a text: "BM" and "MZ" count only where bytes that no text has follow.
    if (start.startsWith(signature) && (signature.length > 2 || bytes.subarray(0, 64).includes(0))) return { unsupported: name }
  }
  // Some programs put a few bytes in front; readers of PDF look for the mark in the first kilobyte, and so does this one.
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { type: 'pdf' }
  return { type: 'text' }
}

const TAG = /<(?:!doctype html|html|head|body|meta|title|div|p|br|table|article|section|span|h[1-6]|figure|img|a)(?=[\s>/])/gi

/** Is this text a page of HTML? By its tags; a page saved in part has no `<html>`, so some tags of any kind count, fewer where a hint says HTML. */
export const looksLikeHtml = (text: string, hints: DocumentHints = {}): boolean => {
  const start = text.slice(0, 65_536)
  if (start.trimStart().startsWith('<') && /<(?:!doctype html|html)[\s>]/i.test(start.slice(0, 4096))) return true
  const hinted = /html/i.test(hints.mediaType ?? '') || /\.x?html?$/i.test(hints.fileName ?? '')
  const tags = start.match(TAG)?.length ?? 0
  return tags >= (hinted ? 1 : 4) && /<\/[a-z]/i.test(start)
}

const MAIL_HEAD = 16_384
const FIELD = /^([!-9;-~]+):|^[ \t]/
const MAIL_FIELDS = new Set(['from', 'to', 'cc', 'subject', 'date', 'reply-to', 'sender'])
/** Fields that programs write and people do not. */
const MACHINE_FIELDS = new Set([
  'received',
  'return-path',
  'message-id',
  'mime-version',
  'content-type',
  'delivered-to',
  'x-mailer',
  'dkim-signature'
])

/** Are these bytes a message? By the fields at their start: nothing else up to the first empty line, one of a person's and one of a program's. */
export const looksLikeMail = (bytes: Uint8Array, hints: DocumentHints = {}): boolean => {
  const [first = '', ...more] = ascii(bytes, 0, MAIL_HEAD)
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r?\n/)
  // A message kept in a mailbox file has the mailbox's own line in front.
  const lines = first.startsWith('From ') ? more : [first, ...more]
  const end = lines.indexOf('')
  const head = end < 0 ? lines.slice(0, -1) : lines.slice(0, end)
  if (head.length < 2 || !head.every((line) => FIELD.test(line))) return false
  const names = head.map((line) => FIELD.exec(line)?.[1]?.toLowerCase() ?? '')
  const hinted = hints.mediaType === 'message/rfc822' || /\.eml$/i.test(hints.fileName ?? '')
  return names.some((name) => MAIL_FIELDS.has(name)) && (hinted || names.some((name) => MACHINE_FIELDS.has(name)))
}
