import type { briefsVi } from './briefs-vi.ts'
import type { Words } from './vi.ts'

/** The words of briefs in English. */
export const briefsEn: Words<typeof briefsVi> = {
  title: 'Briefs',
  lead: 'Before one meets: what was promised, what is late, which paper ends soon, what to say and why. Only what was approved in the register; every sentence has a footnote with report, day and words.',
  coming: 'Coming meetings',
  comingNone: 'The register has no coming meeting.',
  partners: 'By partner',
  countries: 'By country',
  projects: 'By project',
  sectors: 'By sector',
  find: 'Find by name',
  of: 'On',
  subjects: { partner: 'a partner', country: 'a country', sector: 'a sector', project: 'a project', meeting: 'a meeting' },
  name: 'Name',
  make: 'Make the brief',
  about: 'To this dossier',
  all: 'Other briefs',
  asOf: (day: string, level: string) => `As of ${day}, level ${level}.`,
  left: (n: number) => (n === 1 ? '1 dossier of a higher level is left out.' : `${n} dossiers of a higher level are left out.`),
  download: 'Download',
  asVi: 'Vietnamese',
  asEn: 'English',
  asBoth: 'Two columns, Vietnamese and English',
  page: 'Page to print',
  sections: 'Sections',
  late: 'overdue',
  reason: 'Reason',
  open: 'Open the dossier',
  more: (n: number) => `${n} more in the register, not told here.`,
  notes: 'Notes',
  note: (n: number) => `Note ${n}`,
  back: 'Back to where it was read',
  source: 'See it in the report'
}
