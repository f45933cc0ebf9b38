import { loadNames } from '../lexicon/load-lexicon.ts'
import { usesOf } from './own-names.ts'

/** Of each form whether it names no body by itself ("UBND tỉnh", "Trung tâm"), in order. Forms hold no line break. */
export const namesNobody = (forms: readonly string[]): boolean[] => usesOf(forms, loadNames()).map((use) => use === 'none')
