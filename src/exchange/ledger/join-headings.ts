/**
 * Two rows of headings as one: "Giải ngân" over "Vốn vay | Đối ứng" becomes "Giải ngân Vốn vay" and "Giải ngân Đối ứng", while "Dự án", merged over both
 * rows, stays. Null where the lower row is none of headings: all it says must stand beneath an upper heading that spans two columns or more, and some upper
 * heading must have nothing beneath it. A merged cell holds its text in its first column; so do copied cells.
 */
export const joinHeadings = (upper: readonly string[], lower: readonly string[]): readonly string[] | null => {
  const width = Math.max(upper.length, lower.length)
  const above = Array.from({ length: width }, (_, at) => upper[at] ?? '')
  const below = Array.from({ length: width }, (_, at) => lower[at] ?? '')
  const spans = spansOf(above, below)
  const isBeneath = below.every((text, at) => text === '' || spans[at] !== null)
  const hasWhole = above.some((text, at) => text !== '' && below[at] === '')
  if (!isBeneath || !hasWhole || spans.every((span) => span === null)) return null
  return above.map((text, at) => {
    const span = spans[at]
    return span === null || span === undefined ? text : joined(span, below[at] ?? '')
  })
}

/** The upper heading that each column stands under; null where that spans no other column. */
const spansOf = (above: readonly string[], below: readonly string[]): readonly (string | null)[] => {
  const spans: (string | null)[] = above.map(() => null)
  for (let from = 0; from < above.length; from++) {
    const heading = above[from]
    if (!heading || !below[from]) continue
    let until = from + 1
    while (until < above.length && above[until] === '' && below[until] !== '') until++
    if (until - from > 1) spans.fill(heading, from, until)
  }
  return spans
}

/** What stands in brackets at the end of the upper heading is the unit of all beneath it, and is looked for at the end. */
const joined = (upper: string, lower: string): string => {
  const unit = /^(.*\S)\s*(\([^()]*\))$/su.exec(upper)
  return unit ? `${unit[1]} ${lower} ${unit[2]}` : `${upper} ${lower}`
}
