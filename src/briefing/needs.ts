import type { DossierLine, Facts, Names } from '../register/index.ts'
import { capital, term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { namesAt, originsOf, valuesOf } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'
import { notesAt } from './note.ts'
import { sectorsOf } from './relation.ts'

/** Needs that fit: those told in this relation and still open, then open ones of a sector that this relation is known to work in. */
export const needSection = (facts: Facts): BriefSection => {
  const lines = [...facts.needs.rows.map((line) => toldHere(facts, line)), ...facts.fitting.map((line) => fitting(facts, line))]
  return sectionOf(
    'needs',
    { vi: 'Nhu cầu phù hợp', en: 'Needs that fit' },
    lines,
    { vi: 'Sổ chưa có nhu cầu còn mở nào phù hợp.', en: 'The register has no open need that fits.' },
    facts.needs.count - facts.needs.rows.length
  )
}

const sayNeed = (line: DossierLine, names: Names): Both =>
  inBoth((language) => {
    const by = namesAt(line, 'by', names, language)
    return `${by && `${by}: `}“${capital(line.title)}”.`
  })

const toldHere = (facts: Facts, line: DossierLine): BriefLine =>
  lineOn(facts, line, sayNeed(line, facts.names), originsOf(line, ['text']), {
    rule: 'need_told_here',
    reason: { vi: 'đã nêu trong chính quan hệ này và chưa được đáp ứng', en: 'told in this very relation and not answered yet' }
  })

const fitting = (facts: Facts, line: DossierLine): BriefLine => {
  const own = valuesOf(line, 'sector').map(({ value }) => String(value))
  const shared = sectorsOf(facts).find(({ sector }) => own.includes(sector))
  const name = (language: 'vi' | 'en'): string => (shared ? term('sector', shared.sector, language).toLocaleLowerCase(language) : '')
  return lineOn(facts, line, sayNeed(line, facts.names), [], {
    rule: 'need_of_shared_sector',
    reason: {
      vi: `cùng lĩnh vực ${name('vi')} mà hai bên đã nói đến`,
      en: `of the field of ${name('en')}, which both sides have spoken of`
    },
    notes: notesAt(facts.told, [...originsOf(line, ['text']), ...(shared ? [shared.origin] : [])])
  })
}
