import { firstDay, lastDay, type PartialDate } from '../../values/index.ts'
import type { ReportSummary } from '../views.ts'
import type { FieldValue } from './dossier.ts'
import { compare } from './noun.ts'

/** When what a report tells was said: the day of its meeting, else of its publication. */
export const saidOn = ({ meetingOn, publishedOn }: Pick<ReportSummary, 'meetingOn' | 'publishedOn'>): PartialDate | null =>
  meetingOn ?? publishedOn

/** The earliest date on which any of these was said, as precise as it was said. */
export const firstSaidOn = (values: readonly Pick<FieldValue, 'firstOn'>[]): PartialDate | null => {
  const said = values.flatMap(({ firstOn }) => (firstOn === null || firstDay(firstOn) === null ? [] : [firstOn]))
  return said.toSorted((a, b) => compare(firstDay(a) ?? '', firstDay(b) ?? '') || compare(lastDay(a) ?? '', lastDay(b) ?? ''))[0] ?? null
}
