import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_XML_BYTES, MAX_PACKED_TIMES, MAX_XML_DEPTH, SWOLLEN_FROM_BYTES } from './limits.ts'

// A look into a ZIP before anything opens it: what it is, and whether its parts are as small as they claim.

export interface Archive {
  /** Names of all entries. */
  readonly names: readonly string[]
  /** The XML parts, inflated here under a limit on what really comes out, whatever the archive claims. */
  readonly parts: ReadonlyMap<string, Buffer>
  /** What they come to. */
  readonly xmlBytes: number
}

const open = (bytes: Uint8Array): Promise<ZipFile> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      zip ? resolve(zip) : reject(error ?? new Error('no archive'))
    )
  })
}

const listEntries = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > MAX_ARCHIVE_ENTRIES) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })

/** Inflates one entry; null once more than `limit` bytes have come out, and nothing further is inflated then. */
const inflate = (zip: ZipFile, entry: Entry, limit: number): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) {
        reject(error ?? new Error('no stream'))
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > limit) {
          stream.destroy()
          resolve(null)
        } else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })

/** Deepest nesting of elements; readers of XML recurse, and a part nested without end would exhaust the stack. */
const depthOf = (xml: Buffer): number => {
  let depth = 0
  let deepest = 0
  for (let at = xml.indexOf(60); at >= 0; at = xml.indexOf(60, at + 1)) {
    const next = xml[at + 1]
    if (next === 33 || next === 63) continue
    if (next === 47) depth--
    else {
      const end = xml.indexOf(62, at)
      if (end < 0) break
      if (xml[end - 1] !== 47) deepest = Math.max(deepest, ++depth)
      at = end
    }
  }
  return deepest
}

/** The sizes are held to when the part is inflated. */
const isSwollen = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > SWOLLEN_FROM_BYTES && uncompressedSize > compressedSize * MAX_PACKED_TIMES

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name)

/** A DTD in an Office part is nobody's writing: entities that expand ("billion laughs") or reach out of the file stand there. */
const hasDoctype = (xml: Buffer): boolean => xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')

const READ_PART = /<Relationship [^>]*Type="[^"]*\/(?:officeDocument|styles|numbering|footnotes|endnotes|comments)"[^>]*>/g

/** Readers follow relationships; one that calls a picture the document's text would have them inflate what was not looked at here. */
const pointsElsewhere = (relations: Buffer): boolean =>
  (relations.toString('utf8').match(READ_PART) ?? []).some((relation) => !/Target="[^"]*\.xml"/i.test(relation))

/** Looks through a ZIP. Refuses: archive_broken, archive_encrypted, archive_unsafe. Pictures and other parts are neither inflated nor kept. */
export const inspectArchive = async (bytes: Uint8Array): Promise<Outcome<Archive>> => {
  try {
    const zip = await open(bytes)
    const entries = await listEntries(zip)
    if (entries.length > MAX_ARCHIVE_ENTRIES) return refuse('archive_unsafe')
    if (entries.some((entry) => entry.isEncrypted())) return refuse('document_encrypted')
    const parts = new Map<string, Buffer>()
    let left = MAX_ARCHIVE_XML_BYTES
    for (const entry of entries) {
      if (!isXml(entry.fileName)) continue
      if (entry.uncompressedSize > left || isSwollen(entry)) return refuse('archive_unsafe')
      const part = await inflate(zip, entry, left)
      if (part === null || hasDoctype(part) || depthOf(part) > MAX_XML_DEPTH) return refuse('archive_unsafe')
      if (entry.fileName.endsWith('.rels') && pointsElsewhere(part)) return refuse('archive_unsafe')
      left -= part.length
      parts.set(entry.fileName, part)
    }
    return accept({ names: entries.map((entry) => entry.fileName), parts, xmlBytes: MAX_ARCHIVE_XML_BYTES - left })
  } catch {
    // yauzl says by an error what is wrong with an archive: cut off, sizes that lie, entries that overlap, paths that climb out of it.
    return refuse('archive_broken')
  }
}
