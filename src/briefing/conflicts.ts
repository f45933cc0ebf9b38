import type { DossierLine, Facts, FieldView } from '../register/index.ts'
import { term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefSection } from './brief.ts'
import { nameIn, valueIn } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'

/** Every dossier that is told, once. */
export const allLines = (facts: Facts): DossierLine[] => {
  const { meetings, agreements, projects, ours, theirs, others, joint, results, needs, people, coming, partners, subject } = facts
  const groups = [meetings, agreements, projects, ours, theirs, others, joint, results, needs, people].flatMap(({ rows }) => rows)
  return [...new Map([...(subject ? [subject] : []), ...partners, ...coming, ...groups].map((line) => [line.id, line])).values()]
}

/** Where sources give different values of what has one, and nobody has chosen. */
export const conflictSection = (facts: Facts): BriefSection =>
  sectionOf(
    'conflicts',
    { vi: 'Chỗ các nguồn nói khác nhau', en: 'Where the sources disagree' },
    allLines(facts).flatMap((line) =>
      line.fields
        .filter(({ conflict }) => conflict)
        .map((field) =>
          lineOn(
            facts,
            line,
            sayConflict(line, field),
            [...field.holds, ...field.others].map(({ origin }) => origin)
          )
        )
    ),
    { vi: 'Không thấy chỗ nào.', en: 'None found.' }
  )

export const sayConflict = (line: DossierLine, { field, holds, others }: FieldView): Both =>
  inBoth((language) => {
    const values = [...holds, ...others].map(({ value }) => `“${valueIn(line, field, value)[language]}”`).join('; ')
    return `${nameIn(line)[language]}, ${term('field', field, language).toLocaleLowerCase(language)}: ${values}.`
  })
