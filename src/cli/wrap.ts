const WIDTH = 96

/** Breaks text at spaces so that no line is wider than the page, each line indented. */
export const wrap = (text: string, indent: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH - indent) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines.map((each) => ' '.repeat(indent) + each)
}
