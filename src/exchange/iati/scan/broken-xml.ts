/** Why a text is no XML that is read here, as the codes of refusals. */
export const BROKEN = [
  'iati_not_well_formed',
  'iati_doctype',
  'iati_entity_unknown',
  'iati_encoding_unknown',
  'iati_not_its_encoding',
  'iati_record_too_long',
  'iati_too_deep',
  'iati_too_wide'
] as const
export type Broken = (typeof BROKEN)[number]

/** The text stops being XML here. `offset`: bytes from the beginning of what is in the buffer; the scanner knows where that begins. */
export class BrokenXml extends Error {
  readonly code: Broken
  readonly offset: number
  constructor(code: Broken, offset: number, said: string) {
    super(said)
    this.code = code
    this.offset = offset
  }
}
