import type { DossierLine, Facts, Origin } from '../register/index.ts'
import type { Both } from './both.ts'
import type { BriefLine, BriefSection, SectionCode } from './brief.ts'
import { anyOrigin } from './line-words.ts'
import { type Note, notesAt } from './note.ts'

type More = Partial<Pick<BriefLine, 'reason' | 'rule' | 'late' | 'depth'>> & { readonly notes?: readonly Note[] }

/** A sentence about a dossier, with its notes from some origins; where these tell nothing, from whatever tells of it at all. */
export const lineOn = (
  facts: Pick<Facts, 'told'>,
  line: DossierLine,
  said: Both,
  origins: readonly Origin[],
  more: More = {}
): BriefLine => {
  const found = more.notes ?? notesAt(facts.told, origins)
  return {
    ...{ reason: null, rule: null, late: false, depth: 0 },
    ...more,
    said,
    notes: found.length > 0 ? found : notesAt(facts.told, anyOrigin(line)),
    dossier: { kind: line.kind, id: line.id }
  }
}

/** A sentence about no dossier alone. */
export const plainLine = (said: Both, notes: readonly Note[], more: More = {}): BriefLine => ({
  ...{ reason: null, rule: null, late: false, depth: 0 },
  ...more,
  said,
  notes,
  dossier: null
})

export const sectionOf = <Code extends string = SectionCode>(
  code: Code,
  title: Both,
  lines: readonly BriefLine[],
  none: Both,
  more = 0
): BriefSection<Code> => ({
  code,
  title,
  lines,
  none: lines.length === 0 ? none : null,
  more: Math.max(0, more)
})
