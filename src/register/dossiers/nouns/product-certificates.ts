import { certificateEnd } from '../../../law/index.ts'
import { firstDay, lastDay } from '../../../values/index.ts'
import type { Value } from '../dossier.ts'
import type { Certificate } from '../entries/works-entries.ts'

/** The last day on which a certificate holds, and whether it says so itself or the rules of its day do. Null where neither does. */
export const endOfCertificate = ({ on, until, stars }: Certificate): { readonly until: string; readonly reckoned: boolean } | null => {
  if (until !== null) return { until: lastDay(until) ?? until, reckoned: false }
  // One of which only the month is known would be given a day that nobody said; below three stars none is given at all.
  if (firstDay(on) !== lastDay(on) || (stars !== null && Number(stars) < 3)) return null
  const reckoned = certificateEnd(on)
  return reckoned === null ? null : { until: reckoned, reckoned: true }
}

/** The certificate that stands: of several the one given last. */
export const standingCertificate = (values: readonly { readonly value: Value }[]): Certificate | null =>
  values
    .map(({ value }) => value as unknown as Certificate)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1) ?? null
