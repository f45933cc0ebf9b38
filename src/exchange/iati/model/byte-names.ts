/** Names found by their bytes: a hash over a few of them, then all compared. Without a string made for each, a file is read several times as fast. */
export class ByteNames {
  readonly names: readonly string[]
  readonly #bytes: readonly Uint8Array[]
  readonly #slots: Int32Array
  readonly #mask: number

  /** `names` in UTF-8; each stands at its place in the list. */
  constructor(names: readonly string[]) {
    this.names = names
    this.#bytes = names.map((name) => new TextEncoder().encode(name))
    let size = 16
    while (size < names.length * 4) size *= 2
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    this.#bytes.forEach((bytes, index) => {
      let slot = hashOf(bytes, 0, bytes.length) & this.#mask
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#slots[slot] = index
    })
  }

  /** Where the name at `start` to `end` stands in the list; -1 where it is none of them. */
  find(buffer: Uint8Array, start: number, end: number): number {
    let slot = hashOf(buffer, start, end) & this.#mask
    for (;;) {
      const index = this.#slots[slot] as number
      if (index === -1) return -1
      const bytes = this.#bytes[index] as Uint8Array
      if (bytes.length === end - start && isSame(bytes, buffer, start)) return index
      slot = (slot + 1) & this.#mask
    }
  }

  /** Where a name stands in the list; -1 where it is none of them. */
  indexOf(name: string): number {
    const bytes = new TextEncoder().encode(name)
    return this.find(bytes, 0, bytes.length)
  }
}

const isSame = (bytes: Uint8Array, buffer: Uint8Array, start: number): boolean => {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== buffer[start + i]) return false
  return true
}

/** FNV-1a over every byte of what is short, and over the ends and the length of what is long. */
const hashOf = (buffer: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5 ^ (end - start)
  const middle = end - start > 24 ? start + 16 : end
  for (let i = start; i < middle; i++) hash = Math.imul(hash ^ (buffer[i] as number), 0x01000193)
  for (let i = Math.max(middle, end - 8); i < end; i++) hash = Math.imul(hash ^ (buffer[i] as number), 0x01000193)
  return hash >>> 0
}
