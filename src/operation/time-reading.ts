import type { Outcome } from '../values/index.ts'
import type { ReadingLine } from './make-metrics.ts'

/** The same reading, told of when it is over; itself where nobody wants to hear. */
export const timed = <G extends unknown[], T>(
  stage: ReadingLine['stage'],
  onReading: ((line: ReadingLine) => void) | undefined,
  read: (...given: G) => Promise<Outcome<T>>
): ((...given: G) => Promise<Outcome<T>>) => {
  if (!onReading) return read
  return async (...given) => {
    const begun = performance.now()
    let end: ReadingLine['end'] = 'fault'
    try {
      const outcome = await read(...given)
      end = outcome.ok ? 'done' : 'refused'
      return outcome
    } finally {
      onReading({ stage, end, ms: performance.now() - begun })
    }
  }
}
