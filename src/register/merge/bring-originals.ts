import type { LogRow } from '../audit/log-row.ts'
import type { Store } from '../store.ts'
import { type Gathered, subjectsOf } from './gather-source.ts'

/**
 * Keeps here the photos, files of plans and logs of plants that some rows tell of, before the acts that name them are done: one at a time, for each may be as large as ten documents, and
 * bytes that no act names afterwards show nobody anything. What must not come here brings none.
 */
export const bringOriginals = async (from: Store, into: Store, { dossiers }: Gathered, rows: readonly LogRow[]): Promise<void> => {
  const gone = await into.goneAmong(subjectsOf(rows, ['act']))
  const named = rows
    .filter(({ what, subject }) => what === 'act' && !gone.has(subject))
    .flatMap(({ subject, number }) => dossiers.get(subject)?.events.filter((event) => event.number === number) ?? [])
    .flatMap(({ after }) => (namesBytes(after) ? [after.sha256] : []))
  for (const sha256 of new Set(named)) {
    if ((await into.originalType(sha256)) !== null) continue
    const original = await from.keptOriginal(sha256)
    if (original) await into.transaction((store) => store.keepOriginal(original))
  }
}

const HOLDS_BYTES: readonly string[] = ['photo', 'version', 'log', 'run']

const namesBytes = (value: unknown): value is { readonly sha256: string } =>
  value !== null &&
  typeof value === 'object' &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  HOLDS_BYTES.includes(value.kind) &&
  'sha256' in value &&
  typeof value.sha256 === 'string'
