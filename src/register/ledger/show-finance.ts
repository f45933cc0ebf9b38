import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import type { Store } from '../store.ts'
import { financeOf, type MoneyOfCurrency } from './finance.ts'

export interface FinanceOfDossier {
  readonly dossier: Dossier
  /** One a currency. */
  readonly money: readonly MoneyOfCurrency[]
}

/** No project has more transactions. */
const ALL = 1_000_000

/** How the money of a project or agreement goes; of one that was joined to another of that one. Refuses with dossier_not_found. */
export const showFinance = ({ store }: { readonly store: Store }, dossierId: string, today: string): Promise<Outcome<FinanceOfDossier>> =>
  store.snapshot(async (now) => {
    const [asked] = await now.dossiers([dossierId])
    if (!asked) return refuse('dossier_not_found', { dossierId })
    const id = await endOf(now, dossierId)
    const [dossier = asked] = await now.dossiers([id])
    return accept({ dossier, money: financeOf(await now.ledgerRows({ dossierId: id }, { after: null, limit: ALL }), today) })
  })
