import { digestOf, type LogEntry, type Logged } from '../../register/index.ts'

/** Which rows the audit log speaks of, and which of their columns its digests are taken of. */
export interface Audited {
  readonly table:
    | 'report'
    | 'decision'
    | 'report_event'
    | 'dossier_event'
    | 'account_event'
    | 'merging'
    | 'merge_conflict'
    | 'merge_settlement'
    | 'gone'
    | 'sight'
    | 'rate_entry'
    | 'series_act'
  /** The columns that name the row: a report or dossier, an item in it, a count in it. */
  readonly subject: string
  readonly part: string | null
  readonly number: string | null
  /** Who did it and when; null where the table does not say who. */
  readonly by: string | null
  readonly at: string
  /**
   * What was written and is never written over. A column that a table gets later may be added here: where it holds nothing a digest is the same
   * without it. A step of the schema must not change what stands in these.
   */
  readonly columns: readonly string[]
}

/** The columns of the article that come in with a report; what a reading tells of it is written anew. */
export const ARTICLE_COLUMNS = ['text', 'captions', 'pages'] as const

export const AUDITED: Readonly<Record<Exclude<Logged, 'opening'>, Audited>> = {
  report: {
    table: 'report',
    subject: 'id',
    part: null,
    number: null,
    by: 'added_by',
    at: 'added_at',
    columns: ['id', 'original_sha256', 'url', 'file_name', 'title', 'added_at']
  },
  decision: {
    table: 'decision',
    subject: 'report_id',
    part: 'item_id',
    number: 'revision',
    by: 'decided_by',
    at: 'decided_at',
    columns: [
      'report_id',
      'item_id',
      'revision',
      'id',
      'verdict',
      'decided_by',
      'decided_at',
      'reason',
      'before',
      'after',
      'step',
      'undoes'
    ]
  },
  event: {
    table: 'report_event',
    subject: 'report_id',
    part: null,
    number: 'number',
    by: 'done_by',
    at: 'done_at',
    columns: ['report_id', 'number', 'id', 'kind', 'done_by', 'done_at', 'reason', 'before', 'after', 'changes']
  },
  act: {
    table: 'dossier_event',
    subject: 'dossier_id',
    part: null,
    number: 'number',
    by: 'done_by',
    at: 'done_at',
    columns: ['dossier_id', 'number', 'id', 'act', 'done_by', 'done_at', 'reason', 'before', 'after']
  },
  account: {
    table: 'account_event',
    subject: 'id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'at',
    columns: ['id', 'at', 'kind', 'account_id', 'done_by', 'address', 'about']
  },
  merging: {
    table: 'merging',
    subject: 'id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'done_at',
    columns: ['id', 'chain', 'name', 'seq', 'hash', 'done_by', 'done_at', 'brought']
  },
  conflict: {
    table: 'merge_conflict',
    subject: 'id',
    part: null,
    number: null,
    by: null,
    at: 'found_at',
    columns: ['id', 'chain', 'name', 'subject', 'part', 'found_at', 'refusal', 'sides']
  },
  settlement: {
    table: 'merge_settlement',
    subject: 'conflict_id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'done_at',
    columns: ['conflict_id', 'choice', 'done_by', 'done_at', 'reason']
  },
  gone: {
    table: 'gone',
    subject: 'subject',
    part: null,
    number: 'number',
    by: 'done_by',
    at: 'done_at',
    columns: ['subject', 'number', 'kind', 'level', 'done_by', 'done_at']
  },
  sight: {
    table: 'sight',
    subject: 'id',
    part: null,
    number: null,
    by: 'seen_by',
    at: 'seen_at',
    columns: ['id', 'seen_at', 'seen_by', 'what', 'subject']
  },
  rate: {
    table: 'rate_entry',
    subject: 'id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'done_at',
    columns: ['id', 'base', 'quote', 'kind', 'on_day', 'rate', 'source', 'origin', 'reason', 'done_by', 'done_at']
  },
  series: {
    table: 'series_act',
    subject: 'id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'done_at',
    columns: ['id', 'act', 'entity_id', 'before', 'after', 'sha256', 'done_by', 'done_at']
  }
}

export type AuditedKind = keyof typeof AUDITED
export const AUDITED_KINDS = Object.keys(AUDITED) as readonly AuditedKind[]

/** A row as it is written or read: its columns by name. */
export type WrittenRow = Readonly<Record<string, string | number | null | undefined>>

/** The digest of an audited row; of a report, together with its article's columns. */
export const digestOfRow = (what: AuditedKind, row: WrittenRow): string => {
  const columns = what === 'report' ? [...AUDITED.report.columns, ...ARTICLE_COLUMNS] : AUDITED[what].columns
  return digestOf(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))
}

/** What the log keeps of a row that is written. */
export const entryOf = (what: AuditedKind, row: WrittenRow): LogEntry => {
  const of = AUDITED[what]
  const text = (column: string | null): string => (column === null ? '' : String(row[column] ?? ''))
  return {
    what,
    subject: text(of.subject),
    part: text(of.part),
    number: of.number === null ? 0 : Number(row[of.number]),
    by: text(of.by),
    at: text(of.at),
    digest: digestOfRow(what, row)
  }
}
