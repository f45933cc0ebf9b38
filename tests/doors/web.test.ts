import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { settled } from './web-browser.ts'
import { addExample, EXAMPLES } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const PASTED = readFileSync(`${EXAMPLES}2022-03-24-bac-ha-noi-thanh-pho-thong-minh.txt`, 'utf8')
const CAN_THO = '2023-02-10-can-tho-jica.txt'

const { server, walks } = openWalks()

const card = (page: Page, id: string): Locator => page.locator(`#i-${id}`)
const focusedCard = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null)
const reportIdIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('a pasted report opens with its words intact, highlighted, and its items beside it', () =>
  walks(async (page) => {
    await page.goto('/reports')
    await page.getByText('Dán văn bản', { exact: true }).click()
    await page.getByLabel('Nội dung báo cáo hoặc bài viết').fill(PASTED)
    await page.getByLabel('Ngày đăng').fill('2022-03-24')
    await page.getByRole('button', { name: 'Thêm vào sổ' }).click()
    await page.waitForURL(/\/reports\/[0-9a-f]+$/)
    const shown = await server.register.showReport(reportIdIn(page))
    assert.ok(shown.ok)
    const { article, items } = shown.value
    assert.ok(items.length > 0)

    const lines = await page.locator('.text h1, .text p:not(.page)').evaluateAll((found) =>
      found.map((element) => {
        const copy = element.cloneNode(true) as HTMLElement
        for (const sign of copy.querySelectorAll('.doubt, .what')) sign.remove()
        return copy.textContent
      })
    )
    assert.deepEqual(
      lines,
      article.text.split('\n').filter((line) => line.trim() !== '')
    )
    for (const item of items) {
      assert.equal(await card(page, item.id).count(), 1, `item ${item.id} stands beside the article`)
      assert.equal(await page.locator(`#w-${item.id}.k-${item.kind}`).count(), 1, `the words of ${item.id} are marked as ${item.kind}`)
    }
  }))

test('a report is reviewed with the keyboard alone and every decision is kept', () =>
  walks(async (page) => {
    const id = await addExample(server.register, '2025-04-18-can-tho-jica-phuong-an-vay.txt')
    await page.goto(`/reports/${id}`)
    await settled(page)
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key)
      await settled(page)
    }

    await press('j')
    const first = await focusedCard(page)
    assert.ok(first, 'j goes to the first item')
    await press('j')
    const second = await focusedCard(page)
    assert.notEqual(second, first)
    await press('k')
    assert.equal(await focusedCard(page), first)

    await press('a')
    await page.locator(`#i-${first}[data-state=accepted]`).waitFor()
    assert.equal(await focusedCard(page), second, 'after accepting, the next undecided item has the focus')

    await press('x')
    await page.keyboard.type('Trùng với mục khác')
    await press('Enter')
    await page.locator(`#i-${second}[data-state=rejected]`).waitFor()
    assert.equal(await focusedCard(page), second)

    await press('j')
    const third = await focusedCard(page)
    await press('e')
    const form = card(page, third ?? '').locator('form.edit')
    await form.waitFor()
    await press('?')
    assert.equal(await page.getByRole('dialog').isVisible(), true)
    await press('Escape')

    await card(page, first).focus()
    await press('o')
    await page.locator(`#i-${first}[data-state=proposed]`).waitFor()

    await page.reload()
    assert.equal(await card(page, first).getAttribute('data-state'), 'proposed')
    assert.equal(await card(page, second ?? '').getAttribute('data-state'), 'rejected')
    assert.ok((await card(page, second ?? '').innerText()).includes('Trùng với mục khác'))
    const kept = await server.register.showReport(id)
    assert.deepEqual(kept.ok && kept.value.items.find((item) => item.id === first)?.decisions.map((decision) => decision.verdict), [
      'accept',
      'reopen'
    ])
  }))

test('keys are left alone while somebody types, and can be switched off', () =>
  walks(async (page) => {
    const id = await addExample(server.register, CAN_THO)
    await page.goto(`/reports/${id}`)
    await settled(page)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.type('jjj')
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'jjj')
    await page.reload()
    await settled(page)
    await page.keyboard.press('?')
    await page.getByLabel('Dùng phím tắt').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    assert.equal(await focusedCard(page), null)
  }))

test('an organisation is renamed, shows what the machine had read, and a name left empty is refused in words', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, CAN_THO)
      const before = await server.register.showReport(id)
      const item = before.ok ? before.value.items.find((each) => each.kind === 'organisation') : undefined
      assert.ok(item)
      await page.goto(`/reports/${id}`)
      await settled(page)
      const edited = card(page, item.id)
      await edited.getByRole('link', { name: 'Sửa' }).click()
      await edited.getByLabel('Tên', { exact: true }).fill(' ')
      await edited.getByRole('button', { name: 'Lưu và chấp nhận' }).click()
      await edited.getByRole('alert').waitFor()
      assert.match(await edited.getByRole('alert').innerText(), /“Tên” đang để trống/)
      await edited.getByLabel('Tên', { exact: true }).fill('Cơ quan đã đổi tên')
      await edited.getByRole('button', { name: 'Lưu và chấp nhận' }).click()
      await edited.getByText('Đã sửa và chấp nhận').waitFor()
      assert.equal(await edited.locator('h4').innerText(), 'Cơ quan đã đổi tên')
      assert.ok((await edited.innerText()).includes(`Máy đọc được: ${String(item.content.name)}`))
    },
    { expected: /400/ }
  ))

test('a date that is none is told at its field, which gets the focus; a rejection without a reason is told and can be left', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, CAN_THO)
      const report = await server.register.showReport(id)
      const item = report.ok ? report.value.items.find((each) => each.kind === 'action' && each.state === 'proposed') : undefined
      assert.ok(item)
      await page.goto(`/reports/${id}`)
      await settled(page)
      const edited = card(page, item.id)
      await edited.getByText('Bác bỏ').first().click()
      await edited.getByRole('button', { name: 'Bác bỏ mục này' }).click()
      assert.equal(await edited.getByRole('alert').innerText(), 'Hãy ghi vì sao bác bỏ.')
      await edited.getByRole('button', { name: 'Thôi' }).click()
      assert.equal(await edited.getByLabel('Vì sao bác bỏ?').isVisible(), false)
      assert.equal(await edited.getAttribute('data-state'), 'proposed')

      await edited.getByRole('link', { name: 'Sửa' }).click()
      const due = edited.getByLabel('Thời hạn')
      await due.fill('31/02/2026')
      await edited.getByRole('button', { name: 'Lưu và chấp nhận' }).click()
      await edited.locator('input[aria-invalid]:focus').waitFor()
      assert.equal(await due.inputValue(), '31/02/2026')
      assert.match((await due.getAttribute('aria-describedby')) ?? '', /-wrong$/)
    },
    { expected: /400/ }
  ))

test('two people cannot overwrite each other unseen', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, CAN_THO)
      await page.goto(`/reports/${id}?state=proposed`)
      await settled(page)
      const itemId = await page.locator('[data-item]').first().getAttribute('data-item')
      const shown = await server.register.showReport(id)
      const revision = (shown.ok ? shown.value.items.find((item) => item.id === itemId)?.revision : undefined) ?? -1
      await server.register.decide({ reportId: id, itemId: itemId ?? '', revision, verdict: 'reject', reason: 'Người khác' })
      const changed = card(page, itemId ?? '')
      await changed.getByRole('button', { name: 'Chấp nhận' }).click()
      await changed.getByRole('alert').waitFor()
      assert.match(await changed.getByRole('alert').innerText(), /vừa được người khác xử lý/)
    },
    { expected: /409/ }
  ))

test('on a phone a list leads to each kind of item, with what is left of it, and undecided items come first', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, '2025-12-05-hue-nara-mot-nam-thuc-hien.txt')
      const report = await server.register.showReport(id)
      assert.ok(report.ok)
      const actions = report.value.items.filter((item) => item.kind === 'action')
      const first = actions[0]?.id ?? ''
      await page.goto(`/reports/${id}`)
      await settled(page)
      const accepting = card(page, first).getByRole('button', { name: /^Chấp nhận/ })
      await accepting.click()
      await page.locator(`#i-${first}[data-state=accepted]`).waitFor()
      const cards = page.locator('section[aria-labelledby=group-action] [data-item]')
      assert.equal(await cards.first().getAttribute('data-item'), first, 'what is decided stays in its place')

      await page.reload()
      await settled(page)
      assert.equal(await cards.last().getAttribute('data-item'), first, 'opened again, the undecided come first')
      const jump = page.getByRole('navigation', { name: 'Tới từng loại mục' }).getByRole('link', { name: /^Việc/ })
      assert.match(await jump.innerText(), new RegExp(`còn ${actions.length - 1}/${actions.length}`))
      await jump.click()
      await page.waitForFunction(() => Math.abs(document.querySelector('#group-action')?.getBoundingClientRect().top ?? 999) < 100)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
    },
    { viewport: { width: 390, height: 844 } }
  ))

test('a click joins an item and its words both ways', () =>
  walks(async (page) => {
    const id = await addExample(server.register, CAN_THO)
    await page.goto(`/reports/${id}`)
    await settled(page)
    const words = page.locator('a.words').last()
    const item = (await words.getAttribute('data-items'))?.split(' ').at(-1) ?? ''
    await words.click()
    assert.equal(await focusedCard(page), item)
    assert.match((await card(page, item).getAttribute('class')) ?? '', /lit/)
    await page.mouse.wheel(0, -5000)
    await card(page, item).locator('a[href^="#w-"]').first().click()
    await page.waitForFunction((name) => document.activeElement?.getAttribute('data-items')?.split(' ').includes(name), item)
  }))

test('a dropped file is read and opened; the same file again is found in the register', () =>
  walks(async (page) => {
    await page.goto('/reports')
    await settled(page)
    const file = `${EXAMPLES}2024-10-25-hue-nara-ky-ban-ghi-nho.pdf`
    await page.setInputFiles('input[type=file]', file)
    await page.waitForURL(/\/reports\/[0-9a-f]+$/)
    await page.goto('/reports')
    await settled(page)
    await page.setInputFiles('input[type=file]', [file, `${EXAMPLES}2026-05-22-ha-noi-ca-mau-ocop.html`])
    await page.getByText('Đã có trong sổ').waitFor()
    await page.getByText('Đã thêm', { exact: true }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Mở để duyệt' }).count(), 2)
  }))

test('a known report pasted with another day says so, and its day is put right on its page', () =>
  walks(
    async (page) => {
      const text = 'Cà Mau làm việc với JICA\nChiều 14/3, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn JICA về hệ thống cấp nước.'
      const paste = async (day: string): Promise<void> => {
        await page.goto('/reports')
        await page.getByText('Dán văn bản', { exact: true }).click()
        await page.getByLabel('Nội dung báo cáo hoặc bài viết').fill(text)
        await page.getByLabel('Ngày đăng').fill(day)
        await page.getByRole('button', { name: 'Thêm vào sổ' }).click()
        await page.waitForURL(/\/reports\//)
      }
      await paste('15/3/2023')
      await paste('15.3.2024')
      await page.getByText('ngày 15/03/2024 vừa nêu chưa được ghi').waitFor()
      assert.equal(await page.getByLabel('Ngày đăng').inputValue(), '15/03/2024', 'the form is open and holds the day that was typed')
      await page.getByLabel('Ngày đăng').fill('31/2/2024')
      await page.getByRole('button', { name: 'Lưu ngày và đọc lại' }).click()
      await page.getByText('“31/2/2024” không phải là một ngày có thật').waitFor()
      await page.getByLabel('Ngày đăng').fill('15/3/2024')
      await page.getByRole('button', { name: 'Lưu ngày và đọc lại' }).click()
      await page.getByText('Ngày đăng đổi từ 15/03/2023 thành 15/03/2024 · người dùng trên máy này').waitFor()
      const shown = await server.register.showReport(reportIdIn(page))
      assert.ok(shown.ok)
      assert.equal(shown.value.items.find((item) => item.kind === 'meeting')?.content.on, '2024-03-14')
    },
    { expected: /status of 400/ }
  ))

test('a file that cannot be read is refused in words and nothing is added', () =>
  walks(
    async (page) => {
      await page.goto('/reports')
      await settled(page)
      await page.setInputFiles('input[type=file]', {
        name: 'ảnh.png',
        mimeType: 'image/png',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])
      })
      const said = page.locator('.sendings .refusal')
      await said.waitFor()
      assert.match(await said.innerText(), /\p{L}{3}.*\./u)
    },
    { expected: /4(15|22)/ }
  ))

test('everything that matters works without a script', () =>
  walks(
    async (page) => {
      await page.goto('/reports')
      await page.setInputFiles('input[type=file]', `${EXAMPLES}2018-05-18-bo-tai-nguyen-phap.txt`)
      await page.getByRole('button', { name: 'Thêm các tệp đã chọn' }).click()
      await page.waitForURL(/\/reports\/[0-9a-f]+/)
      const first = page.locator('[data-item]').first()
      const id = (await first.getAttribute('data-item')) ?? ''
      await first.getByRole('button', { name: 'Chấp nhận' }).click()
      assert.equal(new URL(page.url()).hash, `#i-${id}`)
      assert.equal(await card(page, id).getAttribute('data-state'), 'accepted')
      await card(page, id).getByRole('button', { name: 'Mở lại' }).click()
      await card(page, id).getByText('Bác bỏ').first().click()
      await card(page, id).getByLabel('Vì sao bác bỏ?').fill('Hiểu sai ý')
      await card(page, id).getByRole('button', { name: 'Bác bỏ mục này' }).click()
      assert.equal(await card(page, id).getAttribute('data-state'), 'rejected')
      await page.getByRole('link', { name: /^Đã bác bỏ/ }).click()
      assert.equal(await page.locator('[data-item]').count(), 1)

      await page.goto('/reports')
      await page.getByText('Dán văn bản', { exact: true }).click()
      await page.getByLabel('Nội dung báo cáo hoặc bài viết').fill('   .')
      await page.getByRole('button', { name: 'Thêm vào sổ' }).click()
      assert.match(await page.getByRole('alert').innerText(), /\p{L}{3}.*\./u)
      assert.equal(await page.getByLabel('Nội dung báo cáo hoặc bài viết').inputValue(), '   .')

      await page.getByLabel('Lọc theo từ trong báo cáo').fill('lyon')
      await page.getByRole('button', { name: 'Lọc' }).click()
      assert.equal(await page.locator('ol.rows > li').count(), 1)
    },
    { javaScriptEnabled: false, expected: /4\d\d/ }
  ))

test('a search without accents finds the sentence and leads to its words', () =>
  walks(async (page) => {
    const id = await addExample(server.register, CAN_THO)
    await page.goto('/search')
    await page.getByLabel('Từ cần tìm').fill('thoat nuoc fukuoka')
    await page.getByRole('button', { name: 'Tìm' }).click()
    const hit = page.locator('section li', { has: page.locator(`a[href*="${id}"]`) }).first()
    await hit.locator('mark').first().waitFor()
    assert.match((await hit.locator('mark').allInnerTexts()).join(' '), /[Tt]hoát|Fukuoka/)
    const sentences = await page
      .locator('section', { has: page.locator(`a[href*="${id}"]`) })
      .locator('.sentence')
      .allInnerTexts()
    assert.equal(new Set(sentences).size, sentences.length, 'each sentence is shown once')
    await hit.locator('.sentence').first().click()
    await page.locator(':target').waitFor()
    assert.equal(await page.locator(':target').evaluate((element) => element.closest('.text') !== null), true)
    await page.goto('/search?q=-')
    assert.match(await page.getByRole('alert').innerText(), /quá ngắn/)
  }))

test('a search leads to an item in a later part of a long article', () =>
  walks(async (page) => {
    const line = (n: number): string => `Ngày 10/2/2023, UBND TP Cần Thơ đề nghị JICA hỗ trợ ${n} tỷ đồng cho trạm bơm số ${n}.`
    const text = `Cần Thơ làm việc với JICA\n${Array.from({ length: 900 }, (_, n) => line(n)).join('\n')}\nJICA cam kết hỗ trợ trạm bơm Zeta trong năm 2024.`
    const added = await server.register.addReport({ bytes: new TextEncoder().encode(text) })
    assert.ok(added.ok)
    await page.goto('/search?q=tram+bom+zeta')
    await page.locator('.sentence').first().click()
    await page.locator(':target').waitFor()
    assert.match(await page.locator('.text p:has(:target)').innerText(), /Zeta/)
  }))

test('a report is withdrawn with a reason and brought back', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, '2018-05-18-bo-tai-nguyen-phap.txt')
      await page.goto(`/reports/${id}`)
      await page.locator('summary', { hasText: 'Rút báo cáo khỏi sổ' }).click()
      await page.getByLabel('Vì sao rút?').fill('Tải nhầm văn bản')
      await page.getByRole('button', { name: 'Rút báo cáo này' }).click()
      await page.waitForURL(/\/withdrawn/)
      const row = page.locator(`#r-${id}`)
      assert.match(await row.innerText(), /Đã rút · người dùng trên máy này[\s\S]*Lý do: Tải nhầm văn bản/)
      await page.goto(`/reports/${id}`)
      await page.getByText('đã được rút khỏi sổ').waitFor()
      await page.getByRole('link', { name: 'Báo cáo đã rút' }).click()
      await row.getByRole('button', { name: /Khôi phục/ }).click()
      await page.waitForURL(new RegExp(`/reports/${id}`))
      await page.getByText('Đã khôi phục · người dùng trên máy này').waitFor()
    },
    { expected: /status of 410/ }
  ))

test('what is typed before the page’s script has come stays typed', () =>
  walks(async (page) => {
    await page.route('**/_app/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    for (const address of ['/search', '/reports']) {
      await page.goto(address, { waitUntil: 'commit' })
      await page.locator('main input[type=search]').fill('thoat nuoc')
      await settled(page)
      assert.equal(await page.locator('main input[type=search]').inputValue(), 'thoat nuoc', address)
    }
  }))

test('English is one click away and is remembered; dates and numbers change with it', () =>
  walks(async (page) => {
    const id = await addExample(server.register, CAN_THO)
    await page.goto('/reports?q=fukuoka')
    assert.equal(await page.locator('html').getAttribute('lang'), 'vi')
    const day = page.locator('li', { has: page.locator(`a[href*="${id}"]`) }).locator('.day')
    assert.match(await day.innerText(), /10\/02\/2023$/)
    await page.getByRole('link', { name: 'English' }).click()
    await page.locator('html[lang=en]').waitFor()
    assert.match(await day.innerText(), /10 February 2023$/)
    await page.goto('/about')
    assert.equal(await page.locator('h1').innerText(), 'Guide')
  }))

test('an address that leads nowhere is told in words, with a way on', () =>
  walks(
    async (page) => {
      await page.goto('/reports/none')
      assert.equal(await page.locator('h1').innerText(), 'Không tìm thấy trang')
      assert.ok((await page.locator('main').innerText()).includes('none'))
      await page.goto('/nothing-here')
      await page.getByRole('link', { name: 'Về trang Hôm nay' }).click()
      await page.waitForURL('**/')
      assert.equal(await page.locator('h1').innerText(), 'Hôm nay')
    },
    { expected: /404/ }
  ))

test('the legend hides and shows marks of a kind, without a script', () =>
  walks(
    async (page) => {
      const id = await addExample(server.register, CAN_THO)
      await page.goto(`/reports/${id}`)
      const lineOf = (): Promise<string> =>
        page
          .locator('.text .k-organisation')
          .first()
          .evaluate((element) => getComputedStyle(element).textDecorationLine)
      assert.equal(await lineOf(), 'underline')
      await page.getByRole('checkbox', { name: 'Tổ chức' }).uncheck()
      assert.equal(await lineOf(), 'none')
    },
    { javaScriptEnabled: false }
  ))

test('a page ships less than 100 kB of script, compressed', () =>
  walks(async (page) => {
    const id = await addExample(server.register, CAN_THO)
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(`/reports/${id}`)
    await settled(page)
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    assert.ok(total > 0 && total < 100_000, `${total} bytes`)
  }))
