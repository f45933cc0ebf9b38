import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { settled } from './web-browser.ts'
import { faultsOf } from './web-faults.ts'
import { addExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const FILE = '2023-02-10-can-tho-jica.txt'
const PROJECT = 'hệ thống thu gom, xử lý nước thải giai đoạn 2'
const UNREAD = 'Ông Phan Đình Nguyên nhất trí với các đề nghị trên.'

const { server, walks } = openWalks()

/** Opens a page and waits until its script answers to keys, however slow the machine; the help that is opened for it says what `n` does. */
const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  const help = page.getByRole('dialog').getByText('ghi thêm một mục từ chữ đã chọn')
  for (let presses = 0; presses < 100 && !(await help.isVisible()); presses++) {
    await page.keyboard.press('?')
    await page.waitForTimeout(100)
  }
  await help.waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
}

const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()))
const itemsOf = async (id: string) => {
  const report = await server.register.showReport(id)
  assert.ok(report.ok)
  return report.value.items
}
const entered = async (id: string) => (await itemsOf(id)).filter(({ content }) => content.reader === 'person')
const headlines = async (kind: 'project' | 'organisation', includesTakenOut = false): Promise<string[]> => {
  const page = await server.register.listDossiers({ kind, order: 'title' })
  assert.ok(page.ok)
  return page.value.rows.filter(({ statements }) => includesTakenOut || statements > 0).map(({ title }) => title)
}

/** Drags over words of the article, from within the first to within the last. */
const drag = async (page: Page, words: string): Promise<void> => {
  const ends = await page.evaluate(async (wanted) => {
    // On a busy machine the faces of the letters may come late, and with them the letters move.
    await document.fonts.ready
    const lines = [...document.querySelectorAll<HTMLElement>('.text [data-start]')]
    const line = lines.find((each) => each.textContent?.includes(wanted))
    if (!line) throw new Error(`no ${wanted}`)
    line.scrollIntoView({ block: 'center', behavior: 'instant' })
    const begin = (line.textContent ?? '').indexOf(wanted)
    const at = (place: number, edge: 'left' | 'right'): { x: number; y: number } => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let passed = 0
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (place < passed + node.data.length) {
          const range = document.createRange()
          range.setStart(node, place - passed)
          range.setEnd(node, place - passed + 1)
          const box = range.getBoundingClientRect()
          // Between two letters a pixel decides on which of them the press falls.
          return { x: box.left + box.width * (edge === 'left' ? 0.25 : 0.75), y: box.y + box.height / 2 }
        }
        passed += node.data.length
      }
      throw new Error('beyond the line')
    }
    return [at(begin + 1, 'left'), at(begin + wanted.length - 1, 'right')] as const
  }, words)
  await page.mouse.move(ends[0].x, ends[0].y)
  await page.mouse.down()
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 12 })
  // Who stops for a moment while dragging finds nothing in the way.
  await page.waitForTimeout(250)
  assert.equal(await page.locator('button.chosen').count(), 0)
  await page.mouse.up()
}

test('words dragged over in the article become an item of them: marked, filed, found, and out again when it is undone', () =>
  walks(async (page) => {
    const id = await addExample(server.register, FILE)
    await open(page, `/reports/${id}`)
    // These words lie under evidence, which is a link: they are selected all the same, and no item is opened.
    await drag(page, PROJECT)
    const button = page.locator('button.chosen')
    await button.click()
    await page.waitForURL(/add=\d+-\d+/)
    assert.equal(await page.locator('#enter-exact').inputValue(), PROJECT, 'whole words, though the drag began and ended within')
    assert.equal((await page.locator('.text .found').allInnerTexts()).join(''), PROJECT, 'they stay pointed out')
    await page.locator('#enter-as').selectOption('project')
    await page.waitForURL(/as=project/)
    assert.equal(await page.locator('#enter-name').inputValue(), PROJECT)
    await page.locator('#enter-name').fill('Hệ thống thu gom, xử lý nước thải Cần Thơ giai đoạn 2')
    await page.locator('#enter-status').selectOption('preparation')
    await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click()
    const card = page.locator('[data-item="j1"]')
    await card.waitFor()
    await settled(page)
    assert.equal(await card.getAttribute('data-state'), 'accepted')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'i-j1', 'the new item has the focus')
    const said = await card.innerText()
    for (const words of ['Người ghi', 'Đã chấp nhận', 'Ghi thêm · người dùng trên máy này', 'Chuẩn bị'])
      assert.match(said, new RegExp(words, 'i'))
    assert.equal(await page.locator('#enter').count(), 0)
    assert.equal((await page.locator('.text .k-project').allInnerTexts()).join(''), PROJECT, 'it is marked in the article')
    const [item] = await entered(id)
    assert.equal(item?.evidence[0]?.exact, PROJECT)
    assert.deepEqual(await headlines('project'), ['Hệ thống thu gom, xử lý nước thải Cần Thơ giai đoạn 2'])

    await page.goto('/search?q=thu+gom+can+tho+giai+doan+2')
    await page.getByText('Cần Thơ giai đoạn 2').first().waitFor()

    await open(page, `/reports/${id}`)
    await page.keyboard.press('u')
    await page.locator('[data-item="j1"][data-state=rejected]').waitFor()
    assert.match(await page.locator('[data-item="j1"]').innerText(), /Đã rút lại/)
    await page.locator('[data-item="j1"] summary').click()
    assert.match(await page.locator('[data-item="j1"]').innerText(), /Ghi thêm · người dùng/, 'its history stays')
    assert.equal(await page.locator('.text .k-project').count(), 0)
    assert.deepEqual(await headlines('project'), [])
  }))

test('other places of the same thing are selected while the form is open, ticked, or typed without a script', () =>
  walks(async (page) => {
    const id = await addExample(server.register, '2025-09-09-ha-noi-ca-mau.pdf')
    const { article } = await (await page.request.get(`/api/v1/reports/${id}`)).json()
    const span = (words: string): string => {
      const start = article.text.indexOf(words)
      assert.ok(start >= 0, words)
      return `${start}-${start + words.length}`
    }
    await open(page, `/reports/${id}?add=${span('Cà Mau')}&as=place`)
    const ticks = page.locator('.also input[type=checkbox]')
    const more = await ticks.count()
    assert.ok(more > 1, 'the other places of the very words are offered')
    assert.deepEqual(await faultsOf(page), [])
    await ticks.first().check()
    await drag(page, 'Hà Nội')
    await page.getByRole('button', { name: 'Thêm chỗ này vào mục' }).click()
    assert.equal(await ticks.count(), more + 1)
    assert.ok(await ticks.last().isChecked())
    await page.locator('#enter-name').fill('Hai địa phương')
    await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click()
    await page.locator('#enter').waitFor({ state: 'detached' })
    const [both] = await entered(id)
    assert.deepEqual(both?.evidence.map(({ exact }) => exact).toSorted(), ['Cà Mau', 'Cà Mau', 'Hà Nội'])
  }))

test('without a script other places are typed, one a line; what stands nowhere is said beside them', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
      const { article } = await (await page.request.get(`/api/v1/reports/${id}`)).json()
      const lines: string[] = article.text.split('\n').filter((line: string) => line.length > 60 && article.text.split(line).length === 2)
      const [first = '', second = ''] = lines
      await page.goto(`/reports/${id}?add=&as=project`)
      await page.locator('#enter-exact').fill(first)
      await page.locator('#enter-also').fill('Bảo tàng Louvre')
      await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click()
      await page.locator('#enter-also-wrong').getByText('Bảo tàng Louvre').waitFor()
      await page.locator('#enter-also').fill(second)
      await page.getByRole('button', { name: 'Ghi vào báo cáo' }).click()
      await page.waitForURL(/#i-/)
      const [made] = await entered(id)
      assert.deepEqual(
        made?.evidence.map(({ exact }) => exact),
        [first, second]
      )
    },
    { javaScriptEnabled: false, expected: /4\d\d/ }
  ))

test('the keyboard alone chooses words, enters an item on them, and says so in its help', () =>
  walks(async (page) => {
    const id = await addExample(server.register, FILE)
    await open(page, `/reports/${id}`)
    await page.keyboard.press('n')
    assert.match(await selection(page), /^Cần/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.match(await selection(page), /^Thông/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    assert.match(await selection(page), /tin tại\s*$/)
    await page.keyboard.press('Escape')
    assert.equal(await selection(page), '', 'Esc leaves the words')

    await page.keyboard.press('n')
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key)
    assert.equal((await selection(page)).trim(), 'đề nghị')
    await page.keyboard.press('n')
    await page.waitForURL(/add=8-15/)
    await page.locator('#enter-as:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.locator('#enter-kind:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('đề nghị JICA đồng hành')
    await page.getByRole('button', { name: 'Ghi vào báo cáo' }).press('Enter')
    await page.locator('[data-state=accepted]').waitFor()
    const found = await entered(id)
    assert.deepEqual(
      found
        .map(({ kind, content, evidence, state }) => [kind, content.text, evidence[0]?.exact, state])
        .filter(([, , , state]) => state === 'accepted'),
      [['action', 'đề nghị JICA đồng hành', 'đề nghị', 'accepted']]
    )
    // With a card's words, choosing begins where they stand; typing in a field is never taken for a key.
    await open(page, `/reports/${id}?add=`)
    await page.locator('#enter-exact').fill('n n n')
    assert.equal(await page.locator('#enter-exact').inputValue(), 'n n n')
  }))

test('without a script words are typed: refused where they stand nowhere, asked which where in several places, and entered', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, '2025-12-05-hue-nara-mot-nam-thuc-hien.txt')
      await page.goto(`/reports/${id}`)
      await page.getByRole('link', { name: 'Ghi thêm điều máy đọc sót' }).click()
      await page.getByText('1 câu máy chưa hiểu').click()
      await page.getByRole('link', { name: UNREAD }).click()
      assert.equal(await page.locator('#enter-exact').inputValue(), UNREAD)
      await page.locator('#enter-kind').selectOption('agreement')
      await page.locator('#enter-by').fill('Phan Đình Nguyên')
      const save = page.getByRole('button', { name: 'Ghi vào báo cáo' })
      await page.locator('#enter-exact').fill('Ông Phan Đình Nguyên không nhất trí')
      await save.click()
      await page.getByText('Không thấy “Ông Phan Đình Nguyên không nhất trí”').waitFor()
      assert.equal(await page.locator('#enter-by').inputValue(), 'Phan Đình Nguyên', 'what was typed stays')
      await page.locator('#enter-exact').fill('nhất trí với các đề nghị trên')
      await save.click()
      await page.locator('[data-state=accepted]').waitFor()
      const [agreed] = await entered(id)
      assert.deepEqual([agreed?.content.kind, agreed?.content.text], ['agreement', UNREAD])
      assert.equal(agreed?.evidence[0]?.exact, 'nhất trí với các đề nghị trên')
      assert.equal(await page.locator('.text .unread').count(), 0, 'something was taken from the sentence now')

      await page.goto(`/reports/${id}?add=`)
      await page.locator('#enter-as').selectOption('organisation')
      await page.getByRole('button', { name: 'Đổi loại' }).click()
      await page.locator('#enter-exact').fill('Nara')
      await page.locator('#enter-name').fill('Hội Nara')
      await save.click()
      const places = page.getByRole('radio')
      await places.first().waitFor()
      const count = await places.count()
      assert.ok(count > 1)
      await places.nth(1).check()
      await save.click()
      await page.locator('h4', { hasText: 'Hội Nara' }).waitFor()
      const organisation = (await entered(id)).find(({ kind }) => kind === 'organisation')
      const report = await server.register.showReport(id)
      assert.ok(report.ok)
      const { text } = report.value.article
      assert.equal(organisation?.evidence[0]?.start, text.indexOf('Nara', text.indexOf('Nara') + 1))
      assert.ok((await headlines('organisation')).includes('Hội Nara'))
    },
    { javaScriptEnabled: false, expected: /status of 4\d\d/ }
  ))

test('on a small screen the words are selected, entered and read again, in the dark too, and nothing is wider than the screen', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, FILE)
      await open(page, `/reports/${id}`)
      await drag(page, 'kinh nghiệm cải tạo cống cũ')
      await page.locator('button.chosen').click()
      await page.locator('#enter-as:focus').waitFor()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      assert.equal(wide, false)
      assert.equal(await page.locator('#enter-exact').inputValue(), 'kinh nghiệm cải tạo cống cũ')
      await page.getByRole('link', { name: 'Thôi' }).click()
      await page.locator('#enter').waitFor({ state: 'detached' })
    },
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }
  ))
