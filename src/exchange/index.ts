// What the register shows as files for other programs, and takes from them. In: a table of cells; a document as blocks; a table that somebody brings; what stations and loggers write. Out: its bytes as CSV, an Excel workbook, DOCX or HTML; a brief or the minutes of a meeting as such a document; days as a calendar (RFC 5545); the transactions it states, the observations, or what is wrong with each row; a drainage plan as input of EPA SWMM, and its report beside the plan.
export { briefDocument } from './briefs/brief-document.ts'
export { briefAsJson, type ToldBrief, type ToldLine, type ToldNote, type ToldSection } from './briefs/brief-json.ts'
export { BRIEF_LANGUAGES, type BriefLanguage } from './briefs/section-blocks.ts'
export { type Calendar, type CalendarEntry, writeCalendar } from './calendars/write-calendar.ts'
export { programmeDocument, type WrittenProgramme } from './delegations/programme-document.ts'
export type { Block, Chart, DataTable, OfficialDocument, Picture, Run, Signature, Words } from './documents/document.ts'
export { writeDocx } from './documents/write-docx.ts'
export { writeHtml } from './documents/write-html.ts'
export { type ReadFeed, type ReadFeedEntry, readFeed } from './feeds/read-feed.ts'
export { type BroughtIn, type BroughtLedger, bringLedger, USUAL_FIELDS, type UsualSaid } from './ledger/bring-ledger.ts'
export { COLUMN_FIELDS, type ColumnField, type ImportColumn } from './ledger/column.ts'
export type { Mapping } from './ledger/find-headings.ts'
export {
  type ImportLine,
  type LedgerImport,
  ledgerOfTable,
  type Named,
  namesIn,
  projectRefused,
  type TableToImport,
  type Usual
} from './ledger/ledger-table.ts'
export { findProjects, findSides, isDossier, offeredProjects } from './ledger/name-dossiers.ts'
export { readCurrency } from './ledger/read-unit.ts'
export { type ToldError, type ToldImport, tellImport } from './ledger/tell-import.ts'
export { type LateTask, type UrgingLetter, urgingLetter } from './letters/urging-letter.ts'
export { type DigestTask, type Mail, writeDigest } from './mail/write-digest.ts'
export { MINUTES_DOCUMENTS, type MinutesDocument, minutesDocument, sayPoint, type WrittenMinutes } from './minutes/minutes-document.ts'
export { type NamedFile, readFileName, USUAL_FILE_NAME } from './observations/file-name.ts'
export {
  OBSERVATION_FORMATS,
  type ObservationFault,
  type ObservationFormat,
  type ObservationHints,
  type ObservationsRead
} from './observations/observations-read.ts'
export { periodDocument } from './periods/period-document.ts'
export { periodAsJson, type ToldPeriod } from './periods/period-json.ts'
export { writePeriodWorkbook } from './periods/period-workbook.ts'
export { bringPlantLog, type PlantLogTable, type ToldPlantLog } from './plants/bring-plant-log.ts'
export { plantDocument } from './plants/plant-document.ts'
export { writePlantWorkbook } from './plants/plant-workbook.ts'
export { bringProducts, type ProductTable, type ToldProducts } from './products/bring-products.ts'
export { PRODUCT_COLUMNS, type ProductColumn } from './products/product-columns.ts'
export { altOf, factsOf, type PrintedProduct, placeOf, productDocument, type Sheets, showMinor } from './products/product-document.ts'
export { type BroughtRun, bringRun, ranOf } from './swmm/bring-run.ts'
export { joinReport, type PlanBesideModel } from './swmm/join-report.ts'
export { readSwmmReport, type SwmmReport } from './swmm/read-report.ts'
export { writeInp } from './swmm/write-inp.ts'
export type { Cell, Day, Table } from './table.ts'
export { fillTemplate, MOST_TEMPLATE_BYTES } from './templates/fill-template.ts'
export { PERIOD_FIELDS, periodData, type TemplateField } from './templates/period-fields.ts'
export { samplePeriodTemplate } from './templates/sample-template.ts'
export { writeCsv } from './write-csv.ts'
export { writeXlsx } from './write-xlsx.ts'

/** What reads observations from texts; loaded when the first is brought. */
export const loadObservationReader = () => import('./observations/read-observations.ts')
export { decisionRows, dossierRow, itemRows, linkRows, rateRow, reportRow, transactionRow, valueRows } from './dump/rows.ts'
export {
  type ColumnType,
  DUMP_TABLES,
  type DumpHead,
  type DumpRow,
  type DumpTableName,
  dictionaryAsJson,
  dictionaryAsMarkdown
} from './dump/tables.ts'
export { type ConceptNote, conceptDocument } from './plans/concept-note.ts'
export { drainageSheets, writeDrainageWorkbook } from './plans/drainage-workbook.ts'
export { writePlanWorkbook } from './plans/plan-workbook.ts'
