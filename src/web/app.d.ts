import type {
  BriefGate,
  DelegationGate,
  DrainageGate,
  IatiGate,
  MinutesGate,
  PeriodGate,
  ProductGate,
  Visit,
  WriteDocument
} from '../api/index.ts'
import type { Rate } from '../money/index.ts'
import type { Register } from '../register/index.ts'
import type { Refusal } from '../values/index.ts'
import type { Language } from '../wording/index.ts'

export type Theme = 'auto' | 'light' | 'dark'

declare global {
  namespace App {
    interface Locals {
      /** Who makes the request. */
      visit: Visit
      /** The register in their hands; it came with the request. */
      register: Register
      /** What the cookie of a session is called. */
      sessionCookie: string
      /** What the cookie is called that keeps the level which is worked at. */
      levelCookie: string
      /** A page of the server's own that says a refusal, for an address that is no page itself. */
      refusalPage: (refusal: Refusal) => Response
      /** The actions of a route's forms that are shut to whoever makes the request. */
      shutActions: (route: string) => readonly string[]
      language: Language
      theme: Theme
      /** What lenders publish; it came with the request. */
      loanData: () => LoanData
      /** Yearly averages of exchange rates; they came with the request. */
      shippedRates: () => readonly Rate[]
      /** What the pages of products need of the parts that they do not carry. */
      products: ProductGate
      /** Briefs, as pages and as files. */
      briefs: BriefGate
      /** Periodic reports, as pages and as files. */
      periods: PeriodGate
      /** Minutes of meetings, as pages and as files. */
      minutes: MinutesGate
      delegations: DelegationGate
      /** What drainage plans come to; it came with the request. */
      drainage: DrainageGate
      /** The public level by the IATI Standard. */
      iati: IatiGate
      /** Writes a document of an office as DOCX or HTML. */
      writeDocument: WriteDocument
      /** The day in Việt Nam, "2026-11-22". */
      today: string
    }
    interface Error {
      code?: string
    }
  }
}
