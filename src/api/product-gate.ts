import { bringProducts, type ToldProducts } from '../exchange/index.ts'
import { type OcopRules, ocopRulesOn } from '../law/index.ts'
import { type GivenTable, MAX_PHOTO_BYTES } from '../reading/index.ts'
import type { Original, Register } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'
import { photoHeaders } from './photo-headers.ts'
import { type AskedSheets, SHEET_TYPES, type SheetFormat, writeSheets } from './product-sheets.ts'

/** What the pages of products ask of the parts that stand on tables of `data/`: their bundle carries none. */
export interface ProductGate {
  sheets(register: Register, asked: AskedSheets): Promise<Outcome<Uint8Array>>
  readonly sheetTypes: Readonly<Record<SheetFormat, string>>
  /** Reads a table and enters it, all or nothing. */
  bring(register: Register, table: GivenTable & { readonly source: string; readonly dryRun: boolean }): Promise<Outcome<ToldProducts>>
  /** The points, and how long a certificate holds, by the rules of a day. */
  rules(day: string): OcopRules | null
  headers(photo: Pick<Original, 'mediaType' | 'sha256'>): Readonly<Record<string, string>>
  readonly mostPhotoMB: number
}

const MB = 1024 * 1024

export const PRODUCT_GATE: ProductGate = {
  sheets: writeSheets,
  sheetTypes: SHEET_TYPES,
  bring: async (register, { source, dryRun, ...given }) => {
    const opened = await register.openTable(given)
    return opened.ok ? bringProducts(register, { table: opened.value, source, dryRun }) : opened
  },
  rules: ocopRulesOn,
  headers: photoHeaders,
  mostPhotoMB: MAX_PHOTO_BYTES / MB
}
