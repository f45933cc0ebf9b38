import type { DossierLine, Register } from '../../register/index.ts'
import { showDate } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import type { Setting } from '../dossiers/show-line.ts'
import { showValue } from '../dossiers/show-value.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

export interface ShownPerson {
  readonly id: string
  readonly name: string
  readonly href: string
  /** Each post with the days of the reports that gave it. */
  readonly posts: readonly { readonly said: string; readonly held: string }[]
}

const FEW = 8
const FEW_POSTS = 3

/** The people of a partner, those spoken of last first, with their posts as reports dated them. */
export const showPeople = async (register: Register, partner: string, setting: Setting): Promise<ShownPerson[]> => {
  const facets = [{ facet: 'partner', value: partner }]
  const { rows } = orError(await register.listDossiers({ kind: 'person', facets, limit: FEW }), setting.language)
  return rows.map((person) => ({ id: person.id, name: person.title, href: hrefOf(person), posts: postsOf(person, setting) }))
}

const postsOf = ({ fields }: DossierLine, { language }: Setting): ShownPerson['posts'] =>
  (fields.find(({ field }) => field === 'position')?.holds ?? []).slice(0, FEW_POSTS).map(({ value, firstOn, lastOn }) => ({
    said: showValue('person', 'position', value, language),
    held:
      firstOn === null || lastOn === null ? '' : wordsIn(language).partners.held(showDate(firstOn, language), showDate(lastOn, language))
  }))
