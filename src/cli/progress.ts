import type { Streams } from './output.ts'

/** A line on the terminal that grows with the work; silent where nobody watches. */
export interface Progress {
  /** `amount` more of the total is done; `count` things are finished so far. */
  advance(amount: number, count: number): void
  finish(): void
}

const WIDTH = 30
const SILENT: Progress = { advance: () => {}, finish: () => {} }

/** `total` null: nobody knows how much there is, so only the count is shown. Drawn at most ten times a second. */
export const openProgress = (stream: Streams['err'], total: number | null): Progress => {
  if (!stream.isTTY) return SILENT
  let done = 0
  let drawnAt = 0
  const draw = (count: number): void => {
    const share = total ? Math.min(1, done / total) : 0
    const full = Math.round(share * WIDTH)
    const bar = total ? `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)}% · ` : ''
    stream.write(`\r\u001b[2K${bar}${count}`)
  }
  return {
    advance: (amount, count) => {
      done += amount
      const now = performance.now()
      if (now - drawnAt < 100 && done !== total) return
      drawnAt = now
      draw(count)
    },
    finish: () => stream.write('\r\u001b[2K')
  }
}
