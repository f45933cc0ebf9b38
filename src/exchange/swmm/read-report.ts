import { accept, type Outcome, refuse } from '../../values/index.ts'
import { ReportTables } from './report-tables.ts'

/** What a run of EPA SWMM came to, in m, m³ and m³ a second, as its report (.rpt) says. */
export interface SwmmReport {
  /** "5.2 (Build 5.2.4)". */
  readonly version: string
  /** What the model lost or made up of the water, in percent; null where that part was not calculated. */
  readonly runoffErrorPercent: number | null
  readonly routingErrorPercent: number | null
  readonly subcatchments: readonly {
    readonly name: string
    readonly precipitationMm: number
    readonly infiltrationMm: number
    readonly runoffMm: number
    readonly peakM3PerS: number
    readonly coefficient: number
  }[]
  readonly nodes: readonly {
    readonly name: string
    readonly kind: string
    readonly maxDepthM: number
    readonly maxLevelM: number
    readonly atMinutes: number
  }[]
  /** Nodes that water came out of; those that are not named did not flood. */
  readonly flooded: readonly {
    readonly name: string
    readonly hours: number
    readonly maxM3PerS: number
    readonly atMinutes: number
    readonly volumeM3: number
  }[]
  readonly outfalls: readonly {
    readonly name: string
    readonly meanM3PerS: number
    readonly maxM3PerS: number
    readonly volumeM3: number
  }[]
  readonly storages: readonly {
    readonly name: string
    readonly meanM3: number
    readonly maxM3: number
    readonly maxPercentFull: number
    readonly atMinutes: number
    readonly maxOutflowM3PerS: number
  }[]
  readonly links: readonly {
    readonly name: string
    readonly kind: string
    readonly maxM3PerS: number
    readonly atMinutes: number
    readonly maxMPerS: number | null
    /** Of the flow at which the pipe runs full, and of its full depth; 1 is full. Null where the link is no pipe. */
    readonly ofFullFlow: number | null
    readonly ofFullDepth: number | null
  }[]
  readonly warnings: readonly string[]
}

/** How many of a metric unit of flow are one m³ a second. */
const PER_M3_PER_S: Readonly<Record<string, number>> = { CMS: 1, LPS: 1000, MLD: 86.4 }
const M3_PER_MEGALITRE = 1000

/**
 * Reads the report of a run in metric units, of SWMM 5.1 or 5.2. Refuses with swmm_not_a_report, swmm_run_failed (error), swmm_units (units),
 * swmm_report_incomplete (part).
 */
export const readSwmmReport = (text: string): Outcome<SwmmReport> => {
  const tables = new ReportTables(text)
  const version = tables.startingWith(/^EPA STORM WATER MANAGEMENT MODEL - VERSION /)?.replace(/^.*VERSION /, '')
  if (version === undefined) return refuse('swmm_not_a_report')
  const error = tables.startingWith(/^ERROR \d+:/)
  if (error !== null) return refuse('swmm_run_failed', { error })
  const units = tables.word('Flow Units') ?? ''
  const perM3PerS = PER_M3_PER_S[units]
  if (perM3PerS === undefined) return refuse('swmm_units', { units: units || '?' })
  const missing = ['Flow Routing Continuity', 'Node Depth Summary', 'Link Flow Summary'].find((part) => !tables.has(part))
  if (missing !== undefined) return refuse('swmm_report_incomplete', { part: missing })
  const report: SwmmReport = {
    version,
    runoffErrorPercent: tables.line('Runoff Quantity Continuity', 'Continuity Error (%)')?.at(-1) ?? null,
    routingErrorPercent: tables.line('Flow Routing Continuity', 'Continuity Error (%)')?.at(-1) ?? null,
    subcatchments: tables.rows('Subcatchment Runoff Summary').map((row) => ({
      name: row[0] ?? '',
      precipitationMm: at(row, 1),
      infiltrationMm: at(row, 4),
      // Before 5.1 the impervious and pervious parts had no columns of their own, so the last four are counted from the end.
      runoffMm: at(row, row.length - 4),
      peakM3PerS: at(row, row.length - 2) / perM3PerS,
      coefficient: at(row, row.length - 1)
    })),
    nodes: tables.rows('Node Depth Summary').map((row) => ({
      name: row[0] ?? '',
      kind: (row[1] ?? '').toLowerCase(),
      maxDepthM: at(row, 3),
      maxLevelM: at(row, 4),
      atMinutes: minutesOf(row, 5)
    })),
    flooded: tables.rows('Node Flooding Summary').map((row) => ({
      name: row[0] ?? '',
      hours: at(row, 1),
      maxM3PerS: at(row, 2) / perM3PerS,
      atMinutes: minutesOf(row, 3),
      volumeM3: at(row, 5) * M3_PER_MEGALITRE
    })),
    outfalls: tables.rows('Outfall Loading Summary').map((row) => ({
      name: row[0] ?? '',
      meanM3PerS: at(row, 2) / perM3PerS,
      maxM3PerS: at(row, 3) / perM3PerS,
      volumeM3: at(row, 4) * M3_PER_MEGALITRE
    })),
    storages: tables.rows('Storage Volume Summary').map((row) => ({
      name: row[0] ?? '',
      meanM3: at(row, 1) * 1000,
      maxM3: at(row, row.length - 5) * 1000,
      maxPercentFull: at(row, row.length - 4),
      atMinutes: minutesOf(row, row.length - 3),
      maxOutflowM3PerS: at(row, row.length - 1) / perM3PerS
    })),
    links: tables.rows('Link Flow Summary').map((row) => ({
      name: row[0] ?? '',
      kind: (row[1] ?? '').toLowerCase(),
      maxM3PerS: at(row, 2) / perM3PerS,
      atMinutes: minutesOf(row, 3),
      maxMPerS: row.length > 5 ? at(row, 5) : null,
      ofFullFlow: row.length > 6 ? at(row, 6) : null,
      ofFullDepth: row.length > 7 ? at(row, 7) : null
    })),
    warnings: text.split(/\r?\n/).flatMap((line) => (/^\s*WARNING \d+:/.test(line) ? [line.trim()] : []))
  }
  return hasOnlyNumbers(report) ? accept(report) : refuse('swmm_report_incomplete', { part: 'Summary' })
}

const at = (row: readonly string[], index: number): number => Number(row[index]?.replace(/^>/, ''))

/** "1  05:30" is a day, five hours and a half after the begin. */
const minutesOf = (row: readonly string[], index: number): number => {
  const [hours, minutes] = (row[index + 1] ?? '').split(':')
  return Number(row[index]) * 1440 + Number(hours) * 60 + Number(minutes)
}

/** A column that is no number is another form of the table than those known: told, never read as nought. */
const hasOnlyNumbers = ({ subcatchments, nodes, flooded, outfalls, storages, links }: SwmmReport): boolean =>
  [...subcatchments, ...nodes, ...flooded, ...outfalls, ...storages, ...links]
    .flatMap((row) => Object.values(row))
    .every((value) => typeof value !== 'number' || !Number.isNaN(value))
