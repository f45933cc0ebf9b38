import type { AccountTables } from './accounts/index.ts'

/**
 * The tables as Kysely sees them. Every key begins with the workspace, so that workspaces can live apart and be spread over machines.
 * JSON stands as text on both databases (one contract, and what is written is what comes back); instants are ISO 8601, UTC.
 */
export interface Schema extends AccountTables {
  schema_version: { version: number; name: string; applied_at: string }
  /** `home_id`: the partner that the office itself belongs to; null until somebody says so. */
  workspace: { id: string; name: string; created_at: string; home_id: string | null }
  /** `away`: 1 where its bytes are kept beside the database, and `bytes` is empty. */
  original: { workspace_id: string; sha256: string; media_type: string; byte_length: number; bytes: Uint8Array; away: number }
  report: ReportRow
  article: {
    workspace_id: string
    report_id: string
    text: string
    /** JSON: `record.source`. */
    source: string
    /** JSON: `article.captions`, `article.pages`, `doubts`, `unread` of the record. */
    captions: string
    pages: string
    doubts: string
    unread: string
    /** JSON: `secondReader` of the record; null where none was asked. */
    second_reader: string | null
    /** JSON: `knowledge` of the record; null where it was read without. */
    knowledge: string | null
  }
  item: ItemRow
  evidence: {
    workspace_id: string
    report_id: string
    item_id: string
    position: number
    start_at: number
    end_at: number
    exact: string
    page: number | null
  }
  decision: DecisionRow
  report_event: ReportEventRow
  dossier: DossierRow
  dossier_key: { workspace_id: string; kind: string; key: string; dossier_id: string }
  statement: StatementRow
  dossier_value: DossierValueRow
  dossier_link: DossierLinkRow
  dossier_facet: DossierFacetRow
  dossier_count: { workspace_id: string; kind: string; facet: string; value: string; dossiers: number }
  /** `score` in thousandths. */
  dossier_likeness: { workspace_id: string; dossier_id: string; other_id: string; score: number; words: string; turned_down: number }
  dossier_event: DossierEventRow
  waiting_document: WaitingDocumentRow
  audit_log: AuditLogRow
  /** The last row of each workspace's log; `seq` 0 before the first. A string where pg reads a bigint. */
  audit_head: { workspace_id: string; seq: number; hash: string }
  merging: MergingRow
  rate_entry: RateEntryRow
  /** Which reminders went out; `sent_at` is null while one is being sent. */
  reminder: {
    workspace_id: string
    recipient: string
    dossier_id: string
    due_by: string
    rung: string
    claimed_at: string
    sent_at: string | null
  }
  feed: FeedRow
  feed_entry: FeedEntryRow
  /** Until when whoever asks the feeds now has for it; no later than now where nobody does. */
  feed_round: { workspace_id: string; held_until: string }
  /** What a network of sensors is described by; `hidden`: 1 for one that was taken away.. */
  series_entity: { workspace_id: string; id: number; kind: string; body: string; hidden: number }
  series_link: { workspace_id: string; id: number; to_id: number }
  series_last_id: { workspace_id: string; last_id: number }
  /** All points of a day (UTC, counted from 1970) of one datastream, as `series/day-block.ts` writes them. */
  series_day: { workspace_id: string; datastream_id: number; day: number; n: number; body: Uint8Array }
  series_correction: SeriesCorrectionRow
  series_act: SeriesActRow
  /** Who saw what at the confidential level; `newest` in milliseconds, a string where pg reads a bigint. */
  sight: { workspace_id: string; id: string; newest: number; seen_at: string; seen_by: string; what: string; subject: string }
  /** What was taken out because it went to a higher level. */
  gone: { workspace_id: string; subject: string; number: number; kind: string; level: string; done_by: string; done_at: string }
  merge_conflict: MergeConflictRow
  merge_settlement: {
    workspace_id: string
    conflict_id: string
    choice: string
    done_by: string
    done_at: string
    reason: string | null
  }
  naming: NamingRow
  naming_key: NamingKeyRow
  naming_item: NamingItemRow
  /** The sums that a dossier counts with, in minor units; a string where pg reads a bigint, and where SQLite is asked for one as text. */
  dossier_sum: { workspace_id: string; dossier_id: string; currency: string; minor: string }
  /** How many more or fewer a dossier makes stand in a state from the end of a quarter on. */
  dossier_passing: { workspace_id: string; dossier_id: string; state: string; period: string; n: number }
  chart_cell: ChartCellRow
  chart_sum: ChartSumRow
  ledger_row: LedgerTableRow
  ledger_cell: LedgerCellRow
  /** SQLite: a full-text index without content, its rowid the report's `newest`. PostgreSQL: one row a report. */
  report_words: { workspace_id: string; report_id: string; newest: number; words: string; rowid: number }
  /** SQLite: a full-text index without content, its rowid the dossier's `found_at`. PostgreSQL: one row a dossier. */
  dossier_words: { workspace_id: string; dossier_id: string; found_at: number; words: string; rowid: number }
}

/** `active`: 1 while it is watched. */
export interface FeedRow {
  workspace_id: string
  id: string
  address: string
  host: string
  name: string
  every_minutes: number
  active: number
  added_by: string
  added_at: string
  next_at: string
  etag: string | null
  last_modified: string | null
  answered_at: string | null
  failures: number
  failed_at: string | null
  /** JSON. */
  failure: string | null
}

/** `id`: a hash of the link. */
export interface FeedEntryRow {
  workspace_id: string
  id: string
  feed_id: string
  feed_name: string
  feed_address: string
  link: string
  title: string
  published_on: string | null
  /** JSON: names. */
  partners: string
  found_at: string
  state: string
  tries: number
  next_at: string
  report_id: string | null
  taken_at: string | null
  /** JSON. */
  failure: string | null
}

/** What was said of an exchange rate; `rate` null where it was taken back. */
export interface RateEntryRow {
  workspace_id: string
  id: string
  /** Both currencies in order: "JPY VND". */
  pair: string
  base: string
  quote: string
  kind: string
  on_day: string
  rate: string | null
  source: string
  origin: string
  reason: string
  done_by: string
  done_at: string
}

/** `report.filed`. */
export const [NOT_FILED, FILED_WITHOUT_NAMES, FILED] = [0, 1, 2]

/** `dossier.settled`. */
export const [NOT_SETTLED, SETTLED_BEFORE, SETTLED] = [0, 1, 2]

/** What a sum is kept as: high × 10^9 + low, both of the sign of the whole; strings where pg reads a bigint. */
export interface Halves {
  high: string
  low: string
}

export interface LedgerTableRow extends Halves {
  workspace_id: string
  dossier_id: string
  entry: string
  event_id: string
  type: string
  /** "" where no source says whose money it is. */
  fund: string
  standing: string
  /** A partial date, and the first and the last day that it can mean. */
  dated: string
  first_day: string
  last_day: string
  period: string
  currency: string
  partner: string
}

export interface LedgerCellRow extends Halves {
  workspace_id: string
  province: string
  sector: string
  partner: string
  standing: string
  type: string
  fund: string
  currency: string
  period: string
  n: number
}

export interface ReportRow {
  workspace_id: string
  id: string
  original_sha256: string
  /** Day × 2^32 + order of arrival on that day: newest first is `newest` descending, then `id` descending. A string where pg reads a bigint. */
  newest: number
  url: string | null
  file_name: string | null
  title: string
  published_on: string | null
  meeting_on: string | null
  meeting_day_month: string | null
  /** JSON: lists of names. */
  hosts: string
  guests: string
  added_at: string
  /** Who brought it, as the audit log has it; null where nobody was noted. */
  added_by: string | null
  /** JSON: items by kind. */
  counts: string
  doubt_count: number
  proposed_items: number
  accepted_items: number
  returned_items: number
  rejected_items: number
  /** 1 for a report that was withdrawn. */
  withdrawn: number
  /** How far its accepted items are filed: NOT_FILED, FILED_WITHOUT_NAMES, FILED. What was accepted before is filed when the register is opened. */
  filed: number
  /** The digest of the writings by which it and its items are found; another than today's until it is worded anew. */
  worded_by: string
}

export interface ItemRow {
  workspace_id: string
  report_id: string
  id: string
  position: number
  kind: string
  state: string
  revision: number
  /** JSON without the evidence, which stands in its own table. */
  proposed: string
  /** JSON without the evidence; null while the content is as proposed. */
  content: string | null
  /** Folded, each word once. */
  words: string
}

export interface ReportEventRow {
  workspace_id: string
  report_id: string
  /** From 1, in the order in which things were done to the report. */
  number: number
  id: string
  kind: string
  done_by: string
  done_at: string
  reason: string | null
  before: string | null
  after: string | null
  /** JSON: what another reading changed; null where there was none. */
  changes: string | null
}

/** A document that was brought and is not read yet; once it is a report its row goes. */
export interface WaitingDocumentRow {
  workspace_id: string
  report_id: string
  file_name: string | null
  media_type: string | null
  url: string | null
  published_on: string | null
  added_by: string
  added_at: string
  bytes: Uint8Array
  /** JSON: why it was not taken; null while it waits. */
  refusal: string | null
  refused_at: string | null
}

/** What was done, each row holding on to the one before by its hash; rows are only ever added. */
export interface AuditLogRow {
  workspace_id: string
  /** From 1, without a gap. A string where pg reads a bigint. */
  seq: number
  what: string
  subject: string
  part: string
  number: number
  done_by: string
  done_at: string
  digest: string
  previous: string
  hash: string
}

/** How far the log of another register was brought over. */
export interface MergingRow {
  workspace_id: string
  id: string
  chain: string
  name: string
  seq: number
  hash: string
  done_by: string
  done_at: string
  /** JSON. */
  brought: string
}

/** What could not be brought over, with both sides; its settlement stands in a table of its own, so that neither is ever written over. */
export interface MergeConflictRow {
  workspace_id: string
  id: string
  chain: string
  name: string
  subject: string
  part: string
  found_at: string
  /** JSON; null where both sides did something. */
  refusal: string | null
  /** JSON. */
  sides: string
}

export interface DecisionRow {
  workspace_id: string
  report_id: string
  item_id: string
  /** The item's revision after the decision. */
  revision: number
  id: string
  verdict: string
  decided_by: string
  decided_at: string
  reason: string | null
  /** JSON without the evidence; `after` is null where it is as `before`. */
  before: string
  after: string | null
  /** From 1, in the order in which the report was reviewed; decisions taken as one have one. */
  step: number
  /** The step that an undo took back. */
  undoes: number | null
}

export interface DossierRow {
  workspace_id: string
  id: string
  kind: string
  revision: number
  title: string
  /** Folded, cut short: what lists by name are ordered by. */
  title_key: string
  state: string
  /** 1 while somebody still has to see to it. */
  pending: number
  due_by: string | null
  act_by: string | null
  /** "" where nothing of it has a day, so that every dossier has its place in a list. */
  spoken_on: string
  opened_at: string
  statements: number
  joined_to: string | null
  /** When it was first stated: as precise as it was said, and the first and last day that this can mean. */
  first_on: string | null
  first_from: string | null
  first_until: string | null
  /**
   * Whether its line, facets and cells were never written, by rules of before, or by today's: NOT_SETTLED, SETTLED_BEFORE, SETTLED. All but the last are
   * settled when the register is opened.
   */
  settled: number
  /** As of a report. */
  worded_by: string
  /** Where it stands among all that a search finds: as `newest` of a report, by `spoken_on`. Null until it is worded, or while it is joined to another. */
  found_at: number | null
  /** A hash of the words it is found by, so that they are written only where they change. */
  found_words: string | null
  /** The folded words of its names, as they stand in the index of words; null until it is worded. */
  named: string | null
}

export interface StatementRow {
  workspace_id: string
  report_id: string
  item_id: string
  dossier_id: string
  home_id: string
  revision: number
  said_on: string | null
  /** JSON: field and value pairs. */
  said: string
  placed: number
}

export interface DossierValueRow {
  workspace_id: string
  dossier_id: string
  field: string
  /** Tells values of a field apart; a hash, since values may be longer than an index takes. */
  value_key: string
  /** JSON. */
  value: string
  times: number
  first_on: string | null
  last_on: string | null
  report_id: string
  item_id: string
  chosen: number
}

export interface DossierFacetRow {
  workspace_id: string
  kind: string
  facet: string
  value: string
  spoken_on: string
  dossier_id: string
  /** When it is due while somebody still has to see to it; null otherwise. */
  awaited_by: string | null
  /** The first day of when it was first stated; null where no day is known. */
  first_from: string | null
}

export interface DossierLinkRow {
  workspace_id: string
  from_id: string
  relation: string
  to_id: string
  report_id: string
  item_id: string
  /** The ends it was entered with, where these are joined to others now; else, and where a report states it, null. */
  from_home: string | null
  to_home: string | null
}

/** How many dossiers a chart counts in one cell; "" stands for any. Zeros may stay behind. */
export interface ChartCellRow {
  workspace_id: string
  kind: string
  scope: string
  state: string
  sector: string
  partner: string
  province: string
  period: string
  n: number
}

export interface ChartSumRow {
  workspace_id: string
  of_kind: string
  scope: string
  partner: string
  province: string
  sector: string
  currency: string
  period: string
  n: number
  minor: string
}

/** What accepted items teach of a name, each once, whoever teaches it. Stays when nobody does any more. */
export interface NamingRow {
  workspace_id: string
  digest: string
  /** JSON. */
  naming: string
}

export interface NamingKeyRow {
  workspace_id: string
  key: string
  digest: string
}

/** The items that teach it. */
export interface NamingItemRow {
  workspace_id: string
  digest: string
  /** A partial date; "" where none is known. */
  said_on: string
  report_id: string
  item_id: string
}

export interface DossierEventRow {
  workspace_id: string
  dossier_id: string
  number: number
  id: string
  act: string
  done_by: string
  done_at: string
  reason: string | null
  /** JSON. */
  before: string
  after: string
}

/** JSON of the point before, and of what came instead; null where it was removed. `at` is a string where pg reads a bigint. */
export interface SeriesCorrectionRow {
  workspace_id: string
  datastream_id: number
  at: number
  number: number
  before: string
  after: string | null
  done_by: string
  done_at: string
}

export interface SeriesActRow {
  workspace_id: string
  id: string
  act: string
  entity_id: number
  /** JSON. */
  before: string | null
  after: string | null
  /** Of the file that was received. */
  sha256: string | null
  done_by: string
  done_at: string
}
