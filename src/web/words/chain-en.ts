import type { PageWords } from './vi.ts'

/** The words of the chain from need to result in English. */
export const chainEn: PageWords['chain'] = {
  title: 'Chain',
  link: 'See the whole chain from need to result',
  of: (kind) => `Chain of the ${kind.toLowerCase()}`,
  intro: 'From need to result. Each step leads to the words that state it; each gap says what is missing.',
  step: {
    need: 'Need',
    meeting: 'Meeting',
    undertaking: 'Proposal, promise',
    agreement: 'Agreement',
    project: 'Project',
    money: 'Money',
    milestone: 'Milestones',
    result: 'Result'
  },
  missing: {
    need: 'No need is noted that led to this.',
    meeting: 'It is not known at which meeting it was said.',
    undertaking: 'No proposal or promise yet.',
    agreement: 'No agreement yet. Where a paper is needed, prepare it and add the report when there is one.',
    project: 'No project is linked yet.',
    money: 'No report has named a sum.',
    milestone: 'No milestone yet. Plan them in the project’s dossier.',
    result: 'No result is noted yet.'
  },
  hole: {
    need_unanswered: 'Nothing answers it yet.',
    promise_without_lead: 'Nobody is assigned to lead.',
    promise_without_due: 'It has no due day.',
    agreement_without_project: 'No project carries it out.',
    project_without_result: 'No result is noted.'
  },
  fix: {
    need_unanswered: 'Note its state',
    promise_without_lead: 'Assign a lead',
    promise_without_due: 'Set a due day',
    agreement_without_project: 'Note a project',
    project_without_result: 'Note a result'
  },
  fixOf: (what, title) => `${what}: ${title}`,
  next: 'What to do next',
  nextLate: (title, day) => `Press for “${title}”, which was due by ${day}`,
  calm: 'This chain has no gap to see to.',
  holes: (n) => `${n} ${n === 1 ? 'gap' : 'gaps'} in this chain`,
  source: (said, day) => (day ? `${said} ${day}` : said),
  stated: 'stated',
  entered: 'entered by a person',
  words: 'see the words',
  here: 'the dossier you came from',
  linked: 'Linked with',
  more: (n) => `and ${n} more`,
  add: { need: 'Note a need', project: 'Note a project', result: 'Note a result' },
  addText: { need: 'What is needed or lacking', project: 'Name of the project', result: 'What was achieved' },
  addTo: { need: 'Answered by', project: 'To carry out', result: 'As a result of' },
  reason: 'Known from: a letter, a call …',
  save: 'Keep it',
  cut: 'This chain is longer than what stands here; open the single dossiers to follow it on.'
}
