import { Gunzip, Unzip, UnzipInflate } from 'fflate'

/** One file as it comes out of what it was packed in. */
export interface FileInArchive {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** The archive is none, or breaks off. */
export class BrokenArchive extends Error {}

/**
 * The files in what somebody brings, one after the other: the XML files of a .zip, the one in a .gz, or the file itself; told by their first bytes. Each is to be read to
 * its end before the next. Memory holds a piece. Throws `BrokenArchive`.
 */
export async function* unpacked(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileInArchive> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  const head: Uint8Array = first.done ? new Uint8Array() : first.value
  const all = afterFirst(head, source)
  if (head[0] === 0x1f && head[1] === 0x8b) yield { name: name.replace(/\.gz$/i, ''), chunks: gunzipped(all) }
  else if (head[0] === 0x50 && head[1] === 0x4b) yield* filesInZip(name, all)
  else yield { name, chunks: all }
}

async function* afterFirst(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

const guarded = <T>(work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    throw new BrokenArchive(String(cause))
  }
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let ended = false
  const gunzip = new Gunzip((piece, final) => {
    pieces.push(piece)
    ended = final
  })
  for await (const chunk of chunks) {
    guarded(() => gunzip.push(chunk, false))
    yield* pieces.splice(0)
  }
  guarded(() => gunzip.push(new Uint8Array(), true))
  yield* pieces.splice(0)
  if (!ended) throw new BrokenArchive('the archive ends before its file does')
}

type Came = { readonly name: string } | { readonly bytes: Uint8Array; readonly last: boolean }

async function* filesInZip(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileInArchive> {
  const came: Came[] = []
  const unzip = new Unzip((file) => {
    came.push({ name: file.name })
    file.ondata = (fault, bytes, last) => {
      if (fault) throw fault
      came.push({ bytes, last })
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const source = chunks[Symbol.asyncIterator]()
  let ended = false
  const next = async (): Promise<Came | null> => {
    while (came.length === 0) {
      if (ended) return null
      const piece = await source.next()
      ended = piece.done === true
      guarded(() => unzip.push(piece.done ? new Uint8Array() : piece.value, ended))
    }
    return came.shift() ?? null
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) {
      const one = await next()
      if (one === null || 'name' in one) throw new BrokenArchive('the archive ends before its file does')
      if (one.bytes.length > 0) yield one.bytes
      if (one.last) return
    }
  }
  for (let one = await next(); one !== null; one = await next()) {
    if (!('name' in one) || one.name.endsWith('/')) continue
    if (/\.xml$/i.test(one.name)) yield { name: `${name}/${one.name}`, chunks: rest() }
    else for await (const _ of rest());
  }
}
