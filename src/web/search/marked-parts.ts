/** A stretch of a text, marked or not. */
export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/** A text in parts where its marks begin and end; marks with nothing but space between them are one. */
export const markedParts = (text: string, marks: readonly { readonly start: number; readonly end: number }[]): MarkedPart[] => {
  const joined: { start: number; end: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, mark.start).trim() === '') last.end = Math.max(last.end, mark.end)
    else joined.push({ ...mark })
  }
  const edges = joined.flatMap((mark) => [mark.start, mark.end])
  return [...edges, text.length]
    .map((edge, index) => ({ text: text.slice(edges[index - 1] ?? 0, edge), marked: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
