import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Acting } from './act-on-dossier.ts'
import type { Dossier } from './dossier.ts'

/** Says which partner the office itself belongs to, so that ours is told from theirs. Null: none. Refuses with home_not_valid. */
export const setHome = ({ store }: Pick<Acting, 'store'>, partnerId: string | null): Promise<Outcome<Dossier | null>> =>
  store.transaction(async (inside) => {
    const [partner] = partnerId === null ? [] : await inside.dossiers([partnerId])
    if (partnerId !== null && (partner?.kind !== 'partner' || partner.joinedTo !== null)) return refuse('home_not_valid')
    await inside.setHome(partnerId)
    return accept(partner ?? null)
  })
