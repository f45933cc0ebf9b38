import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Register } from '../register/index.ts'
import { BODY_LIMIT_MB } from './create-api.ts'

/** A request as the pages get it: the register they act on stands on it, so that their bundle holds no copy of the core. */
export interface PageRequest extends IncomingMessage {
  readonly register: Register
}

export type PagesHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const BUILT = new URL('../../build/web/handler.js', import.meta.url)

/** Loads the built pages; undefined when they have not been built. The adapter takes its settings from the environment as it loads. */
export const loadPages = async (built: URL = BUILT): Promise<PagesHandler | undefined> => {
  if (!existsSync(built)) return undefined
  process.env.HOPLUU_PAGES_PROTOCOL_HEADER = 'x-forwarded-proto'
  process.env.HOPLUU_PAGES_BODY_SIZE_LIMIT = `${BODY_LIMIT_MB + 1}M`
  const module = (await import(built.href)) as { readonly handler: PagesHandler }
  return module.handler
}
