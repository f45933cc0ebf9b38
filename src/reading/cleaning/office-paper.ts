import type { Line } from '../line.ts'

/** Parts that only a paper of a Vietnamese office has, and that cleaning leaves in its text. */
const SIGNS = [/^nơi nhận ?:/iu, /^kính gửi ?:/iu, /^số ?: ?\S*\d\S*\/[\p{L}\d-]+/iu, /^(?:TM\.|KT\.|TL\.|TUQ\.) ?\p{Lu}/u]

/** A letter, minutes or notice of an office: what stands at its edges is number, recipients and signatures, not a page's furniture. */
export const isOfficePaper = (lines: readonly Line[]): boolean => {
  const edges = lines.length > 60 ? [...lines.slice(0, 25), ...lines.slice(-35)] : lines
  return edges.some((item) => item.text.length <= 120 && SIGNS.some((sign) => sign.test(item.text)))
}
