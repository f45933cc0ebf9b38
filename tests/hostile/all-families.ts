import { Chance } from '../../bench/chance.ts'
import { archiveFamilies } from './archive-families.ts'
import type { Family, SentFile } from './family.ts'
import { mailFamilies } from './mail-families.ts'
import { mutatedFamilies } from './mutated-families.ts'
import { pageFamilies } from './page-families.ts'
import { pdfFamilies } from './pdf-families.ts'
import { textFamilies } from './text-families.ts'

/** Every way in which a file may do harm that is tried here. */
export const FAMILIES: readonly Family[] = [
  ...archiveFamilies,
  ...pageFamilies,
  ...textFamilies,
  ...mailFamilies,
  ...pdfFamilies,
  ...mutatedFamilies
]

/** The first so many files of a family; a number always makes the same bytes. */
export const filesOf = (family: Family, count: number): readonly SentFile[] =>
  Array.from({ length: count }, (_, number) => family.make(number, new Chance(Math.imul(number + 1, 0x9e3779b1) ^ family.name.length)))
