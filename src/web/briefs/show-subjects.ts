import type { DossierListQuery, Register } from '../../register/index.ts'
import { choices, type Language } from '../../wording/index.ts'
import { holding, titleOf } from '../dossiers/show-line.ts'
import { showValue } from '../dossiers/show-value.ts'
import { orError } from '../or-error.ts'

export interface SubjectLink {
  readonly href: string
  readonly name: string
}

const [FEW_MEETINGS, MANY] = [8, 40]

/** What briefs can be asked about: meetings to come first, then partners spoken of last, their countries, projects under way, and sectors. */
export const showSubjects = async (register: Register, { language, today }: { readonly language: Language; readonly today: string }) => {
  const list = async (query: DossierListQuery) => orError(await register.listDossiers(query), language).rows
  const [meetings, partners, projects] = await Promise.all([
    list({ kind: 'meeting', spokenFrom: today, order: 'coming', limit: FEW_MEETINGS }),
    list({ kind: 'partner', limit: MANY }),
    list({ kind: 'project', pending: true, limit: MANY })
  ])
  const link = (of: string, value: string, name: string): SubjectLink => ({ href: `/briefs/${of}/${encodeURIComponent(value)}`, name })
  const countries = new Map(
    partners.flatMap((partner) =>
      holding(partner, 'country').map((code) => [String(code), showValue('partner', 'country', code, language)] as const)
    )
  )
  const byName = (a: SubjectLink, b: SubjectLink): number => a.name.localeCompare(b.name, language)
  return {
    meetings: meetings.map((line) =>
      link(
        'meeting',
        line.id,
        `${holding(line, 'on')
          .map((on) => showValue('meeting', 'on', on, language))
          .join('')}: ${titleOf(line, language)}`
      )
    ),
    partners: partners.map((line) => link('partner', line.id, line.title)),
    projects: projects.map((line) => link('project', line.id, titleOf(line, language))),
    countries: [...countries].map(([code, name]) => link('country', code, name)).sort(byName),
    sectors: choices('sector', language)
      .map(({ value, name }) => link('sector', value, name))
      .sort(byName)
  }
}
