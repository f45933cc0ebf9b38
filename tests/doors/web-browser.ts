import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The Chromium to walk in: CHROMIUM, else where systems put it; null when there is none. */
const findChromium = (): string | null => {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable'
  ]
  return places.find((place): place is string => place !== undefined && place !== '' && existsSync(place)) ?? null
}

/** A browser for a whole file of tests; null, having said NOT RUN, where this machine has none. */
export const openBrowser = async (): Promise<Browser | null> => {
  const executablePath = findChromium()
  if (executablePath === null) {
    process.stdout.write('NOT RUN: Chromium\n')
    return null
  }
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run'
  ]
  return chromium.launch({ executablePath, args })
}

/** Waits until nothing is on its way any more and the page's scripts answer. Not for walks without scripts: those pages never do. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.documentElement.dataset.alive !== undefined)
}

/**
 * Walks through pages in a fresh browser profile. Afterwards the walk must have asked nothing of any other host and left no error in the
 * console (the content security policy speaks there), beside those that `expected` names.
 */
export const walk = async (
  browser: Browser,
  url: string,
  steps: (page: Page) => Promise<void>,
  options: BrowserContextOptions & { readonly expected?: RegExp } = {}
): Promise<void> => {
  const { expected, ...contextOptions } = options
  const context = await browser.newContext({ baseURL: url, locale: 'vi-VN', viewport: { width: 1366, height: 900 }, ...contextOptions })
  const elsewhere: string[] = []
  const errors: string[] = []
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('request', (request) => {
      if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected?.test(message.text())) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await steps(page)
  } finally {
    await context.close()
  }
  assert.deepEqual(elsewhere, [], 'no request leaves this server')
  assert.deepEqual(errors, [], 'nothing goes wrong in the console')
}
