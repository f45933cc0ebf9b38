import { type Element, element } from '../write/element.ts'
import { writeElement } from '../write/write-element.ts'

/** The version of the IATI Standard that is written. */
export const WRITTEN_VERSION = '2.03'

const ROOT = 'iati-activities'

/**
 * A file of activities, piece by piece, so that one of any length takes the memory of one activity. `at`: when it was made, an ISO 8601 instant.
 */
export async function* writeActivities(activities: AsyncIterable<Element> | Iterable<Element>, at: string): AsyncGenerator<string> {
  const head = writeElement(element(ROOT, { version: WRITTEN_VERSION, 'generated-datetime': at }, ' '))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${head.slice(0, head.indexOf('>') + 1)}\n`
  for await (const activity of activities) yield writeElement(activity, 1)
  yield `</${ROOT}>\n`
}
