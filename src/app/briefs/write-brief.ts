import { type Brief, composeBrief } from '../../briefing/index.ts'
import { type BriefLanguage, briefAsJson, briefDocument, writeDocx, writeHtml } from '../../exchange/index.ts'
import type { Facts, FactsQuery, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { printPdf } from './print-pdf.ts'

export const BRIEF_FORMATS = ['docx', 'pdf', 'html', 'json'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** The registers that a brief is made from: the one of its level, and, to count what is left out, the highest that its reader may see; null where that is the same. */
export interface BriefFrom {
  readonly register: Register
  readonly above: Register | null
}

/** The brief on a subject. Refuses as `gatherFacts` does. */
export const makeBrief = async ({ register, above }: BriefFrom, query: FactsQuery): Promise<Outcome<Brief>> => {
  const facts = await register.gatherFacts(query)
  if (!facts.ok) return facts
  return accept(composeBrief(facts.value, above === null ? null : await countLeftOut(facts.value, above)))
}

/** The same as bytes of one format. Refuses as `makeBrief` and `printPdf` do. */
export const writeBrief = async (
  from: BriefFrom,
  query: FactsQuery,
  { format, language }: { readonly format: BriefFormat; readonly language: BriefLanguage }
): Promise<Outcome<Uint8Array>> => {
  const brief = await makeBrief(from, query)
  if (!brief.ok) return brief
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') return accept(encoded(`${JSON.stringify(briefAsJson(brief.value), null, 2)}\n`))
  const document = briefDocument(brief.value, language)
  if (format === 'html') return accept(encoded(writeHtml(document)))
  const docx = await writeDocx(document)
  return format === 'docx' ? accept(docx) : printPdf(docx)
}

/** How many dossiers the same brief would have more of in the register above; each level's register has ids of its own, so a dossier is found there by its name. */
const countLeftOut = async (facts: Facts, above: Register): Promise<number> => {
  const query = await sameSubject(facts, above)
  const there = query && (await above.gatherFacts(query))
  return there?.ok ? Math.max(0, countOf(there.value) - countOf(facts)) : 0
}

const sameSubject = async ({ query, subject }: Facts, above: Register): Promise<FactsQuery | null> => {
  if (subject === null) return query
  const byId = await above.nameDossier(subject.id)
  if (byId.ok) return query
  const day = query.of === 'meeting' && subject.spokenOn !== null ? { spokenFrom: subject.spokenOn } : {}
  const found = await above.listDossiers({ kind: subject.kind, named: `"${subject.title}"`, ...day, limit: 20 })
  const same = found.ok
    ? found.value.rows.find(({ title, spokenOn }) => title === subject.title && (query.of !== 'meeting' || spokenOn === subject.spokenOn))
    : undefined
  return same ? { of: query.of, value: same.id } : null
}

const countOf = ({ people, meetings, agreements, projects, theirs, ours, joint, results, needs }: Facts): number =>
  [people, meetings, agreements, projects, theirs, ours, joint, results, needs].reduce((sum, { count }) => sum + count, 0)
