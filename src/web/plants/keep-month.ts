import type { PlantView, Register } from '../../register/index.ts'
import { type Refusal, refuse } from '../../values/index.ts'
import { type Language, sentenceOf, showDate } from '../../wording/index.ts'
import { plantsWordsIn } from '../words/plants.ts'
import { type LogColumn, withFigures } from './log-columns.ts'
import { readCell, typeCell } from './read-cell.ts'
import { cellName, figuresIn, idOf } from './show-month.ts'

/** A sentence on one cell, and where that cell stands. */
export interface CellSaid {
  readonly id: string
  readonly name: string
  readonly said: string
}

/** What a form says of a month beside what is kept by now. */
export interface ReadMonth {
  /** What the cells are to show, by name. */
  readonly typed: ReadonlyMap<string, string>
  /** The days that are to be kept, each whole. */
  readonly days: Readonly<Record<string, unknown>>
  readonly errors: readonly CellSaid[]
  /** Cells that somebody else has changed since the page was made; those that were typed on as well say what stands there. */
  readonly meanwhile: readonly CellSaid[]
}

/** The columns that a form has cells of. */
export const postedKeys = (form: FormData): readonly string[] => [
  ...new Set([...form.keys()].flatMap((name) => /^\d{4}-\d{2}-\d{2} (.+)$/.exec(name)?.[1] ?? []))
]

/** What stood in the cells as the page was made. */
const seenIn = (form: FormData): ReadonlyMap<string, number> => {
  try {
    const said: unknown = JSON.parse(String(form.get('seen') ?? '{}'))
    return said !== null && typeof said === 'object' && !Array.isArray(said)
      ? new Map(Object.entries(said).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : [])))
      : new Map()
  } catch {
    return new Map()
  }
}

/**
 * Reads the cells of a form. Only what was typed anew is a change, so that whatever somebody else entered meanwhile stays; of a cell that both have
 * changed, what was typed stands and the other figure is told.
 */
export const readMonth = (
  form: FormData,
  view: PlantView,
  columns: readonly LogColumn[],
  { language }: { readonly language: Language }
): ReadMonth => {
  const w = plantsWordsIn(language).plants
  const [seen, kept] = [seenIn(form), figuresIn(view)]
  const typed = new Map<string, string>()
  const [errors, meanwhile]: [CellSaid[], CellSaid[]] = [[], []]
  const changes = new Map<string, Map<string, number | null>>()
  for (let at = 1; at <= view.sums.inflow.days.expected; at += 1) {
    const day = `${view.month}-${String(at).padStart(2, '0')}`
    for (const { key, head, side, most } of columns) {
      const name = cellName(day, key)
      const text = form.get(name)
      if (typeof text !== 'string') continue
      const [was, is] = [seen.get(name) ?? null, kept.get(name) ?? null]
      const value = readCell(text, most, language)
      const field = [head, side].filter(Boolean).join(' ')
      const say = (said: string): CellSaid => ({ id: idOf(name), name, said })
      const there = is === null ? w.log.emptyThere : typeCell(is, language)
      if (value === was) {
        // Nothing was typed here: what is kept by now is shown.
        if (was !== is) meanwhile.push(say(w.log.otherOnly(showDate(day, language), field, there)))
        continue
      }
      typed.set(name, text)
      if (was !== is && value !== is) meanwhile.push(say(w.log.both(showDate(day, language), field, there)))
      if (value === 'wrong' || value === 'unclear') {
        const code = value === 'wrong' ? 'plant_value_not_valid' : 'plant_number_unclear'
        errors.push(say(sentenceOf(refuse(code, { day: showDate(day, language), field, value: text }).refusal, language)))
      } else if (value !== is) changes.set(day, new Map([...(changes.get(day) ?? []), [key, value]]))
    }
  }
  const byDay = new Map(view.days.map((day) => [day.day, day]))
  const days = Object.fromEntries([...changes].map(([day, of]) => [day, withFigures(byDay.get(day), of)]))
  return { typed, days, errors, meanwhile }
}

/** What came of a form: what is told, and whether anything was kept. */
export interface KeptMonth {
  readonly kept: boolean
  readonly refusal: Refusal | null
  readonly errors: readonly CellSaid[]
  readonly meanwhile: readonly CellSaid[]
  /** What was or would be kept, in a sentence; null where nothing is. */
  readonly told: string | null
}

/** Tries or keeps what was read. Nothing is kept where one cell is wrong, or where somebody else changed the log meanwhile and that was not seen yet. */
export const keepMonth = async (
  register: Pick<Register, 'keepPlantLog'>,
  { facility }: PlantView,
  { days, errors, meanwhile }: ReadMonth,
  { reason, dryRun, language }: { readonly reason: string; readonly dryRun: boolean; readonly language: Language }
): Promise<KeptMonth> => {
  const w = plantsWordsIn(language).plants.log
  const no = (refusal: Refusal | null): KeptMonth => ({ kept: false, refusal, errors, meanwhile, told: null })
  if (meanwhile.length > 0 && !dryRun) return no(refuse('plant_log_changed_meanwhile', { title: facility.title }).refusal)
  if (Object.keys(days).length === 0)
    return no(errors.length > 0 || meanwhile.length > 0 ? null : refuse('plant_log_unchanged', { title: facility.title }).refusal)
  const isTried = dryRun || errors.length > 0
  const kept = await register.keepPlantLog({ dossierId: facility.id, revision: facility.revision, days, reason, dryRun: isTried })
  if (!kept.ok) return no(kept.refusal)
  const wrong = kept.value.errors.map(({ day, refusal }) => {
    const name = cellName(day, String(refusal.about?.field ?? 'inflow'))
    return { id: idOf(name), name, said: sentenceOf(refusal, language) }
  })
  const sum = (of: 'added' | 'changed' | 'removed'): number => kept.value.months.reduce((total, month) => total + month[of], 0)
  const told = w.told(sum('added'), sum('changed'), sum('removed'))
  return { kept: kept.value.kept, refusal: null, errors: [...errors, ...wrong], meanwhile, told }
}
