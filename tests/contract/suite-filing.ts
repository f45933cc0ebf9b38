import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AGAIN, add, all, CA_MAU, decideAll, NARA, only, titles } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { accepted, WORKSPACE, withRegister } from './with-register.ts'

/** Everything the register keeps of its dossiers, for comparing. */
const everything = async (raw: (sql: string) => Promise<Record<string, unknown>[]>): Promise<unknown> => {
  const tables = ['dossier', 'statement', 'dossier_value', 'dossier_link', 'dossier_facet', 'dossier_key']
  return Promise.all(tables.map(async (table) => (await raw(`select * from ${table}`)).map((row) => JSON.stringify(row)).sort()))
}

export const filingSuite = (peer: Peer): void => {
  test('what nobody accepted is in no dossier, and what is accepted is in that of what it speaks of', async () => {
    await withRegister(
      peer,
      async ({ register, store }) => {
        const reportId = await add(register, CA_MAU, '2024-05-15')
        assert.deepEqual(await titles(store, 'undertaking'), [])
        await decideAll(register, reportId, 'accept', ['action'])
        assert.equal((await all(store, 'undertaking')).length, 2)
        assert.deepEqual(await titles(store, 'meeting'), [])
        await decideAll(register, reportId, 'accept', ['meeting', 'person', 'organisation'])
        const [meeting] = await all(store, 'meeting')
        assert.deepEqual([meeting?.spokenOn, meeting?.statements], ['2024-05-14', 1])
        const charged = await only(store, 'undertaking', 'Sở Y tế chủ trì')
        assert.deepEqual([charged.state, charged.dueBy], ['open', '2024-09-30'])
        const links = await store.linksFrom([charged.id])
        const [to] = await store.dossiers(links.filter(({ relation }) => relation === 'to').map((link) => link.to))
        assert.equal(to?.title, 'Sở Y tế Hà Nội')
      },
      { reader: true }
    )
  })

  test('two reports of one meeting are one meeting, and one body under two writings is one body', async () => {
    await withRegister(
      peer,
      async ({ register, store }) => {
        for (const text of [CA_MAU, AGAIN]) await decideAll(register, await add(register, text, '2024-05-15'), 'accept')
        const [meeting, ...others] = await all(store, 'meeting')
        assert.deepEqual([others.length, meeting?.statements], [0, 2])
        const committees = (await all(store, 'organisation')).filter(({ title }) => title.includes('UBND') && title.includes('Hà Nội'))
        assert.deepEqual(
          committees.map(({ statements }) => statements),
          [2]
        )
        assert.equal((await only(store, 'person', 'Lê Hoàng Nam')).statements, 2)
      },
      { reader: true }
    )
  })

  test('what was agreed with Bạc Liêu is found under Cà Mau, and said so', async () => {
    await withRegister(
      peer,
      async ({ register, store }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        const partner = await only(store, 'partner', 'Cà Mau')
        const formerly = (await store.valuesOf(partner.id)).filter(({ field }) => field === 'formerly').map(({ value }) => value)
        assert.deepEqual(formerly, ['Bạc Liêu'])
        const under = { facet: 'partner', value: partner.id }
        const found = await store.listDossiers({ kind: 'undertaking', facets: [under], order: 'spoken', after: null, limit: 9 })
        assert.ok(found.some(({ title }) => title.includes('đào tạo cán bộ y tế')))
        assert.equal(partner.spokenOn, '2024-05-14')
      },
      { reader: true }
    )
  })

  test('a list narrowed by a name holds none that the name was only said of', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        const { rows } = accepted(await register.listDossiers({ kind: 'undertaking' }))
        assert.ok(rows.some(({ links }) => links.some(({ dossier }) => dossier.title.includes('Hà Nội'))))
        const named = accepted(await register.listDossiers({ kind: 'undertaking', named: 'tran quang minh' })).rows
        assert.deepEqual(named, [])
        assert.ok(accepted(await register.listDossiers({ kind: 'person', named: 'tran quang minh' })).rows.length === 1)
      },
      { reader: true }
    )
  })

  test('what a province’s authorities meet and agree about is listed under it, under the province of today', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        const places = accepted(await register.lookAtPlaces())
        assert.equal(places.length, 34)
        const caMau = places.find(({ name }) => name === 'Cà Mau')
        assert.deepEqual([caMau?.counts.meeting, caMau?.counts.undertaking, caMau?.counts.project], [1, 1, 0])
        assert.equal(caMau?.formerly[0]?.name, 'Bạc Liêu')
        assert.equal(places.find(({ name }) => name === 'Huế')?.counts.meeting, 0)
        const [meeting] = accepted(await register.listDossiers({ kind: 'meeting', facets: [{ facet: 'province', value: 'Cà Mau' }] })).rows
        assert.ok(meeting?.title.includes('Bạc Liêu'))
      },
      { reader: true }
    )
  })

  test('a body without its locality is of the province the report is about', async () => {
    await withRegister(
      peer,
      async ({ register, store }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        await decideAll(register, await add(register, NARA, '2025-04-23'), 'accept')
        const departments = (await titles(store, 'organisation')).filter((title) => title.startsWith('Sở Y tế'))
        assert.deepEqual(departments, ['Sở Y tế Hà Nội', 'Sở Y tế Huế'])
      },
      { reader: true }
    )
  })

  test('what is opened again, rejected or withdrawn leaves its dossiers, and they are then as if it had never been filed', async () => {
    await withRegister(
      peer,
      async ({ register, store, raw }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        const before = await everything(raw)
        const second = await add(register, AGAIN, '2024-05-15')
        await decideAll(register, second, 'accept', ['meeting', 'person', 'organisation'])
        const [meeting] = await all(store, 'meeting')
        assert.equal(meeting?.statements, 2)
        accepted(await register.withdrawReport({ reportId: second, reason: 'đăng trùng' }))
        assert.equal((await all(store, 'meeting'))[0]?.statements, 1)
        accepted(await register.restoreReport({ reportId: second }))
        assert.equal((await all(store, 'meeting'))[0]?.statements, 2)
        await decideAll(register, second, 'reopen', ['meeting', 'person', 'organisation'])
        const after = (await everything(raw)) as string[][]
        const rows = before as string[][]
        for (const [i, table] of rows.entries()) for (const row of table) assert.ok(after[i]?.includes(row), row)
      },
      { reader: true }
    )
  })

  test('dossiers are found by accent-free words of their names, and say which partners they stand under', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        const named = async (words: string) =>
          accepted(await register.listDossiers({ kind: 'organisation', named: words, order: 'title' })).rows
        assert.deepEqual(
          (await named('noi so Y TE')).map(({ title, partners }) => [title, partners.map((partner) => partner.title)]),
          [['Sở Y tế Hà Nội', ['Hà Nội']]]
        )
        assert.deepEqual(await named('so y te %'), await named('so y te'))
        assert.deepEqual(await named('so y te hue'), [])
        assert.equal((await named('"y te ha noi"')).length, 1)
        assert.deepEqual(await named('"te y"'), [])
        const [asked] = accepted(await register.listDossiers({ kind: 'undertaking', named: 'dao tao' })).rows
        assert.deepEqual(asked?.partners.map(({ title }) => title).sort(), ['Cà Mau', 'Hà Nội'])
      },
      { reader: true }
    )
  })

  test('two who accept at one moment open one dossier for one body', async () => {
    await withRegister(
      peer,
      async (bench) => {
        const [first, second] = [await add(bench.register, CA_MAU, '2024-05-15'), await add(bench.register, AGAIN, '2024-05-15')]
        const beside = await bench.registerOf(WORKSPACE, { beside: true, by: 'beside' })
        await Promise.all([decideAll(bench.register, first, 'accept', ['meeting']), decideAll(beside, second, 'accept', ['meeting'])])
        assert.equal((await all(bench.store, 'meeting')).length, 1)
      },
      { reader: true }
    )
  })
}
