import { type AskedMinutes, MINUTES_FORMATS, prepareMinutes, type ToldMinutes, tellMinutes, writeMinutes } from '../app/index.ts'
import { BRIEF_LANGUAGES, type BriefLanguage, MINUTES_DOCUMENTS, type MinutesDocument } from '../exchange/index.ts'
import type { Register } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'

/** What the pages ask for minutes by: what a brief knows and what writes documents is not in their bundle. */
export interface MinutesGate {
  prepare(register: Register, meetingId: string): Promise<Outcome<ToldMinutes>>
  write(register: Register, meetingId: string, asked: AskedMinutes): Promise<Outcome<Uint8Array>>
  readonly formats: typeof MINUTES_FORMATS
  readonly documents: readonly MinutesDocument[]
  readonly languages: readonly BriefLanguage[]
}

/** The minutes as they are to be written on. Refuses as `prepareMinutes` does. */
export const minutesFor = async (register: Register, meetingId: string): Promise<Outcome<ToldMinutes>> => {
  const prepared = await prepareMinutes(register, meetingId)
  return prepared.ok ? accept(tellMinutes(prepared.value)) : prepared
}

/** The same as a file. Refuses as `writeMinutes` does. */
export const minutesFileFor = async (register: Register, meetingId: string, asked: AskedMinutes): Promise<Outcome<Uint8Array>> => {
  const written = await writeMinutes(register, meetingId, asked)
  if (written.ok) await register.saw({ what: 'export', subject: `${asked.document}.${asked.format}` })
  return written
}

export const MINUTES_GATE: MinutesGate = {
  prepare: minutesFor,
  write: minutesFileFor,
  formats: MINUTES_FORMATS,
  documents: MINUTES_DOCUMENTS,
  languages: BRIEF_LANGUAGES
}
