import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadWritings } from '../../src/language/index.ts'
import { DOSSIER_KINDS, type DossierHit, type Register, type SearchHit, wordAnew } from '../../src/register/index.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, WORKSPACE, withRegister } from './with-register.ts'

const LONG = 'Hội đồng nhân dân thành phố Cần Thơ bàn về vốn hỗ trợ phát triển chính thức.'
const SHORT = 'HĐND TP. Cần Thơ bàn về vốn ODA với Sở KH&ĐT.'
const OTHER = 'Hội thi đồng ca cho nhân dân xem dân ca, thành lập phố đi bộ ở Cần Thơ.'

/** Hits in articles alone. */
const inArticles = async (register: Register, text: string): Promise<SearchHit[]> =>
  accepted(await register.search({ text, among: 'reports' })).rows.filter(({ itemId }) => itemId === null)
const found = async (register: Register, text: string): Promise<string[]> =>
  (await inArticles(register, text)).map(({ snippet }) => snippet)
const marked = ({ snippet, marks }: Pick<SearchHit, 'snippet' | 'marks'>): string[] =>
  marks.map(({ start, end }) => snippet.slice(start, end))
const titlesOf = (hits: readonly DossierHit[]): string[] => hits.map(({ dossier }) => `${dossier.kind}: ${dossier.title}`)

export const searchingSuite = (peer: Peer): void => {
  test('a name or term is found in whatever writing, and what stands in the text is marked', async () => {
    await withRegister(peer, async ({ register }) => {
      for (const [i, text] of [LONG, SHORT, OTHER].entries())
        await register.addReport(documentOf(text, { publishedOn: `2025-03-0${i + 1}` }))
      assert.deepEqual(await found(register, 'hdnd can tho'), [SHORT, LONG])
      assert.deepEqual(await found(register, 'Hội đồng nhân dân thành phố Cần Thơ'), [SHORT, LONG])
      assert.deepEqual(await found(register, 'vốn oda'), [SHORT, LONG])
      assert.deepEqual(await found(register, 'hỗ trợ phát triển chính thức'), [SHORT, LONG])
      assert.deepEqual(await found(register, 'so ke hoach va dau tu'), [SHORT])
      assert.deepEqual(await found(register, 'so khdt'), [SHORT])
      const [short, long] = await inArticles(register, 'hdnd tp can tho')
      assert.deepEqual(short && marked(short), ['HĐND', 'TP', 'Cần Thơ'])
      assert.deepEqual(long && marked(long), ['Hội đồng nhân dân', 'thành phố', 'Cần Thơ'])
      assert.deepEqual(await found(register, '"hoi dong nhan dan"'), [LONG], 'in quotes exactly so')
      assert.deepEqual(await found(register, '“hdnd” can tho'), [SHORT])
      assert.deepEqual(accepted(await register.listReports({ text: 'hoi dong nhan dan' })).rows.length, 2)
    })
  })

  test('what was worded by older word tables is found by what was typed, and by every writing once it is worded anew', async () => {
    await withRegister(peer, async ({ register, store, raw }) => {
      const [long = '', short = ''] = [
        accepted(await register.addReport(documentOf(LONG, { publishedOn: '2025-03-01' }))).reportId,
        accepted(await register.addReport(documentOf(SHORT, { publishedOn: '2025-03-02' }))).reportId
      ]
      // As an older program left them: nothing stands for names.
      await store.transaction(async (inside) => {
        const items = await inside.items(long)
        const itemWords = items.map(({ id }) => [id, 'hoi dong nhan dan thanh pho can tho'] as const)
        await inside.wordReports([
          { reportId: long, wordedBy: '', words: 'hoi dong nhan dan thanh pho can tho', itemWords },
          { reportId: short, wordedBy: 'zz', words: 'hdnd tp can tho', itemWords: [] }
        ])
      })
      assert.deepEqual(await found(register, 'Hội đồng nhân dân Cần Thơ'), [LONG])
      assert.deepEqual((await store.unwordedReports(loadWritings().digest, 10)).sort(), [long, short].sort())
      await wordAnew({ store })
      assert.deepEqual(await store.unwordedReports(loadWritings().digest, 10), [])
      assert.deepEqual(await found(register, 'Hội đồng nhân dân Cần Thơ'), [SHORT, LONG])
      assert.ok((await raw('select worded_by from report')).every(({ worded_by }) => worded_by === loadWritings().digest))
    })
  })

  test('what is said of a former province is found under that of today, and the hit says so', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        await add(register, CA_MAU, '2024-05-15')
        const own = accepted(await register.search({ text: 'bac lieu', among: 'reports' })).rows
        const today = accepted(await register.search({ text: 'cà mau', among: 'reports' })).rows
        assert.ok(own.length > 3 && own.every(({ units }) => units.length === 0))
        assert.ok(today.some(({ kind }) => kind === 'report') && today.some(({ kind }) => kind === 'meeting'))
        for (const hit of today) {
          assert.deepEqual(hit.units, [{ name: 'Bạc Liêu', today: ['Cà Mau'] }], hit.snippet)
          assert.ok(marked(hit).includes('Bạc Liêu'), hit.snippet)
        }
        const exactly = accepted(await register.search({ text: '“cà mau”', among: 'reports' })).rows
        assert.ok(
          exactly.every(({ kind }) => kind === 'place'),
          'only what the place is today holds just these words'
        )
      },
      { reader: true }
    )
  })

  test('dossiers are found by their names and by what was said of them, those spoken of last first', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        for (const [text, on] of [
          [CA_MAU, '2024-05-15'],
          [NARA, '2025-04-23'],
          [HAI_BOI, '2023-08-17']
        ] as const)
          await decideAll(register, await add(register, text, on), 'accept')
        const search = async (text: string, more: object = {}) => accepted(await register.search({ text, among: 'dossiers', ...more }))

        const byName = (await search('co quan hop tac quoc te nhat ban')).dossiers.rows
        assert.ok(
          titlesOf(byName).some((title) => title.startsWith('organisation: ') && title.includes('JICA')),
          `${titlesOf(byName)}`
        )
        const [training] = (await search('dao tao can bo y te', { kind: 'undertaking' })).dossiers.rows
        assert.ok(training && training.titleMarks.length > 0)

        // The title of the meeting names its sides alone.
        const [meeting] = (await search('buoi lam viec voi doan cong tac', { kind: 'meeting' })).dossiers.rows
        assert.ok(meeting?.quote?.exact)
        assert.ok(CA_MAU.includes(meeting.quote.snippet) && marked(meeting.quote).length > 0)

        const former = (await search('ca mau')).dossiers.rows
        const partner = former.find(({ dossier }) => dossier.kind === 'partner')
        assert.equal(partner?.dossier.title, 'Cà Mau')
        const asked = former.find(({ dossier }) => dossier.kind === 'meeting')
        assert.deepEqual(asked?.units, [{ name: 'Bạc Liêu', today: ['Cà Mau'] }])
        assert.deepEqual((await search('bac lieu', { kind: 'partner' })).dossiers.rows[0]?.otherName, 'Bạc Liêu')

        const days = (await search('ha noi')).dossiers.rows.map(({ dossier }) => dossier.spokenOn ?? '')
        assert.deepEqual(days, days.toSorted().reverse())
        const all = (await search('ha noi', { limit: 100 })).dossiers.rows
        const walked: DossierHit[] = []
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page: Awaited<ReturnType<typeof search>> = await search('ha noi', { limit: 2, ...(cursor ? { cursor } : {}) })
          assert.deepEqual(page.rows, [])
          walked.push(...page.dossiers.rows)
          cursor = page.dossiers.nextCursor
        }
        assert.deepEqual(titlesOf(walked), titlesOf(all))
        assert.ok(all.length > 5)
      },
      { reader: true }
    )
  })

  test('a search of dossiers is narrowed by kind, facets, days, and whether there is anything to see to', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        for (const [text, on] of [
          [CA_MAU, '2024-05-15'],
          [NARA, '2025-04-23']
        ] as const)
          await decideAll(register, await add(register, text, on), 'accept')
        const search = async (more: object) => accepted(await register.search({ text: 'y te', ...more }))
        const both = await search({})
        assert.ok(both.rows.length > 0 && both.dossiers.rows.length > 0)
        const kinds = (await search({ kind: 'undertaking' })).dossiers.rows
        assert.ok(kinds.length > 1 && kinds.every(({ dossier }) => dossier.kind === 'undertaking'))
        const inCaMau = (await search({ kind: 'undertaking', facets: [{ facet: 'province', value: 'Cà Mau' }] })).dossiers.rows
        assert.ok(inCaMau.length > 0 && inCaMau.length < kinds.length)
        assert.deepEqual((await search({ facets: [{ facet: 'state', value: 'done' }] })).dossiers.rows, [])
        assert.ok((await search({ pending: true })).dossiers.rows.every(({ dossier }) => dossier.pending))
        const of2024 = await search({ from: '2024', until: '2024' })
        assert.deepEqual([...new Set(of2024.rows.map(({ publishedOn }) => publishedOn))], ['2024-05-15'])
        assert.deepEqual([...new Set(of2024.dossiers.rows.map(({ dossier }) => dossier.spokenOn?.slice(0, 4)))], ['2024'])
        for (const [text, limit] of [
          ['ha noi', 1],
          ['ha noi', 20],
          ['y te', 2],
          ['“cán bộ y tế”', 3]
        ] as const)
          assert.deepEqual(
            accepted(await register.searchKinds({ text, limit }, DOSSIER_KINDS)),
            await Promise.all(
              DOSSIER_KINDS.map(async (kind) => ({
                kind,
                ...accepted(await register.search({ text, limit, kind, among: 'dossiers' })).dossiers
              }))
            )
          )
        assert.deepEqual((await search({ kind: 'undertaking' })).rows, [], 'reports have no kind')
        assert.equal(refused(await register.search({ text: 'y te', from: 'hôm qua' })), 'day_not_valid')
      },
      { reader: true }
    )
  })

  test('lists are narrowed by names in whatever writing, in every order', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        for (const [text, on] of [
          [CA_MAU, '2024-05-15'],
          [AGAIN, '2024-05-16'],
          [HAI_BOI, '2023-08-17']
        ] as const)
          await decideAll(register, await add(register, text, on), 'accept')
        const named = async (text: string, order: 'spoken' | 'title' | 'silent' = 'spoken', more: object = {}) =>
          accepted(await register.listDossiers({ kind: 'organisation', named: text, order, ...more })).rows.map(({ title }) => title)
        const committees = await named('uy ban nhan dan', 'title')
        assert.ok(committees.length > 1 && committees.every((title) => title.includes('UBND')), `${committees}`)
        assert.deepEqual((await named('ubnd', 'spoken')).sort(), committees.toSorted())
        assert.deepEqual((await named('ubnd', 'silent')).sort(), committees.toSorted())
        assert.deepEqual(await named('“uy ban nhan dan”'), [])
        assert.equal((await named('hop tac quoc te nhat ba')).length, 1)
        assert.deepEqual(await named('ubnd lào'), [])
        const facets = [{ facet: 'country', value: 'VN' }]
        assert.deepEqual((await named('ubnd', 'title', { facets })).sort(), committees.toSorted())
      },
      { reader: true }
    )
  })

  test('a dossier that is joined to another is found no more by itself, and again when they are parted', async () => {
    await withRegister(
      peer,
      async ({ register, raw }) => {
        await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
        await decideAll(register, await add(register, NARA, '2025-04-23'), 'accept')
        const people = accepted(await register.listDossiers({ kind: 'person' })).rows
        const [one, other] = people
        assert.ok(one && other)
        const found = async (title: string) =>
          titlesOf(accepted(await register.search({ text: `“${title}”`, among: 'dossiers', kind: 'person' })).dossiers.rows)
        assert.deepEqual(await found(other.title), [`person: ${other.title}`])
        const join = { act: 'join', to: one.id } as const
        accepted(await register.actOnDossier({ dossierId: other.id, revision: other.revision, act: join }))
        assert.deepEqual(await found(other.title), [`person: ${one.title}`])
        assert.equal(
          (await raw(`select found_at from dossier where id = '${other.id}' and workspace_id = '${WORKSPACE}'`))[0]?.found_at,
          null
        )
        const shown = accepted(await register.showDossier(one.id))
        accepted(await register.actOnDossier({ dossierId: one.id, revision: shown.revision, act: { act: 'part', joined: other.id } }))
        assert.deepEqual(await found(other.title), [`person: ${other.title}`])
      },
      { reader: true }
    )
  })
}
