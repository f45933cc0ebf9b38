/**
 * A rule's "no" is a value: a snake_case code (its sentences in Vietnamese and English stand in `wording/`) and what it is about.
 * Faults (disk, network, database) are thrown, never put here.
 */
export interface Refusal {
  readonly code: string
  /** Values the sentence names, by placeholder: {fileName} {limitMB} … */
  readonly about?: Readonly<Record<string, string | number>>
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refuse = (code: string, about?: Refusal['about']): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: about ? { code, about } : { code }
})
