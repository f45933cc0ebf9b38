import { lastDay } from '../../values/index.ts'
import { term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import type { Setting } from './show-line.ts'

/** How far a part of an agreement or project is. */
export interface PartState {
  readonly value: string
  readonly said: string
  readonly over: boolean
  /** Not over, and its day is past. */
  readonly late: boolean
}

/** How far a part is, as its line says it; `due` a partial date. */
export const showPartState = (value: string, due: string | null, { language, today }: Setting): PartState => {
  const over = value === 'done' || value === 'not needed'
  const late = !over && due !== null && (lastDay(due) ?? today) < today
  const name = term('stepState', value, language)
  return { value, over, late, said: late ? `${name}, ${wordsIn(language).dossiers.late}` : name }
}
