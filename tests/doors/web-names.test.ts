import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { Names, type Register } from '../../src/register/index.ts'
import { settled } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const choose = async (register: Register, dossierId: string, field: string, value: string): Promise<void> => {
  const named = await register.nameDossier(dossierId)
  assert.ok(named.ok)
  const done = await register.actOnDossier({
    ...{ dossierId, revision: named.value.revision, reason: 'Danh thiếp' },
    act: { act: 'choose', field, value }
  })
  assert.ok(done.ok, JSON.stringify(done))
}

let programme = ''
const { server, walks } = openWalks(async (register) => {
  for (const name of ['2023-11-20-hue-nara.html', '2024-10-25-hue-nara-ky-ban-ghi-nho.pdf']) await acceptExample(register, name)
  const okada = await dossierCalled(register, 'person', 'Okada Masahiro')
  await choose(register, okada.id, 'englishName', 'Masahiro Okada')
  await choose(register, okada.id, 'ownName', '岡田正弘')
  const nara = await dossierCalled(register, 'partner', 'Nara')
  const made = await register.enterDossier({
    kind: 'delegation',
    fields: { name: 'Đoàn tỉnh Nara', kind: 'coming', plannedStart: '2026-12-01', plannedEnd: '2026-12-02', place: ['Huế'] },
    links: [{ relation: 'by', to: nara.id }],
    reason: 'Công văn 12'
  } as never)
  assert.ok(made.ok, JSON.stringify(made))
  const added = await register.actOnDossier({
    ...{ dossierId: made.value, revision: 1, reason: 'Công văn 12' },
    act: { act: 'add entry', kind: 'member', value: { name: 'Okada Masahiro', post: 'Phó Thống đốc', part: 'head' } }
  })
  assert.ok(added.ok, JSON.stringify(added))
  programme = made.value
})

test('a name is found by its Vietnamese however it is written; of two that differ neither is taken', () => {
  const names = new Names([
    { vi: 'Tỉnh Nara', english: 'Nara Prefecture', own: '奈良県' },
    { vi: 'Lê Văn An', english: 'Le Van An', own: null },
    { vi: 'Lê Văn An', english: 'An Van Le', own: null }
  ])
  assert.equal(names.called('tỉnh Nara', 'en'), 'Nara Prefecture')
  assert.equal(names.called('tỉnh Nara', 'vi'), 'tỉnh Nara')
  assert.equal(names.inFull('tỉnh Nara', 'vi'), 'tỉnh Nara (Nara Prefecture, 奈良県)')
  assert.equal(names.inFull('Tỉnh Nara', 'en'), 'Nara Prefecture (Tỉnh Nara, 奈良県)')
  assert.equal(names.withOwn('Tỉnh Nara', 'en'), 'Nara Prefecture (奈良県)')
  assert.equal(names.called('Lê Văn An', 'en'), 'Lê Văn An')
  assert.equal(names.inFull('Sở Y tế', 'en'), 'Sở Y tế')
})

test('an officer enters what a partner calls itself and its terms, and every document calls them so', () =>
  walks(async (page) => {
    const nara = await dossierCalled(server.register, 'partner', 'Nara')
    await page.goto(`/partners/${nara.id}`)
    await settled(page)
    const save = async (field: string, value: string): Promise<void> => {
      const names = page.locator('#names details')
      if (!(await names.evaluate((details) => (details as HTMLDetailsElement).open))) await names.locator('summary').click()
      const form = page.locator('#names form', { has: page.locator(`input[value="${field}"]`) })
      await form.locator('input[name="value"]').fill(value)
      await form.locator('input[name="reason"]').fill('Trang web của tỉnh')
      await form.getByRole('button').click()
      await page.locator('#facts').getByText(value).waitFor()
    }
    await save('englishName', 'Nara Prefecture')
    await save('ownName', '奈良県')
    const terms = page.locator('#entries')
    await terms.locator('summary').first().click()
    await terms.getByLabel('Tiếng Việt').fill('Phó Thống đốc')
    await terms.getByLabel('Tiếng Anh').fill('Vice Governor')
    await terms.getByLabel('Chữ của họ').fill('副知事')
    await terms.locator('input[name="reason"]').fill('Danh thiếp')
    await terms.getByRole('button', { name: /^Lưu/ }).first().click()
    await terms.getByText('Phó Thống đốc – Vice Governor – 副知事', { exact: true }).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))

    const text = async (path: string): Promise<string> => (await page.request.get(path)).text()
    const english = await text(`/briefs/partner/${nara.id}/brief.html?in=en`)
    assert.match(english, /Nara Prefecture \(Nara, 奈良県\): /)
    assert.match(english, /Masahiro Okada \(Okada Masahiro, 岡田正弘\): /)
    assert.match(english, /Phó Thống đốc – Vice Governor – 副知事/)
    assert.match(english, /– Nara Prefecture/, 'the sides of a meeting')
    const vietnamese = await text(`/briefs/partner/${nara.id}/brief.html?in=vi`)
    assert.match(vietnamese, /Nara \(Nara Prefecture, 奈良県\): /)
    assert.doesNotMatch(vietnamese, /Masahiro Okada: /)
    const both = new Uint8Array(await (await page.request.get(`/delegations/${programme}/programme.docx?in=both`)).body())
    const words = strFromU8(unzipSync(both)['word/document.xml'] ?? new Uint8Array())
    assert.ok(words.includes('Okada Masahiro (岡田正弘) / Masahiro Okada (岡田正弘)'))
    assert.ok(words.includes('Phó Thống đốc (副知事) / Vice Governor (副知事)'))
    const meeting = await dossierCalled(server.register, 'meeting', 'Nara')
    const minutes = await text(`/meetings/${meeting.id}/minutes/minutes.html?in=en`)
    assert.match(minutes, /Nara Prefecture/)
  }))

test('a glossary has a term once, and a term is in another language at least', async () => {
  const { register } = server
  const nara = await dossierCalled(register, 'partner', 'Nara')
  const add = async (value: object) => {
    const named = await register.nameDossier(nara.id)
    assert.ok(named.ok)
    return register.actOnDossier({
      ...{ dossierId: nara.id, revision: named.value.revision, reason: 'Danh thiếp' },
      act: { act: 'add entry', kind: 'term', value }
    } as never)
  }
  assert.ok((await add({ vi: 'Thống đốc', english: 'Governor' })).ok)
  const twice = await add({ vi: 'thống đốc', english: 'Chief' })
  assert.equal(twice.ok ? '' : twice.refusal.code, 'entry_stands_already')
  const alone = await add({ vi: 'Bản ghi nhớ' })
  assert.equal(alone.ok ? '' : alone.refusal.code, 'entry_not_valid')
})
