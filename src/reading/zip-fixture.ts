// ZIP files for tests, well-formed or lying. In: names and contents. Out: bytes.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** The uncompressed size the archive claims, where that is not the truth. */
  readonly claimed?: number
  readonly encrypted?: boolean
}

const field = (size: number, ...values: readonly (readonly [offset: number, width: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(size)
  for (const [offset, width, value] of values) width === 2 ? buffer.writeUInt16LE(value, offset) : buffer.writeUInt32LE(value, offset)
  return buffer
}

export const makeZip = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const raw = Buffer.from(part.content)
    const packed = deflateRawSync(raw)
    const name = Buffer.from(part.name)
    const flags = part.encrypted ? 1 : 0
    const size = part.claimed ?? raw.length
    const sum = crc32(raw)
    const local = field(
      30,
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, 8],
      [14, 4, sum],
      [18, 4, packed.length],
      [22, 4, size],
      [26, 2, name.length]
    )
    const entry = field(
      46,
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, 8],
      [16, 4, sum],
      [20, 4, packed.length],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, offset]
    )
    files.push(local, name, packed)
    directory.push(entry, name)
    offset += local.length + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = field(22, [0, 4, 0x06054b50], [8, 2, parts.length], [10, 2, parts.length], [12, 4, central.length], [16, 4, offset])
  return Buffer.concat([...files, central, end])
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const relations = (target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A DOCX around the given body; `more` replaces or adds parts. */
export const makeDocx = (
  body: string,
  { target = 'word/document.xml', head = '', more = [] as readonly ZipPart[], claimed = undefined as number | undefined } = {}
): Buffer => {
  const document = `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return makeZip([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: relations(target) },
    { name: 'word/document.xml', content: document, ...(claimed === undefined ? {} : { claimed }) },
    ...more
  ])
}
