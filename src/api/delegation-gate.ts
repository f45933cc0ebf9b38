import { type AskedProgramme, PROGRAMME_FORMATS, writeProgramme } from '../app/index.ts'
import type { Register } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'

/** What the pages ask for programmes by: what writes documents is not in their bundle. */
export interface DelegationGate {
  write(register: Register, dossierId: string, asked: AskedProgramme): Promise<Outcome<Uint8Array>>
  readonly formats: typeof PROGRAMME_FORMATS
}

/** A programme as a file. Refuses as `writeProgramme` does. */
export const programmeFileFor = async (register: Register, dossierId: string, asked: AskedProgramme): Promise<Outcome<Uint8Array>> => {
  const written = await writeProgramme(register, dossierId, asked)
  if (written.ok) await register.saw({ what: 'export', subject: `programme.${asked.format}` })
  return written
}

export const DELEGATION_GATE: DelegationGate = { write: programmeFileFor, formats: PROGRAMME_FORMATS }
