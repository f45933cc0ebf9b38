import { BrokenXml } from './broken-xml.ts'

/** The entities that XML knows without a document type. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Longer is none that stands for a character. */
const LONGEST = 12

/** Checks the reference that begins at `at` ("&"). Throws `BrokenXml` where it is none of XML's, or stands for what no XML may hold. */
export const checkReference = (buffer: Uint8Array, at: number, limit: number): void => {
  const end = buffer.indexOf(59, at)
  if (end === -1 || end >= limit || end - at > LONGEST) throw new BrokenXml('iati_not_well_formed', at, '"&" that begins no reference')
  const name = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).toString('latin1', at + 1, end)
  const code = codeOf(name)
  if (code === null && !(name in ENTITIES))
    throw new BrokenXml(/^[A-Za-z_][\w.-]*$/.test(name) ? 'iati_entity_unknown' : 'iati_not_well_formed', at, `the entity "${name}"`)
  if (code !== null && !isCharacter(code)) throw new BrokenXml('iati_not_well_formed', at, 'a reference to what is no character')
}

const codeOf = (name: string): number | null => {
  const hex = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1]
  if (hex !== undefined) return Number.parseInt(hex, 16)
  const decimal = /^#(\d+)$/.exec(name)?.[1]
  return decimal === undefined ? null : Number(decimal)
}

/** XML 1.0, production 2. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** A text with its references as the characters that they stand for. */
export const withoutReferences = (text: string): string =>
  text.replace(/&([^;]+);/g, (reference, name: string) => {
    const code = codeOf(name)
    return code === null ? (ENTITIES[name] ?? reference) : String.fromCodePoint(code)
  })
