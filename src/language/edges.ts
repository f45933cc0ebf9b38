/** The edges of a trie over token keys: (node, key) → node, in one flat table, since a Map would make a number object of every edge. Node 0 is the root. */
export class Edges {
  /** Three numbers an edge: node, key, the node it leads to; 0 leads nowhere, for no edge leads to the root. */
  #slots = new Int32Array(3 * 64)
  #mask = 63
  #count = 0
  /**
   * The edges of the root by their key: every token of a text asks for one of these, most for no other. Two numbers an edge: the node it leads
   * to, and one bit for each of the keys (their last five bits) that go on from there, so that most second words need not be looked up either.
   */
  #roots = new Int32Array(2048)
  /** By node, the key of the root's edge that leads there; 0 for all other nodes. */
  #rootKeys: number[] = []

  /** The node that a key leads to from a node; 0 where there is no such edge. */
  to(node: number, key: number): number {
    if (node === 0) return this.fromRoot(key)
    return this.#slots[this.#slotOf(node, key) + 2] as number
  }

  fromRoot(key: number): number {
    return key * 2 < this.#roots.length ? (this.#roots[key * 2] as number) : 0
  }

  /** False where surely no edge with `next` goes on from the root's edge with `key`. */
  mayGoOn(key: number, next: number): boolean {
    return (((this.#roots[key * 2 + 1] as number) >>> (next & 31)) & 1) === 1
  }

  /** Adds an edge that is not there yet. */
  add(node: number, key: number, next: number): void {
    if (node === 0) {
      if (key * 2 >= this.#roots.length) this.#roots = withRoom(this.#roots, key * 2 + 1)
      this.#roots[key * 2] = next
      this.#rootKeys[next] = key
      return
    }
    const root = this.#rootKeys[node]
    if (root) (this.#roots[root * 2 + 1] as number) |= 1 << (key & 31)
    if (this.#count * 2 > this.#mask) this.#grow()
    this.#put(node, key, next)
    this.#count++
  }

  /** Where the edge stands, or the free place where it would. */
  #slotOf(node: number, key: number): number {
    const slots = this.#slots
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b)) >>> 7
    for (;;) {
      const at = (slot & this.#mask) * 3
      if (slots[at + 2] === 0 || (slots[at] === node && slots[at + 1] === key)) return at
      slot++
    }
  }

  #put(node: number, key: number, next: number): void {
    const at = this.#slotOf(node, key)
    this.#slots[at] = node
    this.#slots[at + 1] = key
    this.#slots[at + 2] = next
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number)
    }
  }
}

const withRoom = (old: Int32Array<ArrayBuffer>, key: number): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(Math.max(old.length * 2, key + 1))
  wider.set(old)
  return wider
}
