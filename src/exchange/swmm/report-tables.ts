/** The tables of a report of EPA SWMM: each stands under its title between two rows of asterisks, its rows behind the second line of dashes. */
export class ReportTables {
  readonly #lines: readonly string[]

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/)
  }

  /** Whether the report has this line among its own: "Node Flooding Summary". */
  #titleAt(title: string): number {
    return this.#lines.findIndex((line, i) => line.trim().startsWith(title) && /^\*{5,}/.test((this.#lines[i - 1] ?? '').trim()))
  }

  has(title: string): boolean {
    return this.#titleAt(title) >= 0
  }

  /** The words of each row under a title; none where the report has no such table, or says that there is nothing to tell. */
  rows(title: string): string[][] {
    const at = this.#titleAt(title)
    if (at < 0) return []
    const rows: string[][] = []
    let dashes = 0
    for (const line of this.#lines.slice(at + 2)) {
      const told = line.trim()
      if (/^\*{5,}/.test(told)) break
      if (/^-{5,}$/.test(told)) dashes++
      else if (dashes === 2 && told !== '') rows.push(told.split(/\s+/))
      else if (dashes >= 2 && told === '') break
      if (dashes > 2) break
    }
    return rows
  }

  /** The numbers behind the name of a line ("Continuity Error (%) .....  -0.012") of the part under a title; null where it is not there. */
  line(title: string, name: string): number[] | null {
    const at = this.#titleAt(title)
    if (at < 0) return null
    for (const line of this.#lines.slice(at + 2)) {
      const told = line.trim()
      if (told === '') break
      if (told.startsWith(name))
        return told
          .slice(name.length)
          .replace(/^[ .]*\.{2,}/, '')
          .trim()
          .split(/\s+/)
          .map(Number)
    }
    return null
  }

  /** What stands behind a name anywhere in the report: "Flow Units ............... CMS". */
  word(name: string): string | null {
    const line = this.#lines.find((each) => each.trim().startsWith(`${name} `))
    return line ? (line.trim().split(/\s+/).at(-1) ?? null) : null
  }

  /** The first line that begins so. */
  startingWith(start: RegExp): string | null {
    return this.#lines.map((line) => line.trim()).find((line) => start.test(line)) ?? null
  }
}
