import { linesOf } from '../dossiers/show-dossier.ts'
import type { Store } from '../store.ts'
import { gatherNames } from './gather-names.ts'
import { namedIn } from './named-in.ts'
import type { Names } from './names.ts'

export interface SoughtNames {
  /** Dossiers whose own names, whose partners' and whose glossaries are asked for. */
  readonly dossiers: readonly string[]
  /** Names as somebody wrote them into minutes or a programme. */
  readonly texts: readonly string[]
}

/** What a document calls those that it names: by the dossiers that it is of, the names written in it, and the office's own glossary. */
export const namesAround = ({ store }: { readonly store: Store }, { dossiers, texts }: SoughtNames): Promise<Names> =>
  store.snapshot(async (now) => {
    const lines = await linesOf(now, await now.dossiers(dossiers))
    const home = await now.home()
    const partners = lines.flatMap((line) => line.partners.map(({ id }) => id))
    const glossaries = [...partners.filter((id) => id !== home), ...(home === null ? [] : [home])]
    return (await gatherNames(now, { dossiers: namedIn(lines), texts, glossaries })).names
  })
