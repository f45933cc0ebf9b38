import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Acting, keepEvent } from './act-on-dossier.ts'
import type { Dossier } from './dossier.ts'

/**
 * Says which partner the office itself belongs to, so that ours is told from theirs, and keeps that for ever with the partner that is it now and with the
 * one that was. Null: none. Refuses with home_not_valid.
 */
export const setHome = ({ store, now, newId, by }: Acting, partnerId: string | null): Promise<Outcome<Dossier | null>> =>
  store.transaction(async (inside) => {
    await inside.claimFiling()
    const [partner] = partnerId === null ? [] : await inside.dossiers([partnerId])
    if (partnerId !== null && (partner?.kind !== 'partner' || partner.joinedTo !== null)) return refuse('home_not_valid')
    const beforeId = await inside.home()
    if (partnerId === beforeId) return accept(partner ?? null)
    await inside.setHome(partnerId)
    const [before] = beforeId === null ? [] : await inside.dossiers([beforeId])
    const at = now().toISOString()
    const keep = (dossier: Dossier, isHome: boolean): Promise<void> =>
      keepEvent(inside, dossier, { id: newId(), act: 'set home', by, at, reason: null, before: !isHome, after: isHome })
    if (before) await keep(before, false)
    if (partner) await keep(partner, true)
    return accept(partner ?? null)
  })
