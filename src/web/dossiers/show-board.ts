import type { Dossier, Register } from '../../register/index.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'
import { queryOf } from './find-rows.ts'
import type { ListAddress } from './list-address.ts'
import { dueParts, type Part, type Setting, showLine } from './show-line.ts'
import { statesOf } from './states.ts'

/** One card of the board, with the next states it can be set to at a stroke. */
export interface BoardCard {
  readonly id: string
  readonly revision: number
  readonly href: string
  readonly title: string
  readonly who: readonly Part[]
  readonly due: readonly Part[]
  readonly steps: readonly { readonly state: string; readonly name: string }[]
}

export interface BoardColumn {
  readonly state: string
  readonly name: string
  readonly cards: readonly BoardCard[]
  readonly more: boolean
}

const CARDS = 12

/** Undertakings by state, in the order of the list. */
export const showBoard = async (
  register: Register,
  address: ListAddress,
  partner: Dossier | null,
  setting: Setting
): Promise<BoardColumn[]> => {
  const words = wordsIn(setting.language).dossiers.board
  const steps: Readonly<Record<string, readonly { readonly state: string; readonly name: string }[]>> = {
    open: [
      { state: 'under way', name: words.begin },
      { state: 'done', name: words.finish }
    ],
    'under way': [{ state: 'done', name: words.finish }]
  }
  const only = address.facets.find(({ facet }) => facet === 'state')?.value
  const columns = statesOf('undertaking', setting.language).filter(({ value }) => only === undefined || value === only)
  return Promise.all(
    columns.map(async ({ value: state, name }) => {
      const facets = [
        ...address.facets.filter(({ facet }) => facet !== 'state'),
        { facet: 'state', value: state },
        ...(partner ? [{ facet: 'partner', value: partner.id }] : [])
      ]
      const page = orError(await register.listDossiers({ ...queryOf(address, setting.today), facets, limit: CARDS }), setting.language)
      const cards = page.rows.map((line): BoardCard => {
        const { id, href, title, cells } = showLine(line, setting)
        const who = cells.find(({ column }) => column.key === 'who')?.parts ?? []
        return { id, revision: line.revision, href, title, who, due: dueParts(line, setting), steps: steps[state] ?? [] }
      })
      return { state, name, cards, more: page.nextCursor !== null }
    })
  )
}
