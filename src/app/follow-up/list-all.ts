import type { DossierLine, DossierListQuery, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'

/** Every dossier that a filter leaves, page by page, no more than `most`. Refuses as `listDossiers` does. */
export const listAll = async (
  register: Register,
  query: Omit<DossierListQuery, 'cursor' | 'limit'>,
  most = Number.POSITIVE_INFINITY
): Promise<Outcome<readonly DossierLine[]>> => {
  const found: DossierLine[] = []
  for (let cursor: string | null | undefined; cursor !== null && found.length < most; ) {
    const page = await register.listDossiers({ ...query, limit: 200, ...(cursor ? { cursor } : {}) })
    if (!page.ok) return page
    found.push(...page.value.rows)
    cursor = page.value.nextCursor
  }
  return accept(found.slice(0, most))
}
