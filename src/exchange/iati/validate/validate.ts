import { IATI_CODE, IATI_RULES, IATI_SCHEMA } from '../../../wording/index.ts'
import { type CodeRule, codeRulesOf, codesOf } from '../model/codes.ts'
import { type CompiledModel, modelOf, NAMES, nameId } from '../model/compile-model.ts'
import { BrokenXml } from '../scan/broken-xml.ts'
import { inUtf8 } from '../scan/in-utf8.ts'
import { IatiRecord } from '../scan/record.ts'
import { Scanner } from '../scan/scanner.ts'
import { checkCodes } from './check-codes.ts'
import { messageKey, SchemaCheck, type SchemaFault } from './check-schema.ts'
import type { Context, Finding, IatiReport } from './report.ts'
import { ReportedRecords } from './reported-records.ts'
import { N } from './rules/look.ts'
import type { Mode, Rule, RuleSetting, Severity } from './rules/rule.ts'
import { findingsOf, rulesOf } from './rules/rules-of-places.ts'

export interface ValidateOptions {
  /** A day, "2026-11-23"; what is later than its end is in the future. */
  readonly now: string
  readonly mode: Mode
  /** So many findings are kept; the others are counted. */
  readonly mostFindings?: number
}

const USUAL_MOST = 10_000
const VERSIONS: ReadonlySet<string> = new Set(['2.01', '2.02', '2.03'])
const FILE = { identifier: 'file', title: 'File level errors' } as const
const [VERSION, NAME, TITLE] = [nameId('version'), nameId('name'), nameId('title')]
const LANGUAGE_RULE = { id: '9.95.1', category: 'iati', list: 'Language' } as const

/**
 * Validates a file of activities or organisations against schema, code lists and ruleset of the IATI Standard 2.03, read once from its beginning to its end: memory holds a
 * record and the findings. What is no XML, no IATI, or of an older version than 2.01 is reported and read no further.
 */
export const validate = async (chunks: AsyncIterable<Uint8Array>, options: ValidateOptions): Promise<IatiReport> => {
  const validation = new Validation(options)
  const scanner = new Scanner(NAMES)
  try {
    for await (const chunk of inUtf8(chunks)) {
      scanner.feed(chunk)
      if (!validation.take(scanner)) return validation.report()
    }
    scanner.finish()
    validation.take(scanner)
  } catch (fault) {
    if (!(fault instanceof BrokenXml)) throw fault
    validation.broken(fault, scanner)
  }
  return validation.report()
}

/** What a kind of file is checked by; made once. */
interface Checks {
  readonly model: CompiledModel
  readonly codes: readonly (readonly CodeRule[] | null)[]
  readonly rules: readonly (readonly Rule[] | null)[]
}

const made = new Map<string, Checks>()
const checksOf = (model: CompiledModel): Checks => {
  const checks = made.get(model.root) ?? { model, codes: codeRulesOf(model), rules: rulesOf(model) }
  made.set(model.root, checks)
  return checks
}

class Validation {
  readonly #options: ValidateOptions
  readonly #setting: RuleSetting
  #checks: Checks | null = null
  #schema: SchemaCheck | null = null
  #version: string | null = null
  #rootFaults: readonly (SchemaFault & Place)[] = []
  readonly #summary: Record<Severity, number> = { critical: 0, error: 0, warning: 0, advisory: 0 }
  /** Findings by what found them: the order of the report. */
  readonly #kept: { readonly schema: Finding[]; readonly codes: Finding[]; readonly rules: Finding[] } = {
    schema: [],
    codes: [],
    rules: []
  }
  #count = 0
  readonly #records = new ReportedRecords()
  #repeated: { readonly identifier: string; readonly at: Context } | null = null

  constructor(options: ValidateOptions) {
    this.#options = options
    this.#setting = { now: Date.parse(`${options.now}T23:59:59.999Z`), mode: options.mode }
  }

  /** Takes in what the scanner has; false where the rest is not worth reading. */
  take(scanner: Scanner): boolean {
    for (;;) {
      switch (scanner.step()) {
        case 'more':
          return true
        case 'root':
          if (!this.#root(scanner)) return false
          break
        case 'record':
          this.#record(scanner)
          break
        case 'end':
          this.#end(scanner)
          return true
      }
    }
  }

  broken(fault: BrokenXml, scanner: Scanner): void {
    const { line, column } = scanner.at(fault.offset)
    const read = this.#records.length
    const text = `${fault.message} at line: ${line}, column: ${column}; ${read} read before it`
    this.#keep('schema', { ...whole('0.1.1', 'critical', 'iati'), context: [{ text, lineNumber: line, columnNumber: column }] })
  }

  report(): IatiReport {
    const { schema, codes, rules } = this.#kept
    const errors = [...schema, ...codes, ...rules]
    return {
      valid: this.#summary.critical === 0,
      fileType: (this.#checks?.model.root as IatiReport['fileType']) ?? null,
      ...{ iatiVersion: this.#version, mode: this.#options.mode, now: this.#options.now },
      ...{ summary: this.#summary, records: this.#records, errors, more: this.#count - errors.length }
    }
  }

  #root(scanner: Scanner): boolean {
    const record = new IatiRecord(scanner.root, scanner.rootBytes)
    const name = record.nameOf(0)
    const at: Context = { text: `<${name}>`, ...placeOf(scanner, 0) }
    const model = modelOf(name)
    if (!model) {
      this.#keep('schema', { ...whole('0.2.1', 'critical', 'iati'), context: [at] })
      return false
    }
    this.#checks = checksOf(model)
    this.#schema = new SchemaCheck(model)
    this.#version = record.attribute(0, VERSION)
    if (this.#version === null || !VERSIONS.has(this.#version)) {
      this.#keep('schema', { ...whole('0.6.1', 'critical', 'documents'), context: [{ ...at, text: `@version = ${this.#version ?? ''}` }] })
      return false
    }
    this.#rootFaults = this.#schema.check(record, 'root').map((fault) => ({ ...fault, ...placeOf(scanner, fault.offset) }))
    return true
  }

  #record(scanner: Scanner): void {
    const [checks, schema] = [this.#checks, this.#schema]
    if (!checks || !schema) return
    const record = new IatiRecord(scanner.table, scanner.buffer)
    if (record.nameOf(0) !== checks.model.record) {
      // Elements of other namespaces may stand behind the records.
      if (!record.nameOf(0).includes(':') || this.#records.length === 0)
        this.#schemaFaults([{ ...stranger(record), ...placeOf(scanner, record.table.start[0] as number) }], FILE)
      return
    }
    const about = this.#named(record, scanner)
    const before = this.#summary.critical
    const own = schema.check(record).map((fault) => ({ ...fault, ...placeOf(scanner, fault.offset) }))
    this.#schemaFaults(this.#setting.mode === 'public' ? [...this.#rootFaults, ...own] : own, about)
    for (const { rule, element, value } of checkCodes(record, schema.place, checks.codes)) {
      const said = IATI_CODE.map((each) => each.replace('{value}', value).replace('{list}', rule.list))
      this.#keep('codes', {
        ...{ id: rule.id, severity: 'error', category: rule.category, message: said[1] ?? '', vi: said[0] ?? '', codelist: rule.list },
        ...about,
        context: [this.#context(record, element, scanner, value)]
      })
    }
    this.#rules(record, schema.place, checks, about, scanner)
    this.#records.add(this.#summary.critical === before)
  }

  #rules(record: IatiRecord, place: Int16Array, { rules }: Checks, about: Named, scanner: Scanner): void {
    const { table } = record
    for (let element = 0; element < table.count; element++) {
      if (this.#setting.mode === 'strict') this.#language(record, element, about, scanner)
      const own = place[element] as number
      const here = own === -1 ? null : (rules[own] ?? null)
      if (here === null) continue
      for (const rule of here)
        for (const { elements, said } of findingsOf(rule, record, element, this.#setting)) {
          const { id, severity, category } = rule
          const context = elements.map((each) => this.#context(record, each, scanner, said ?? ''))
          this.#keep('rules', { ...whole(id, severity, category), ...about, context })
        }
    }
  }

  /** Strictly, every language named is one of the list; the public validator has this rule at a path where nothing ever is. */
  #language(record: IatiRecord, element: number, about: Named, scanner: Scanner): void {
    const value = record.attribute(element, N.language)
    if (value === null || value === '' || LANGUAGES().indexOf(value) !== -1) return
    const { id, category, list } = LANGUAGE_RULE
    const said = IATI_CODE.map((each) => each.replace('{value}', value).replace('{list}', list))
    const context = [this.#context(record, element, scanner, value)]
    this.#keep('codes', { id, severity: 'error', category, message: said[1] ?? '', vi: said[0] ?? '', codelist: list, ...about, context })
  }

  #end(scanner: Scanner): void {
    if (scanner.rootHasText || this.#records.length === 0 || this.#setting.mode === 'strict') {
      const root = this.#checks?.model.root ?? ''
      const more: (SchemaFault & Place)[] = [
        ...(scanner.rootHasText
          ? [{ code: 'text_not_allowed' as const, element: root, about: {}, offset: 0, lineNumber: 1, columnNumber: 1 }]
          : []),
        ...(this.#records.length === 0
          ? [
              {
                code: 'element_missing' as const,
                element: root,
                about: { expected: this.#checks?.model.record ?? '' },
                offset: 0,
                lineNumber: 1,
                columnNumber: 1
              }
            ]
          : [])
      ]
      this.#schemaFaults([...(this.#records.length === 0 || this.#setting.mode === 'strict' ? this.#rootFaults : []), ...more], FILE)
    }
    if (this.#repeated) {
      const { identifier, at } = this.#repeated
      this.#keep('rules', { ...whole('1.1.2', 'error', 'identifiers'), context: [{ ...at, text: identifier }] })
    }
  }

  /** Each message once, with every place where it holds. */
  #schemaFaults(faults: readonly (SchemaFault & Place)[], about: Named): void {
    for (const [, own] of Map.groupBy(faults, messageKey)) {
      const [first] = own
      if (!first) continue
      const said = (IATI_SCHEMA[first.code] ?? ['', '']).map((each) => filled(each, { element: first.element, ...first.about }))
      this.#keep('schema', {
        ...{ id: '0.3.1', severity: 'critical', category: 'schema', message: said[1] ?? '', vi: said[0] ?? '' },
        ...about,
        context: own.map(({ element, lineNumber, columnNumber }) => ({ text: `<${element}>`, lineNumber, columnNumber }))
      })
    }
  }

  #keep(by: 'schema' | 'codes' | 'rules', finding: Finding): void {
    this.#summary[finding.severity]++
    if (this.#count++ < (this.#options.mostFindings ?? USUAL_MOST)) this.#kept[by].push(finding)
  }

  #context(record: IatiRecord, element: number, scanner: Scanner, said: string): Context {
    const place = placeOf(scanner, record.table.start[element] as number)
    const path = pathOf(record, element)
    return { text: `${said === '' ? path : `${path} = ${said}`} at line: ${place.lineNumber}, column: ${place.columnNumber}`, ...place }
  }

  /** The record's identifier, told apart where it comes again, and its title. */
  #named(record: IatiRecord, scanner: Scanner): Named {
    const isActivity = this.#checks?.model.record === 'iati-activity'
    const element = record.first(0, isActivity ? N.identifier : N.organisationIdentifier)
    const said = element === -1 ? '' : record.text(element)
    const title = record.first(0, isActivity ? TITLE : NAME)
    const narrative = title === -1 ? -1 : record.first(title, N.narrative)
    const identifier = said === '' ? 'noIdentifier' : said
    const times = this.#records.note(identifier)
    if (times > 1 && isActivity && said !== '')
      this.#repeated = { identifier, at: { text: '', ...placeOf(scanner, record.table.start[element] as number) } }
    return { identifier: times > 1 ? `${identifier}(${times})` : identifier, title: narrative === -1 ? '' : record.text(narrative) }
  }
}

interface Named {
  readonly identifier: string
  readonly title: string
}

interface Place {
  readonly lineNumber: number
  readonly columnNumber: number
}

const placeOf = (scanner: Scanner, offset: number): Place => {
  const { line, column } = scanner.at(offset)
  return { lineNumber: line, columnNumber: column }
}

let languages: CodeRule['codes'] | undefined
const LANGUAGES = (): CodeRule['codes'] => {
  languages ??= codesOf('Language')
  return languages
}

/** A finding of the file as a whole, or of whoever `about` names after it. */
const whole = (id: string, severity: Severity, category: string): Omit<Finding, 'context'> => ({
  ...{ id, severity, category, vi: IATI_RULES[id]?.[0] ?? '', message: IATI_RULES[id]?.[1] ?? '' },
  ...FILE
})

const stranger = (record: IatiRecord): SchemaFault => ({
  ...{ code: 'element_not_expected', element: record.nameOf(0), offset: record.table.start[0] as number },
  about: { expected: '' }
})

const filled = (sentence: string, about: Readonly<Record<string, string>>): string =>
  sentence.replace(/ ?\{(\w+)\}/g, (all, name: string) => (about[name] === undefined ? '' : all.replace(`{${name}}`, about[name])))

const pathOf = (record: IatiRecord, element: number): string => {
  const names: string[] = []
  for (let at = element; at !== -1; at = record.table.parent[at] as number) names.unshift(record.nameOf(at))
  return names.join('/')
}
