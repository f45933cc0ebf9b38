import { Readable } from 'node:stream'
import { checkPublication, type ToldPublication, writePublication } from '../app/index.ts'
import type { Register } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'
import { lookAtActivities } from './iati-import.ts'
import { Refused } from './problem.ts'
import type { Visit } from './visit.ts'

/** What the pages ask for IATI by: what reads its tables is not in their bundle. */
export interface IatiGate {
  check(visit: Visit): Promise<Outcome<ToldPublication>>
  write(visit: Visit): Promise<Outcome<ReadableStream<Uint8Array>>>
  readonly look: typeof lookAtActivities
}

export const XML_HEADERS = {
  'content-type': 'application/xml; charset=utf-8',
  'content-disposition': 'attachment; filename="activities.xml"',
  'x-content-type-options': 'nosniff'
} as const

const published = async (visit: Visit): Promise<Register> => {
  const register = await visit.atPublic()
  if (!register) throw new Refused({ code: 'not_signed_in' })
  return register
}

/** Who publishes, and what comes of each project. Refuses as `checkPublication` does. */
export const checkFor = async (visit: Visit): Promise<Outcome<ToldPublication>> => checkPublication(await published(visit))

/** The activities, as they are made. Refuses as `writePublication` does. */
export const activitiesFor = async (visit: Visit): Promise<Outcome<ReadableStream<Uint8Array>>> => {
  const register = await published(visit)
  const written = await writePublication(register, new Date())
  if (!written.ok) return written
  await register.saw({ what: 'export', subject: 'activities.xml' })
  return accept(Readable.toWeb(Readable.from(written.value.pieces, { objectMode: false })) as ReadableStream<Uint8Array>)
}

export const IATI_GATE: IatiGate = { check: checkFor, write: activitiesFor, look: lookAtActivities }
