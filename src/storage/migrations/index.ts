// The steps from an empty database to today's schema, in order. In: a database and its kind. Out: its tables.
import type { Kysely } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'
import { up as register } from './0001-register.ts'
import { up as reportEvents } from './0002-report-events.ts'
import { up as knowledge } from './0003-knowledge.ts'
import { up as withdrawnReports } from './0004-withdrawn-reports.ts'
import { up as dossiers } from './0005-dossiers.ts'
import { up as review } from './0006-review.ts'
import { up as facetLists } from './0007-facet-lists.ts'
import { up as charts } from './0008-charts.ts'
import { up as writings } from './0009-writings.ts'
import { up as actBy } from './0010-act-by.ts'
import { up as grownRegisters } from './0011-grown-registers.ts'
import { up as namings } from './0012-namings.ts'
import { up as homesOfLinks } from './0014-homes-of-links.ts'
import { up as digitsOfCurrencies } from './0015-digits-of-currencies.ts'
import { up as passings } from './0016-passings.ts'
import { up as accounts } from './0017-accounts.ts'
import { up as stoodLists } from './0018-stood-lists.ts'
import { up as auditLog } from './0019-audit-log.ts'
import { up as waysIn } from './0020-ways-in.ts'
import { up as locatedProjects } from './0021-located-projects.ts'
import { up as offices } from './0022-offices.ts'
import { up as levels } from './0023-levels.ts'
import { up as merging } from './0024-merging.ts'
import { up as broughtBy } from './0025-brought-by.ts'
import { up as waitingDocuments } from './0026-waiting-documents.ts'
import { up as gone } from './0027-gone.ts'
import { up as files } from './0028-files.ts'
import { up as sights } from './0029-sights.ts'
import { up as ledger } from './0030-ledger.ts'
import { up as rates } from './0031-rates.ts'
import { up as series } from './0034-series.ts'
import { up as reminders } from './0047-reminders.ts'
import { up as actsByDay } from './0053-acts-by-day.ts'
import { up as feeds } from './0055-feeds.ts'
import { up as identifiers } from './0056-identifiers.ts'
import { up as measured } from './0060-measured.ts'

export interface Migration {
  readonly name: string
  /** `now` is an ISO 8601 instant. */
  readonly up: (db: Kysely<unknown>, kind: DatabaseKind, now: string) => Promise<void>
}

/** The schema's version is the number of steps taken. A step that has been released is never changed, only followed by another. */
export const migrations: readonly Migration[] = [
  { name: '0001-register', up: register },
  { name: '0002-report-events', up: reportEvents },
  { name: '0003-knowledge', up: knowledge },
  { name: '0004-withdrawn-reports', up: withdrawnReports },
  { name: '0005-dossiers', up: dossiers },
  { name: '0006-review', up: review },
  { name: '0007-facet-lists', up: facetLists },
  { name: '0008-charts', up: charts },
  { name: '0009-writings', up: writings },
  { name: '0010-act-by', up: actBy },
  { name: '0011-grown-registers', up: grownRegisters },
  { name: '0012-namings', up: namings },
  { name: '0014-homes-of-links', up: homesOfLinks },
  { name: '0015-digits-of-currencies', up: digitsOfCurrencies },
  { name: '0016-passings', up: passings },
  { name: '0017-accounts', up: accounts },
  { name: '0018-stood-lists', up: stoodLists },
  { name: '0019-audit-log', up: auditLog },
  { name: '0020-ways-in', up: waysIn },
  { name: '0021-located-projects', up: locatedProjects },
  { name: '0022-offices', up: offices },
  { name: '0023-levels', up: levels },
  { name: '0024-merging', up: merging },
  { name: '0025-brought-by', up: broughtBy },
  { name: '0026-waiting-documents', up: waitingDocuments },
  { name: '0027-gone', up: gone },
  { name: '0028-files', up: files },
  { name: '0029-sights', up: sights },
  { name: '0030-ledger', up: ledger },
  { name: '0031-rates', up: rates },
  { name: '0034-series', up: series },
  { name: '0047-reminders', up: reminders },
  { name: '0053-acts-by-day', up: actsByDay },
  { name: '0055-feeds', up: feeds },
  { name: '0056-identifiers', up: identifiers },
  { name: '0060-measured', up: measured }
]
