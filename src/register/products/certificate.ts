import type { Certificate } from '../dossiers/entries/works-entries.ts'
import { CERTIFICATE_DAYS } from '../dossiers/look-at-today.ts'
import { endOfCertificate, standingCertificate } from '../dossiers/nouns/product-certificates.ts'
import type { DossierLine } from '../dossiers/views.ts'

/** How many days before its end a certificate is told of: time enough to prepare the papers before the notice that the rules ask for. */
export { CERTIFICATE_DAYS }

/** none: never certified. expiring: holds, and ends within `CERTIFICATE_DAYS`. A certificate whose end nobody knows is valid until somebody says. */
export const CERTIFICATE_STATES = ['none', 'valid', 'expiring', 'expired'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

/** The certificate that stands, as it is on a day. */
export interface CertificateView {
  readonly state: CertificateState
  readonly certificate: Certificate | null
  /** Its last day; null where it is not known. */
  readonly until: string | null
  /** Whether that day was reckoned by the rules and not read from the certificate. */
  readonly reckoned: boolean
  /** Days until its last day; negative where that is past. */
  readonly days: number | null
}

const DAY_MS = 86_400_000

/** `today`: a whole day. */
export const certificateOf = ({ fields }: Pick<DossierLine, 'fields'>, today: string): CertificateView => {
  const certificate = standingCertificate(fields.find(({ field }) => field === 'certificate')?.holds ?? [])
  if (certificate === null) return { state: 'none', certificate, until: null, reckoned: false, days: null }
  const end = endOfCertificate(certificate)
  if (end === null) return { state: 'valid', certificate, until: null, reckoned: false, days: null }
  const days = Math.round((Date.parse(end.until) - Date.parse(today)) / DAY_MS)
  return { state: days < 0 ? 'expired' : days <= CERTIFICATE_DAYS ? 'expiring' : 'valid', certificate, ...end, days }
}
