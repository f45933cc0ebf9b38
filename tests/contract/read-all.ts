import assert from 'node:assert/strict'
import { DOSSIER_KINDS, type Register } from '../../src/register/index.ts'
import { accepted } from './with-register.ts'

/** Asks a register for whatever pages and programs ask of one. */
export const readAll = async (register: Register): Promise<void> => {
  for (const kind of DOSSIER_KINDS) {
    const { rows } = accepted(await register.listDossiers({ kind }))
    for (const order of ['title', 'spoken', 'first', 'due'] as const) accepted(await register.listDossiers({ kind, order, limit: 2 }))
    accepted(await register.listDossiers({ kind, named: 'ha noi' }))
    accepted(await register.listDossiers({ kind, pending: true, dueUntil: '2026' }))
    accepted(await register.listDossiers({ kind, pending: true, actUntil: '2026' }))
    accepted(await register.countDossiers({ kind, pending: true, silentSince: '2026' }))
    for (const { id } of rows) {
      accepted(await register.showDossier(id))
      accepted(await register.followChain(id))
    }
  }
  const [partner] = accepted(await register.listDossiers({ kind: 'partner' })).rows
  assert.ok(partner)
  const facets = [{ facet: 'partner', value: partner.id }]
  for (const kind of DOSSIER_KINDS) {
    accepted(await register.listDossiers({ kind, facets }))
    accepted(await register.countDossiers({ kind, facets, pending: true }))
    accepted(await register.listDossiers({ kind, facets: [...facets, { facet: 'state', value: 'open' }] }))
  }
  accepted(await register.listSums(partner.id))
  accepted(await register.setHome(partner.id))
  for (const whose of ['ours', 'theirs', 'joint'] as const) accepted(await register.lookAtToday({ whose }))
  accepted(await register.lookAtToday())
  accepted(await register.lookAtToday({ office: partner.id }))
  accepted(await register.lookAtToday({ responsible: 'lan', whose: 'ours' }))
  accepted(await register.listPoints())
  accepted(await register.lookAtPlaces())
  accepted(await register.countStates({}))
  accepted(await register.countStanding({}))
  for (const order of ['title', 'spoken', 'due'] as const)
    accepted(await register.listDossiers({ kind: 'undertaking', asOf: '2024-Q1', asOfState: 'open', order }))
  accepted(await register.listDossiers({ kind: 'undertaking', asOf: '2024-Q1', facets }))
  accepted(await register.countDossiers({ kind: 'agreement', asOf: '2024', facets }))
  accepted(await register.countStanding({ partner: partner.id, sector: 'health' }))
  accepted(await register.sumMoney({}))
  accepted(await register.relatePartners({}))
  accepted(await register.search({ text: 'ubnd ha noi' }))
  const { rows } = accepted(await register.listReports({}))
  accepted(await register.listReports({ toReview: true, text: 'ha noi' }))
  accepted(await register.listReports({ returned: true }))
  accepted(await register.listWithdrawn({}))
  for (const { id } of rows) accepted(await register.showReport(id))
  const feed = accepted(await register.feeds.add({ address: 'https://bao.example/rss' }))
  await register.feeds.list()
  await register.feeds.entries({ feedId: feed.id })
  await register.feeds.sourceOf('r1')
  accepted(await register.feeds.change({ id: feed.id, active: false }))
  accepted(await register.feeds.remove(feed.id))
}
