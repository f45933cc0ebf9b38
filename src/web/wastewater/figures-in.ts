import { KINDS, type Sourced } from '../../planning/index.ts'

/** A figure with its source, where it stands in the file, and what it belongs to: an area, a plant, a phase; null for the whole plan. */
export interface FoundFigure {
  readonly path: readonly string[]
  readonly of: string | null
  readonly figure: Sourced & { readonly year?: number }
}

const KNOWN: ReadonlySet<string> = new Set(KINDS)
const DEEPEST = 8

/** Every figure of a plan, in the order of its file. What is no figure of a known kind is passed over: whether the plan holds together is not asked here. */
export const figuresIn = (value: unknown, path: readonly string[] = [], of: string | null = null): readonly FoundFigure[] => {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return []
  if ('value' in value && 'status' in value && KNOWN.has(kindOf(path))) return [{ path, of, figure: value as FoundFigure['figure'] }]
  const named = 'name' in value && typeof value.name === 'string' && path.length > 0 ? value.name : of
  return Object.entries(value).flatMap(([step, each]) => figuresIn(each, [...path, step], named))
}

/** The kind of the figure at a place: the last step that is no number of a list. */
export const kindOf = (path: readonly string[]): string => path.findLast((step) => Number.isNaN(Number(step))) ?? ''
