import { gzipSync } from 'fflate'
import { type AskedTaking, type ToldTaking, takeFiles } from '../app/index.ts'
import type { Register } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'

/** A file of activities as somebody brings it, packed or not. */
export interface BroughtActivities {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came of it; `kept` are the activities that are looked at as a file of their own, packed, so that they need not be brought again. */
export interface LookedAt extends ToldTaking {
  readonly kept: Uint8Array
}

const END = new TextEncoder().encode('\n</iati-activities>')

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Looks at files of activities, or takes them. Refuses as `takeFiles` does. */
export const takeActivities = (
  register: Pick<Register, 'importActivities'>,
  files: readonly BroughtActivities[],
  asked: AskedTaking
): Promise<Outcome<ToldTaking>> =>
  takeFiles(
    register,
    files.map(({ name, bytes }) => ({ name, chunks: whole(bytes) })),
    asked
  )

/** The same for a page, which keeps what it looks at until somebody has chosen. */
export const lookAtActivities = async (
  register: Pick<Register, 'importActivities'>,
  file: BroughtActivities,
  asked: AskedTaking
): Promise<Outcome<LookedAt>> => {
  const parts: Uint8Array[] = []
  const told = await takeActivities(register, [file], {
    ...asked,
    onRaw: ({ root, bytes }) => {
      if (parts.length === 0) parts.push(root.slice())
      parts.push(bytes.slice())
    }
  })
  if (!told.ok) return told
  return { ok: true, value: { ...told.value, kept: parts.length === 0 ? new Uint8Array() : gzipSync(Buffer.concat([...parts, END])) } }
}
