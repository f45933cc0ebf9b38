import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LoanData } from '../language/index.ts'
import type { Rate } from '../money/index.ts'
import type { Outcome, Refusal } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import type { BriefGate } from './brief-gate.ts'
import { BODY_LIMIT_MB } from './create-api.ts'
import type { DelegationGate } from './delegation-gate.ts'
import type { DrainageGate } from './drainage-gate.ts'
import type { IatiGate } from './iati-gate.ts'
import type { MinutesGate } from './minutes-gate.ts'
import type { PeriodGate } from './period-gate.ts'
import type { ProductGate } from './product-gate.ts'
import type { Visit } from './visit.ts'
import type { RoutedRequest } from './watch-requests.ts'
import type { WriteDocument } from './write-document.ts'

/** A request as the pages get it: what they act on stands on it, so that their bundle holds no copy of the core. */
export interface PageRequest extends RoutedRequest {
  readonly visit: Visit
  readonly gate: Gate
}

/** What the pages ask of the server. */
export interface Gate {
  /** Whether a page, or a form by its action, may be had by whoever asks. Refuses with not_signed_in, not_permitted. */
  mayOpen(visit: Visit, route: string, action: string | null): Outcome<null>
  /** The actions of the forms of a page that whoever asks may not do. */
  shutActions(visit: Visit, route: string): readonly string[]
  /** A page of the server's own that says a refusal. */
  refusalPage(refusal: Refusal, language: Language): Response
  /** What the session's cookie is called. */
  cookieName(isSecure: boolean): string
  /** What the cookie is called in which a browser keeps the level that its user works at. */
  readonly levelCookie: string
  /** What lenders publish: the pages carry no table of their own. */
  loanData(): LoanData
  /** The yearly averages of exchange rates that come with the program. */
  shippedRates(): readonly Rate[]
  /** What the pages of products need of the parts that they do not carry. */
  readonly products: ProductGate
  /** Briefs, as pages and as files. */
  readonly briefs: BriefGate
  /** Periodic reports, as pages and as files. */
  readonly periods: PeriodGate
  /** Minutes of meetings, as pages and as files. */
  readonly minutes: MinutesGate
  readonly delegations: DelegationGate
  /** What drainage plans come to. */
  readonly drainage: DrainageGate
  /** The public level by the IATI Standard. */
  readonly iati: IatiGate
  /** Writes a document of an office as DOCX or HTML. */
  readonly writeDocument: WriteDocument
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
