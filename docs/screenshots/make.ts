/**
 * Makes the pictures of the pages: `npm run -s hopluu -- …` is not needed, only Node, the built pages and a Chromium (CHROMIUM, or the system's).
 * Run: node docs/screenshots/make.ts
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { startServer } from '../../src/api/index.ts'
import { openApp } from '../../src/app/index.ts'
import type { DossierKind } from '../../src/register/index.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
const SHOWN = '2023-08-17-bac-ha-noi-thao-go-vuong-mac.docx'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-pictures-'))
const app = await openApp({ environment: {}, dataFolder: folder })
if (!app.ok) throw new Error(app.refusal.code)
const { register } = app.value
const PRINTED = '2025-09-09-ha-noi-ca-mau.pdf'
let reportId = ''
let pdfId = ''
for (const fileName of readdirSync(EXAMPLES).filter((name) => /\.(txt|html|docx|pdf)$/.test(name))) {
  const added = await register.addReport({ bytes: readFileSync(EXAMPLES + fileName), fileName })
  if (!added.ok) throw new Error(`${fileName}: ${added.refusal.code}`)
  if (fileName === PRINTED) pdfId = added.value.reportId
  if (fileName === SHOWN) reportId = added.value.reportId
  else await acceptAll(added.value.reportId)
}
await register.setHome(await dossierOf('partner', 'ha noi'))
/** A year of an office's work: every report but the one that is shown in review has been accepted. */
async function acceptAll(report: string): Promise<void> {
  const shown = await register.showReport(report)
  if (!shown.ok) throw new Error(shown.refusal.code)
  for (const { id, revision } of shown.value.items) await register.decide({ reportId: report, itemId: id, revision, verdict: 'accept' })
}

/** The id of the first dossier whose name holds these words. */
async function dossierOf(kind: DossierKind, named: string): Promise<string> {
  const found = await register.listDossiers({ kind, named, limit: 1 })
  const id = found.ok ? found.value.rows[0]?.id : undefined
  if (id === undefined) throw new Error(`There is no ${kind} called ${named}.`)
  return id
}

const server = await startServer({ register, port: 0 })
if (!server.ok) throw new Error(server.refusal.code)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none']
})

/** Each page as an officer would meet it: the report with one item accepted and another pointed at. */
const PAGES: Record<string, { path: string; before?: (page: Page) => Promise<void> }> = {
  today: { path: '/' },
  list: { path: '/reports' },
  report: {
    path: `/reports/${reportId}`,
    before: async (page) => {
      await page.locator('[data-item]').nth(1).locator('h4').hover()
      await page.waitForTimeout(300)
    }
  },
  page: { path: `/reports/${pdfId}?page=1`, before: (page) => page.locator('.views').evaluate((views) => views.scrollIntoView()) },
  partners: { path: '/partners' },
  partner: { path: `/partners/${await dossierOf('partner', 'jica')}` },
  meetings: { path: '/meetings' },
  undertakings: { path: '/undertakings' },
  board: { path: '/undertakings?view=board' },
  agreement: { path: `/agreements/${await dossierOf('agreement', 'nara')}` },
  project: { path: `/projects/${await dossierOf('project', 'nuoc thai')}` },
  chain: { path: `/chain/${await dossierOf('project', 'nuoc thai')}` },
  places: { path: '/places' },
  charts: { path: '/charts' },
  search: { path: '/search?q=thoat+nuoc' }
}
const DEVICES = { '': { width: 1366, height: 768 }, '-phone': { width: 390, height: 844 } }

try {
  const first = await register.showReport(reportId)
  const meeting = first.ok ? first.value.items.find((item) => item.kind === 'meeting') : undefined
  if (meeting) await register.decide({ reportId, itemId: meeting.id, revision: meeting.revision, verdict: 'accept' })
  for (const [device, viewport] of Object.entries(DEVICES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        baseURL: server.value.url,
        viewport,
        colorScheme,
        locale: 'vi-VN',
        reducedMotion: 'reduce'
      })
      const page = await context.newPage()
      for (const [name, { path, before }] of Object.entries(PAGES)) {
        await page.goto(path, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        if (device === '') await before?.(page)
        const file = `${name}-vi${device}${colorScheme === 'dark' ? '-dark' : ''}.png`
        await page.screenshot({ path: HERE + file })
        process.stdout.write(`${file} ${Math.round(statSync(HERE + file).size / 1024)} kB\n`)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await server.value.close()
  await app.value.close()
  rmSync(folder, { recursive: true, force: true })
}
