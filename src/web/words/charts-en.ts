import type { PageWords } from './vi.ts'

/** The words of charts in English. */
export const chartsEn: PageWords['charts'] = {
  title: 'Charts',
  lead: 'Counted from what was accepted into the register. Each bar, cell, line and number opens the list of what it counts; a number of a day that is past opens the list of that day.',
  noSector: 'no sector known',
  filters: 'Narrow the charts',
  from: 'From year',
  until: 'Until year',
  yearHint: 'such as 2024',
  sector: 'Sector',
  province: 'Province',
  apply: 'Show',
  clear: 'Clear',
  table: 'The figures',
  download: 'Download the figures:',
  counted: 'How it is counted',
  noDay: 'no day known',
  total: 'Total',
  all: 'All',
  of: (of, n) => `${of}: ${n}`,
  emptyTitle: 'Nothing to draw yet',
  emptyNarrowed: 'No dossier fits these conditions. Leave some of them out.',
  emptyText: 'Charts count items that were accepted. Review a report first.',
  emptyGo: 'Open the reports to review',
  whole: 'See it on the page Charts',
  states: {
    title: 'Undertakings over time, by state',
    by: 'By',
    year: 'Year',
    quarter: 'Quarter',
    period: 'First stated',
    explain:
      'Each undertaking stands in the year (quarter) in which a report first stated it; the colour is its state today, as officers noted it. What nobody has noted anything of is “open”.',
    summary: (n, open) => `${n} undertakings, ${open} of them still to be seen to`,
    column: (period, n) => `${period}: ${n} undertakings`,
    segment: (period, state, n) => `${period}, ${state}: ${n} undertakings`,
    yearOnly: (year) => `${year}, quarter not known`
  },
  standing: {
    title: 'How things stood at the end of each quarter or year',
    of: 'Of',
    day: 'At',
    now: 'now',
    end: (period) => `end of ${period}`,
    today: (day) => `today, ${day}`,
    overdue: 'overdue',
    ofThemOverdue: 'of them overdue',
    summary: (day, n, overdue) => `${day}: ${n} dossiers${overdue === null ? '' : `, ${overdue} of them overdue`}`,
    piece: (day, state, n) => `${day}, ${state}: ${n}`,
    explain:
      'Each column is the last day of a quarter (year): how many dossiers stood in each state then. An undertaking is “open” from the day on which a report first stated it; where that day is not known exactly, from the latest it can be, at the latest from the day it entered the register. A state counts from the day on which an officer noted it (of an agreement: from the day that the officer or the report names); “done” from the day of the report that an officer took as the result, where that is earlier. Overdue is by the deadline known today. Years choose which columns are drawn; the column “now” counts all that there is.'
  },
  money: {
    title: 'Money stated in reports, by year and sector',
    into: 'Also in',
    own: 'no other money',
    convertedTo: (currency) => `In ${currency} by the average of each year`,
    notConverted: (sums) => `Not converted, for no rate is known: ${sums}.`,
    leftYear: (year, amount, n) => `${year}: ${amount} (${n} ${n === 1 ? 'dossier' : 'dossiers'})`,
    byRates: 'Rates and their sources',
    noRate: 'no rate',
    of: 'Sums of',
    kinds: {
      project: 'Projects',
      commitment: 'Commitments',
      agreement: 'Agreed points',
      proposal: 'Proposals',
      assignment: 'Assignments',
      result: 'Results'
    },
    explain:
      'Sums as reports state them, not what was paid. Each dossier counts once in each currency: the sum an officer chose, else the largest one stated; parts (“trong đó”) and equivalents (“tương đương”) are not added. Sums of two currencies are never added. A dossier of two sectors stands in both rows, and once in “All”. The year is that in which the dossier was first stated.',
    panel: (currency, amount, n) => `${currency}: ${amount} in ${n} dossiers`,
    cell: (sector, year, amount, n) => `${sector}, ${year}: ${amount} (${n} dossiers)`,
    more: (n) => `${n} more sectors in the table below`,
    dossiers: 'Dossiers',
    none: 'No report states a sum here yet.'
  },
  partners: {
    title: 'Partners by sector',
    by: 'Counted by',
    partner: 'Partner',
    explain:
      'The stronger a line, the more dossiers stand under both the partner and the sector. A dossier of two sectors stands in both. The partner that this office belongs to is not drawn.',
    edge: (partner, sector, n) => `${partner} – ${sector}: ${n}`,
    others: (n) => `and ${n} more partners`,
    fewer: (n) => `Only the ${n} strongest lines are drawn; the table has all.`
  }
}
