import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from './web-faults.ts'
import { acceptExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const { walks } = openWalks(async (register) => {
  for (const example of [
    '2025-09-09-ha-noi-ca-mau.pdf',
    '2023-02-10-can-tho-jica.txt',
    '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx'
  ]) {
    await acceptExample(register, example)
  }
})

const clean = async (page: Page): Promise<void> => assert.deepEqual(await faultsOf(page), [])

test('a search without accents finds dossiers beside sentences, and can be narrowed to one kind', () =>
  walks(async (page) => {
    await page.goto('/search')
    await page.getByRole('searchbox').fill('ca mau')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: 'Đối tác' }).waitFor()
    await page.getByText('Cà Mau nay gồm cả Bạc Liêu, Minh Hải.').waitFor()
    assert.ok((await page.locator('mark').count()) > 0, 'sentences of reports')
    await clean(page)
    await page.getByLabel('Tìm trong').selectOption('organisation')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await page.waitForURL(/kind=organisation/)
    assert.deepEqual(await page.getByRole('heading', { level: 3 }).allInnerTexts(), ['Tổ chức, cơ quan'])
    assert.equal(await page.locator('.sentence').count(), 0, 'no sentences of reports')
    await page.goto('/search?q=bac+lieu')
    await page.getByRole('link', { name: 'Xem mọi hồ sơ tại Cà Mau' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Cà Mau' }).waitFor()
  }))

/** The words that are marked on the page, each once. */
const markedOn = async (page: Page): Promise<Set<string>> => new Set(await page.locator('main mark').allInnerTexts())

test('short and full names, accents or none: each of three searches finds sentences and dossiers, marked as they stand there', () =>
  walks(async (page) => {
    const search = async (words: string): Promise<Set<string>> => {
      await page.goto('/search')
      await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill(words)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 2, name: 'Trong báo cáo' }).waitFor()
      assert.ok((await page.locator('.sentence').count()) > 0)
      return markedOn(page)
    }
    const short = await search('ubnd can tho')
    assert.ok(short.has('UBND') && short.has('Cần Thơ'), `${[...short]}`)
    const full = await search('ủy ban nhân dân thành phố cần thơ')
    assert.ok(full.has('UBND thành phố Cần Thơ') || (full.has('UBND') && full.has('Cần Thơ')), `${[...full]}`)
    await page.getByRole('heading', { level: 3, name: 'Tổ chức, cơ quan' }).waitFor()
    const drained = await search('thoat nuoc')
    assert.ok(drained.has('thoát nước'), `${[...drained]}`)
    const waste = await search('nuoc thai cái răng')
    assert.ok([...waste].some((words) => words.toLowerCase() === 'nước thải') && waste.has('Cái Răng'), `${[...waste]}`)
    await page.getByRole('heading', { level: 3, name: 'Dự án' }).waitFor()
    await clean(page)
  }))

test('a search is narrowed by years, partner, province and state, all of it in the address', () =>
  walks(async (page) => {
    await page.goto('/search?q=can+tho&kind=undertaking')
    const all = await page.locator('main li').count()
    await page.getByText('Thu hẹp').click()
    await page.getByLabel('Từ năm').fill('2024')
    await page.getByLabel('Tỉnh, thành phố').selectOption('Cần Thơ')
    await page.getByLabel('Tình trạng').selectOption('pending')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await page.waitForURL(/from=2024.*province=.*state=pending/)
    const narrowed = await page.locator('main li').count()
    assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`)
    await page.getByText('câu trong báo cáo không hiện ở đây').waitFor()
    await clean(page)
    await page.getByRole('link', { name: 'Bỏ lọc' }).click()
    await page.waitForURL((url) => !url.search.includes('province'))
    assert.equal(await page.locator('main li').count(), all)
    await page.goto('/search?q=nuoc+thai&partner=khong+co+ai')
    await page.getByText('Chưa có đối tác nào tên “khong co ai”.').waitFor()
    await page.goto('/search?q=nuoc+thai&from=xyz')
    await page.getByRole('alert').waitFor()
  }))

test('what says only the former province is found under that of today, and says so', () =>
  walks(async (page) => {
    await page.goto('/search?q=ca+mau')
    await page.getByText('Bạc Liêu, nay thuộc Cà Mau').first().waitFor()
    assert.ok((await markedOn(page)).has('Bạc Liêu'))
    await page.goto('/search?q=bac+lieu')
    await page.getByRole('link', { name: 'Tìm “Cà Mau”' }).click()
    await page.waitForURL(/q=C%C3%A0\+Mau/)
  }))
