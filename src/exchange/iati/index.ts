// IATI 2.03. In: the bytes of a file. Out: what is wrong with it, and where. What knows the register stands in `activities.ts`: who validates does not wait for it, nor keep it in memory.
export { type Finding, type IatiReport, publicJson, publicShape } from './validate/report.ts'
export type { Mode, Severity } from './validate/rules/rule.ts'
export { RULE_IDS } from './validate/rules/rules-of-places.ts'
export { type ValidateOptions, validate } from './validate/validate.ts'
