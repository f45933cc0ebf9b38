import type { Dossier, Register } from '../../register/index.ts'

/** Partners that the office may belong to. */
export interface HomeChoices {
  /** The words that were looked for; "" while none were. */
  readonly words: string
  readonly found: readonly { readonly id: string; readonly title: string }[]
}

const MANY = 6

/** Those whose names hold the words; without words the provinces of ours that were last spoken of. */
export const findHome = async (register: Register, words: string): Promise<HomeChoices> => {
  const page = await register.listDossiers(
    words === ''
      ? { kind: 'partner', facets: [{ facet: 'kind', value: 'province' }], order: 'spoken', limit: MANY }
      : { kind: 'partner', named: words, order: 'title', limit: MANY }
  )
  const rows: readonly Dossier[] = page.ok ? page.value.rows : []
  return { words, found: rows.map(({ id, title }) => ({ id, title })) }
}
