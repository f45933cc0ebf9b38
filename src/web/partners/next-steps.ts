import type { Dossier, DossierListQuery, Register } from '../../register/index.ts'
import { showDate } from '../../wording/index.ts'
import { EXPIRING_DAYS, SILENT_DAYS, SOON_DAYS } from '../dossiers/how-long.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { type NextStep, short } from '../dossiers/next-in-list.ts'
import { type Setting, titleOf } from '../dossiers/show-line.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

const MOST = 4

/** What to do with a partner, the most pressing first: what is overdue, what is due, which agreement ends, whom nobody has spoken of, what is open. */
export const nextSteps = async (register: Register, partner: Dossier, { language, today }: Setting): Promise<NextStep[]> => {
  const words = wordsIn(language)
  const facets = [{ facet: 'partner', value: partner.id }]
  const list = async (query: Omit<DossierListQuery, 'facets'>) => orError(await register.listDossiers({ ...query, facets }), language).rows
  const open = { kind: 'undertaking', pending: true } as const
  const [late, soon, ending, latest] = await Promise.all([
    list({ ...open, dueUntil: shiftDay(today, -1), order: 'due', limit: 2 }),
    list({ ...open, dueFrom: today, dueUntil: shiftDay(today, SOON_DAYS), order: 'due', limit: 2 }),
    list({ kind: 'agreement', dueFrom: today, actUntil: shiftDay(today, EXPIRING_DAYS), order: 'due', limit: 1 }),
    list({ ...open, order: 'spoken', limit: MOST * 2 })
  ])
  const silent = partner.spokenOn !== null && partner.spokenOn < shiftDay(today, -SILENT_DAYS) ? partner.spokenOn : null
  const known = new Set([...late, ...soon].map(({ id }) => id))
  const others = latest.filter(({ id }) => !known.has(id))
  const day = (date: string | null): string => (date === null ? '' : showDate(date, language))
  const name = (line: (typeof late)[number]): string => short(titleOf(line, language))
  return [
    ...late.map((line) => ({ said: words.dossiers.todo.partnerLate(name(line), day(line.dueBy)), href: hrefOf(line) })),
    ...soon.map((line) => ({ said: words.dossiers.list.nextDue(name(line), day(line.dueBy)), href: hrefOf(line) })),
    ...ending.map((line) => ({ said: words.partners.expiring(name(line), day(line.dueBy)), href: hrefOf(line) })),
    ...(silent === null ? [] : [{ said: words.partners.silent(day(silent)), href: '#timeline' }]),
    ...others.map((line) => ({ said: words.dossiers.todo.partnerOpen(name(line)), href: hrefOf(line) }))
  ].slice(0, MOST)
}
