import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '../../src/register/index.ts'
import { LISTS } from '../../src/web/dossiers/lists.ts'
import { settled } from './web-browser.ts'
import { EVERYTHING, faultsOf } from './web-faults.ts'
import { acceptExample, addExample } from './web-server.ts'
import { openWalks } from './web-walks.ts'

/** Only colours change with the dark appearance. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] }

let reportId = ''
let pdfId = ''
let itemId = ''
let acceptedId = ''
let readingId = ''
const dossiers: Record<string, string> = {}

const { walks } = openWalks(async (register) => {
  reportId = await addExample(register, '2023-02-10-can-tho-jica.txt')
  pdfId = await addExample(register, '2025-09-09-ha-noi-ca-mau.pdf')
  const shown = await register.showReport(reportId)
  const [first, second, third] = shown.ok ? shown.value.items : []
  if (!first || !second || !third) throw new Error('The example report has no three items to decide on.')
  itemId = third.id
  acceptedId = first.id
  await register.decide({ reportId, itemId: first.id, revision: 0, verdict: 'accept' })
  await register.decide({ reportId, itemId: second.id, revision: 0, verdict: 'reject', reason: 'Trùng với mục khác' })
  const fourth = shown.ok ? shown.value.items[3] : undefined
  if (fourth) await register.decide({ reportId, itemId: fourth.id, revision: 0, verdict: 'return', reason: 'Cần xác nhận ngày' })
  await register.redateReport({ reportId, publishedOn: '2021-02-10' })
  const redated = await register.showReport(reportId)
  readingId = (redated.ok && redated.value.events.at(-1)?.id) || ''
  await register.redateReport({ reportId, publishedOn: '2023-02-10' })
  await addDossiers(register)
})

/** Two reports of one partner, accepted; of each kind that a page is made for, the address of one. Two agreements that differ are joined. */
const addDossiers = async (register: Register): Promise<void> => {
  for (const name of ['2023-11-20-hue-nara.html', '2024-10-25-hue-nara-ky-ban-ghi-nho.pdf']) await acceptExample(register, name)
  for (const kind of ['partner', 'meeting', 'undertaking', 'agreement', 'project'] as const) {
    const page = await register.listDossiers({ kind, order: 'title' })
    const [first, second] = page.ok ? page.value.rows : []
    if (first && second && kind !== 'partner')
      await register.actOnDossier({ dossierId: second.id, revision: second.revision, act: { act: 'join', to: first.id } })
    dossiers[kind] = `/${LISTS[kind]}/${first?.id}`
  }
}

const addresses = (): Record<string, string> => ({
  'the list': '/reports',
  'the list, filtered to nothing': '/reports?q=khongcogi',
  'a report': `/reports/${reportId}`,
  'a report that was there, with another day': `/reports/${reportId}?existed=1&day=2023-02-11`,
  'a page of a PDF': `/reports/${pdfId}?page=1`,
  'a report with an item being edited': `/reports/${reportId}?edit=${itemId}`,
  'a report with an item being entered': `/reports/${reportId}?add=216-234&as=person`,
  'a report with an item being entered on words not chosen yet': `/reports/${reportId}?add=&as=figure`,
  'a report with items returned': `/reports/${reportId}?state=returned`,
  'what another reading changed': `/reports/${reportId}/readings/${readingId}`,
  'a report found by its words': `/reports/${reportId}?words=Fukuoka#found`,
  today: '/',
  'today, choosing the home of the office': '/?home=ca',
  'the undertakings': '/undertakings?order=due',
  'the undertakings on a board': '/undertakings?view=board',
  'the undertakings, filtered to nothing': '/undertakings?partner=khongcoai',
  'an empty list': '/needs?q=khongcogi',
  'the partners': '/partners',
  'the organisations': '/organisations?kind=department',
  'the projects': '/projects',
  ...dossiers,
  'an undertaking that is linked': `${dossiers.undertaking}?find=link&as=from+about&q=`,
  'an undertaking that words are held against': `${dossiers.undertaking}?find=item&q=nara`,
  'what an item means for what is followed': `/reports/${reportId}/bears?item=${acceptedId}`,
  'an undertaking that is assigned': `${dossiers.undertaking}?find=lead&q=so#a-lead`,
  'a meeting that statements are taken out of': `${dossiers.meeting}?take=1`,
  'the chain of a project': `/chain/${dossiers.project?.split('/').at(-1)}`,
  'the search': '/search',
  'search results': '/search?q=thoat+nuoc',
  'a search refused': '/search?q=-',
  'the map of places': '/places',
  'a province': '/places/Cà Mau',
  'the withdrawn reports': '/withdrawn',
  'the exchange rates': '/rates',
  'loans, to be entered': '/loans',
  'a wastewater plan, the example opened': '/plans/wastewater?example',
  'loans side by side':
    '/loans?principal=18+tỷ&currency=JPY&vnd=165&onLent=50&counterpart=20&offer1=jica/general/standard/lmic/2025-10-01/JPY/fixed&name2=ADB&rate2=3,5&years2=25&grace2=5&frontEndFee2=0,25&rate3=x',
  'the guide': '/about',
  'a page that is not there': '/nothing',
  'the API page': '/api/v1/docs'
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of Object.entries({ desktop: { width: 1366, height: 900 }, phone: { width: 390, height: 844 } })) {
    const rules = colorScheme === 'dark' ? COLOURS : EVERYTHING
    test(`axe finds nothing wrong on any page, ${colorScheme}, on a ${device}`, () =>
      walks(
        async (page) => {
          const found: string[] = []
          for (const [name, address] of Object.entries(addresses())) {
            await page.goto(address)
            found.push(...(await faultsOf(page, rules)).map((fault) => `${name}: ${fault}`))
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
            if (overflow > 0) found.push(`${name}: ${overflow} px wider than the screen`)
          }
          await page.goto('/reports')
          await page.getByText('Dán văn bản', { exact: true }).click()
          found.push(...(await faultsOf(page, rules)))
          assert.deepEqual(found, [])
        },
        { colorScheme, viewport, expected: /404/ }
      ))
  }
}

test('on a phone nothing that has the focus lies under the bar, and the page ends above it', () =>
  walks(
    async (page) => {
      await page.goto(`/reports/${reportId}?existed=1&day=2023-02-11`)
      await settled(page)
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('nav.jump-bar')?.getBoundingClientRect()
        if (!bar || bar.height === 0) throw new Error('There is no bar.')
        const found: string[] = []
        let seen = 0
        for (const target of document.querySelectorAll<HTMLElement>('main :is(a, button, input, summary), footer a')) {
          scrollTo(0, 0)
          target.focus()
          if (target.closest('.jump-bar') || document.activeElement !== target) continue // What is folded away takes no focus.
          seen += 1
          const { top, bottom } = target.getBoundingClientRect()
          if (top < 0 || bottom > bar.top) found.push(`${target.outerHTML.slice(0, 80)} ${Math.round(top)} to ${Math.round(bottom)}`)
        }
        scrollTo(0, document.documentElement.scrollHeight)
        const end = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0
        // Within the half pixel that heights are rounded by.
        if (end > bar.top + 0.5) found.push(`the foot of the page ends at ${end}, the bar begins at ${bar.top}`)
        if (seen < 50) found.push(`only ${seen} things took the focus`)
        return found
      })
      assert.deepEqual(covered, [])
    },
    { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' }
  ))

test('what the reader sees has its name in English too', () =>
  walks(async (page) => {
    await page.goto(`/reports/${reportId}?lang=en`)
    assert.deepEqual(await faultsOf(page), [])
    const words = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement
      // The article, names and quotations stay in their own language.
      for (const quoted of copy.querySelectorAll('.text, h1, h4, .under, dd, .quotes, .quoted, .unseen, .facts, .decisions'))
        quoted.remove()
      return copy.innerText
    })
    assert.doesNotMatch(words, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i)
  }))
