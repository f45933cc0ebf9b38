import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  DOSSIER_KINDS,
  type Dossier,
  type DossierKind,
  type DossierQuery,
  type Facet,
  type Store,
  titleKey
} from '../../src/register/index.ts'
import { AGAIN, add, all, CA_MAU, decideAll, HAI_BOI, NARA, only, TOLD_AGAIN } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { accepted, type Bench, withRegister } from './with-register.ts'

const ORDERS = ['spoken', 'coming', 'silent', 'due', 'title'] as const satisfies readonly DossierQuery['order'][]

interface Listed {
  readonly dossier: Dossier
  readonly facets: readonly Facet[]
}

const listed = async (store: Store, kind: DossierKind): Promise<Listed[]> =>
  Promise.all((await all(store, kind)).map(async (dossier) => ({ dossier, facets: await store.facetsOf(dossier.id) })))

const holds = ({ facets }: Listed, { facet, value, not = false }: Facet): boolean =>
  facets.some((one) => one.facet === facet && one.value === value) !== not

/** What a list must hold, found by looking at every dossier. */
const expected = (
  rows: readonly Listed[],
  facets: readonly Facet[],
  pending: boolean | undefined,
  order: DossierQuery['order']
): string[] =>
  rows
    .filter((row) => facets.every((facet) => holds(row, facet)))
    .map(({ dossier }) => dossier)
    .filter((one) => pending === undefined || one.pending === pending)
    .filter(({ dueBy, spokenOn }) => (order === 'due' ? dueBy !== null : order === 'silent' ? spokenOn !== null : true))
    .map(({ id }) => id)
    .sort()

/** Every list by one facet, and by one with and one without it, in every order, page by page, and its count. */
const compareAll = async ({ store }: Bench): Promise<number> => {
  let compared = 0
  for (const kind of DOSSIER_KINDS) {
    const rows = await listed(store, kind)
    const facets = [...new Map(rows.flatMap((row) => row.facets).map((facet) => [`${facet.facet}\n${facet.value}`, facet])).values()]
    const asked = facets.flatMap((facet, i): (readonly Facet[])[] => {
      const other = facets[(i + 1) % facets.length] as Facet
      return [[facet], [facet, { ...other, not: true }], [{ ...facet, not: true }]]
    })
    for (const [i, wanted] of [[], ...asked].entries()) {
      const order = ORDERS[i % ORDERS.length] as DossierQuery['order']
      const pending = [undefined, true, false][i % 3]
      const filter = { kind, facets: wanted, ...(pending === undefined ? {} : { pending }) }
      const said = `${kind} ${JSON.stringify(filter)} ${order}`
      const found: Dossier[] = []
      for (let after: DossierQuery['after'] = null; ; ) {
        const page = await store.listDossiers({ ...filter, order, after, limit: 2 })
        found.push(...page)
        const last = page.at(-1)
        if (!last || page.length < 2) break
        after = { id: last.id, at: order === 'title' ? titleKey(last.title) : ((order === 'due' ? last.dueBy : last.spokenOn) ?? '') }
      }
      assert.deepEqual(found.map(({ id }) => id).sort(), expected(rows, wanted, pending, order), said)
      assert.equal(await store.countDossiers(filter, 1000), expected(rows, wanted, pending, 'spoken').length, said)
      compared++
    }
    const single = facets[0]
    if (single) {
      const counted = await store.countsByValue([kind], single.facet)
      const byHand = Map.groupBy(
        rows.flatMap((row) => row.facets).filter(({ facet }) => facet === single.facet),
        ({ value }) => value
      )
      assert.deepEqual(
        counted.map(({ value, dossiers }) => [value, dossiers]).sort(),
        [...byHand].map(([value, same]) => [value, same.length]).sort()
      )
    }
  }
  return compared
}

export const listingSuite = (peer: Peer): void => {
  test('every list and count is what a look at every dossier finds: after filing, joining, parting, deciding anew and a set state', async () => {
    await withRegister(
      peer,
      async (bench) => {
        const { register, store } = bench
        const reports: string[] = []
        for (const text of [CA_MAU, AGAIN, NARA, HAI_BOI, TOLD_AGAIN]) {
          reports.push(await add(register, text, '2024-05-15'))
          await decideAll(register, reports.at(-1) as string, 'accept')
        }
        assert.ok((await compareAll(bench)) > 100)

        const act = async (dossierId: string, done: Parameters<typeof register.actOnDossier>[0]['act']) =>
          accepted(
            await register.actOnDossier({ dossierId, revision: accepted(await register.showDossier(dossierId)).revision, act: done })
          )
        const [asked, again] = (await all(store, 'undertaking')).filter(({ title }) => title.includes('đào tạo cán bộ y tế'))
        if (!asked || !again) throw new Error('The request was not told twice.')
        await act(again.id, { act: 'join', to: asked.id })
        await compareAll(bench)
        await act(asked.id, { act: 'part', joined: again.id })
        await act((await only(store, 'undertaking', 'Sở Y tế chủ trì')).id, { act: 'set state', state: 'done' })
        await compareAll(bench)
        await decideAll(register, reports[1] as string, 'reopen')
        await compareAll(bench)
      },
      { reader: true }
    )
  })
}
