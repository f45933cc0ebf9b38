import { BrokenXml } from './broken-xml.ts'

const DECLARED = /^(?:\ufeff)?<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/

/** The bytes of a file in UTF-8, whatever encoding its mark or its declaration names. Throws `BrokenXml` for one that is not known, and for bytes that it does not have. */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array()
  let decoder: TextDecoder | null | undefined
  const encoder = new TextEncoder()
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      if (head.length < 256 && chunk.length > 0 && !head.includes(0x3e)) continue
      decoder = decoderOf(head)
      yield decoder === null ? head : encoder.encode(decoded(decoder, head))
    } else yield decoder === null ? chunk : encoder.encode(decoded(decoder, chunk))
  }
  if (decoder === undefined && head.length > 0) {
    decoder = decoderOf(head)
    yield decoder === null ? head : encoder.encode(decoded(decoder, head))
  }
  if (decoder) {
    const rest = encoder.encode(decoded(decoder, null))
    if (rest.length > 0) yield rest
  }
}

const decoded = (decoder: TextDecoder, bytes: Uint8Array | null): string => {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch (cause) {
    if (cause instanceof TypeError) throw new BrokenXml('iati_not_its_encoding', 0, 'bytes that the declared encoding does not have')
    throw cause
  }
}

/** What turns the bytes into characters; null where they are UTF-8 already. */
const decoderOf = (head: Uint8Array): TextDecoder | null => {
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le', { fatal: true })
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be', { fatal: true })
  const declared = DECLARED.exec(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 256)).toString('utf8'))?.[1] ?? 'utf-8'
  try {
    const decoder = new TextDecoder(declared, { fatal: true })
    return decoder.encoding === 'utf-8' ? null : decoder
  } catch {
    throw new BrokenXml('iati_encoding_unknown', 0, `the encoding "${declared}"`)
  }
}
