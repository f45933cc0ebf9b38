import type { PageWords } from './vi.ts'

/** The words of a partner's page in English. */
export const partnersEn: PageWords['partners'] = {
  who: 'Who they are',
  aliases: 'Other names',
  after: 'And then',
  numbers: 'The relation in numbers',
  open: 'Still to be seen to',
  overdue: 'overdue',
  soon: 'due within 30 days',
  theirs: 'stated by the partner',
  ours: 'stated by us and others',
  more: 'On record',
  meetings: 'meetings',
  needs: 'needs not answered',
  results: 'results',
  counted: (n, label) => `${n} ${label}`,
  money: 'Money stated in reports',
  moneyNote:
    'So reports state it; it is not what was paid. Each dossier counts once in each currency (the largest sum, unless an officer chose one); parts and equivalents are not added; nor are sums of two currencies.',
  sum: (of, amount, n) => (n === 1 ? `${of}: ${amount}` : `${of}: ${amount} in ${n} dossiers`),
  leftOut: (sums) => `Not added: ${sums}`,
  why: { part: 'a part', equivalent: 'an equivalent', smaller: 'a larger one is stated' },
  maybeTwice: 'May be counted twice, for these two look like one; look at them, then join them or tell them apart:',
  entered: 'entered by an officer',
  source: 'See it in the report',
  chart: 'Undertakings by the year they were first stated in and their state today',
  people: 'People and their posts, by reports',
  held: (from, until) => (from === until ? `by a report of ${from}` : `by reports of ${from} – ${until}`),
  timeline: 'The relation in time',
  lead: 'Latest first; each stands on the day it was first stated.',
  since: (day) => `This begins on ${day}. Before that there are also:`,
  again: (day) => `said again ${day}`,
  expiring: (title, day) => `Prepare to renew “${title}”, which ends on ${day}`,
  silent: (day) => `Get in touch with the partner again: last spoken of ${day}`
}
