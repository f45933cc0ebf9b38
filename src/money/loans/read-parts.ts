const PART = /^(?:(\d{1,4})\*)?(\d{1,18})$/
const MOST = 1200

/** Parts of the principal as people write them, "8*75,6*60,2*20": eight payments of 75 parts and so on. Null for anything else, and for more than 1,200. */
export const readParts = (written: string): readonly bigint[] | null => {
  const parts: bigint[] = []
  for (const piece of written.split(',')) {
    const [, times = '1', part] = PART.exec(piece.trim()) ?? []
    if (part === undefined || parts.length + Number(times) > MOST) return null
    parts.push(...Array.from({ length: Number(times) }, () => BigInt(part)))
  }
  return parts
}
