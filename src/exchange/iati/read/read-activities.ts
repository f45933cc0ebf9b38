import type { StatedActivity } from '../../../register/index.ts'
import { accept, type Outcome, refuse } from '../../../values/index.ts'
import { modelOf, NAMES, nameId } from '../model/compile-model.ts'
import { BrokenXml } from '../scan/broken-xml.ts'
import { inUtf8 } from '../scan/in-utf8.ts'
import { IatiRecord } from '../scan/record.ts'
import { Scanner } from '../scan/scanner.ts'
import { isFor, stateActivity } from './state-activity.ts'

/** Which activities of a file are wanted. */
export interface WantedActivities {
  /** ISO 3166-1: those for this country; any where it is null. */
  readonly country: string | null
  /** Those of these identifiers; all where it is null. */
  readonly identifiers: ReadonlySet<string> | null
}

/** An activity as its file has it: its own bytes in UTF-8, and the start tag of the root around it. They hold until the next is read. */
export interface RawActivity {
  readonly root: Uint8Array
  readonly bytes: Uint8Array
}

/** What a file came to: how many activities it has, how many of them were not wanted, and how many have no identifier or title. */
export interface ReadFile {
  readonly records: number
  readonly unwanted: number
  readonly nameless: number
}

const VERSIONS: ReadonlySet<string> = new Set(['2.01', '2.02', '2.03'])
const [VERSION, IDENTIFIER] = [nameId('version'), nameId('iati-identifier')]

/**
 * Reads a file of activities once from its beginning to its end and hands on each that is wanted; memory holds one of them. Refuses with iati_broken, which says
 * where the file breaks and how many activities stood before, iati_not_activities, iati_version_not_read.
 */
export const readActivities = async (
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { country, identifiers }: WantedActivities,
  take: (activity: StatedActivity, raw: () => RawActivity) => void
): Promise<Outcome<ReadFile>> => {
  const scanner = new Scanner(NAMES)
  let [records, unwanted, nameless] = [0, 0, 0]
  const step = (): Outcome<void> | null => {
    for (;;) {
      const came = scanner.step()
      if (came === 'more') return null
      if (came === 'end') return accept(undefined)
      if (came === 'root') {
        const wrong = wrongRoot(file, new IatiRecord(scanner.root, scanner.rootBytes))
        if (wrong) return wrong
        continue
      }
      const record = new IatiRecord(scanner.table, scanner.buffer)
      if (record.nameOf(0) !== 'iati-activity') continue
      records++
      if ((country !== null && !isFor(record, country)) || (identifiers && !identifiers.has(identifierOf(record)))) {
        unwanted++
        continue
      }
      const activity = stateActivity(record)
      if (activity === null) nameless++
      else take(activity, () => ({ root: scanner.rootBytes, bytes: record.bytes.subarray(record.table.start[0], record.table.end[0]) }))
    }
  }
  try {
    for await (const chunk of inUtf8(chunks)) {
      scanner.feed(chunk)
      const ended = step()
      if (ended && !ended.ok) return ended
    }
    scanner.finish()
    const ended = step()
    return ended && !ended.ok ? ended : accept({ records, unwanted, nameless })
  } catch (fault) {
    if (!(fault instanceof BrokenXml)) throw fault
    const { line, column } = scanner.at(fault.offset)
    return refuse('iati_broken', { file, line, column, read: records })
  }
}

const identifierOf = (record: IatiRecord): string => {
  const at = record.first(0, IDENTIFIER)
  return at === -1 ? '' : record.text(at).trim()
}

const wrongRoot = (file: string, root: IatiRecord): Outcome<void> | null => {
  if (modelOf(root.nameOf(0))?.record !== 'iati-activity') return refuse('iati_not_activities', { file, element: root.nameOf(0) })
  const version = root.attribute(0, VERSION) ?? ''
  return VERSIONS.has(version) ? null : refuse('iati_version_not_read', { file, version })
}
