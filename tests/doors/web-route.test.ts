import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWalks } from './web-walks.ts'

let agreement = ''

const { walks } = openWalks(async (register) => {
  const entered = await register.enterDossier({
    kind: 'agreement',
    fields: { type: 'memorandum', name: 'Hiệp định hữu nghị Huế – Nara' }
  })
  if (!entered.ok) throw new Error(entered.refusal.code)
  agreement = `/agreements/${entered.value}`
})

test('a name that only treaties bear is told and put right, what is from memory says so, and another route is chosen, without JavaScript too', () =>
  walks(
    async (page) => {
      await page.goto(agreement)
      const route = page.locator('#route')
      await route.getByText('chỉ dùng cho điều ước quốc tế').waitFor()
      assert.match(await route.innerText(), /theo trí nhớ, chưa kiểm chứng/)
      await route.getByLabel('Tên văn kiện').fill('Bản ghi nhớ hữu nghị Huế – Nara')
      await page.locator('#a-name button').click()
      await page.getByRole('heading', { level: 1, name: 'Bản ghi nhớ hữu nghị Huế – Nara' }).waitFor()
      assert.equal(await route.getByText('chỉ dùng cho điều ước quốc tế').count(), 0)
      await route.getByText('Chọn thủ tục khác').click()
      await route.locator('select[name=route]').selectOption('treaty')
      await route.locator('form:has(select[name=route]) button').click()
      await route.getByText('Điều ước quốc tế. Do cán bộ chọn.').waitFor()
    },
    { javaScriptEnabled: false }
  ))
