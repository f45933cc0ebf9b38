import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
export const EVERYTHING = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** What axe finds wrong with the page as it stands: address, rule and elements. Run from outside, since the page lets no foreign script in. */
export const faultsOf = async (page: Page, rules: { readonly runOnly: string[] } = EVERYTHING): Promise<string[]> => {
  await page.evaluate(AXE)
  const results: AxeResults = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(options),
    rules
  )
  assert.ok(
    results.passes.some(({ id }) => id === 'color-contrast'),
    'axe has looked'
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${page.url()} ${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
  )
}
