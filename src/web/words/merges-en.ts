import type { PageWords } from './vi.ts'

/** The words of the page of merged registers in English. */
export const mergesEn: PageWords['merges'] = {
  title: 'Merging',
  lead: 'What offices did apart, merged into this register. Where two did otherwise both sides are kept for a person to choose; nothing is written over.',
  link: (open) => (open === 0 ? 'Merging' : `Merging: ${open} ${open === 1 ? 'conflict' : 'conflicts'}`),
  waiting: (n) => `Conflicts to settle (${n})`,
  none: 'No conflict is open.',
  never: 'No register was merged into this one yet. Merge one with: hopluu merge FILE.sqlite',
  ours: 'In this register',
  theirs: (name) => `In the register "${name}"`,
  nothing: 'Nothing was done here.',
  whole: 'The report as a whole',
  refused: (sentence) => `It could not be done here: ${sentence}`,
  keepOurs: 'Keep it as it is here',
  takeTheirs: 'Take theirs',
  why: 'Reason (if any)',
  after: 'Whichever you choose, what both did comes into the history, signed by whoever did it.',
  mayNot: 'A manager or an administrator chooses.',
  settled: (n) => `Settled (${n})`,
  choice: { ours: 'Kept as it is here', theirs: 'Theirs was taken', superseded: 'Agreed by a later merge' },
  mergings: 'Mergings',
  brought: ({ reports, decisions, events, acts, rates }) =>
    `${reports} reports, ${decisions} decisions, ${events} events of reports, ${acts} acts on dossiers, ${rates} exchange rates`,
  found: (n) => (n === 0 ? '' : `${n} ${n === 1 ? 'conflict' : 'conflicts'}`)
}
