/** What a digest is taken of: nothing in it may depend on the order in which a program happens to write fields. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical | undefined }

/**
 * JSON in one form only, as RFC 8785 has it: no blanks, the fields of an object in the order of their names' UTF-16 units, strings and numbers as
 * JSON.stringify writes them. Fields that are null or missing are left out, so that a column that a table gets later changes no digest taken before.
 */
export const canonicalJson = (value: Canonical): string => {
  // Half a letter pair cannot be stored; what comes back of it is U+FFFD.
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed())
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each: Canonical) => canonicalJson(each)).join(',')}]`
  const fields = Object.entries(value).filter((field): field is [string, Canonical] => field[1] !== undefined && field[1] !== null)
  const byName = fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${byName.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`
}
