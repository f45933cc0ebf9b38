import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Register } from '../../src/register/index.ts'
import { openBrowser, walk } from './web-browser.ts'
import { openServer } from './web-server.ts'

type Steps = (page: Page) => Promise<void>
type Options = Parameters<typeof walk>[3]

interface Walks {
  /** What is walked through; it is there from the first test on. */
  readonly server: { readonly register: Register }
  readonly walks: (steps: Steps, options?: Options) => Promise<void>
}

/** One server and one browser for a file of tests, with what `fill` enters before the first. Without a browser nothing is opened and no walk taken. */
export const openWalks = (fill: (register: Register, browser: Browser) => Promise<void> = async () => {}): Walks => {
  let opened: { readonly browser: Browser; readonly server: Awaited<ReturnType<typeof openServer>> } | null = null
  before(async () => {
    const browser = await openBrowser()
    if (!browser) return
    opened = { browser, server: await openServer() }
    await fill(opened.server.register, browser)
  })
  after(async () => {
    await opened?.browser.close()
    await opened?.server.close()
  })
  const server = {
    get register(): Register {
      if (!opened) throw new Error('There is no server: no browser was found, or the first test has not begun.')
      return opened.server.register
    }
  }
  const walks = async (steps: Steps, options?: Options): Promise<void> => {
    if (opened) await walk(opened.browser, opened.server.url, steps, options)
  }
  return { server, walks }
}
