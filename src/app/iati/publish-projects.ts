import {
  type AgreementOfProject,
  activityOfProject,
  knownOrganisation,
  type PublicSource,
  type PublishedActivity,
  type PublishedOrganisation,
  type ReportingOrganisation
} from '../../exchange/iati/activities.ts'
import type { DossierLine, DossierView, Register } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/** A project of the register as it is published, or what it lacks. */
export interface ProjectPublished extends PublishedActivity {
  readonly dossierId: string
  readonly title: string
}

/** Who publishes, with its partner's dossier. */
export interface Publisher extends ReportingOrganisation {
  readonly dossierId: string
}

/**
 * Who publishes: the office's own partner, with the identifier and type that people entered there. Refuses with iati_home_missing, iati_publisher_missing.
 */
export const reportingOrganisation = async (register: Register): Promise<Outcome<Publisher>> => {
  const today = await register.lookAtToday()
  if (!today.ok) return today
  const { home } = today.value
  if (home === null) return refuse('iati_home_missing')
  const shown = await register.showDossier(home.id)
  if (!shown.ok) return shown
  const { identifier, type, ...called } = organisationOf(shown.value)
  if (identifier === null || type === null) return refuse('iati_publisher_missing', { title: home.title })
  return accept({ ...called, identifier, type, dossierId: home.id })
}

/** The register's own today: there is one clock. */
const dayOf = async (register: Register): Promise<string> => must(await register.lookAtToday()).day

const PAGE = 50

/** The projects of a register, by title, one after the other: of a register of any size one page is in memory. Each page is from one state of the register. */
export async function* publishProjects(register: Register, reporting: Publisher): AsyncGenerator<ProjectPublished> {
  const today = await dayOf(register)
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const from: string | undefined = cursor
    const page: { readonly rows: readonly ProjectPublished[]; readonly next: string | null } = await register.atOnce(async (now) => {
      const listed = await now.listDossiers({
        kind: 'project',
        order: 'title',
        limit: PAGE,
        ...(from === undefined ? {} : { cursor: from })
      })
      if (!listed.ok) throw new Error(`projects could not be listed: ${listed.refusal.code}`)
      const rows = await Promise.all(listed.value.rows.map((line) => publish(now, line, reporting, today)))
      return { rows, next: listed.value.nextCursor }
    })
    yield* page.rows
    cursor = page.next
  }
}

const publish = async (register: Register, { id }: DossierLine, reporting: Publisher, today: string): Promise<ProjectPublished> => {
  const project = must(await register.showDossier(id))
  const organisations = new Map<string, PublishedOrganisation>()
  const agreements = await agreementsOf(register, project)
  for (const other of organisationsIn(project, agreements)) {
    const shown = await register.showDossier(other)
    if (shown.ok) organisations.set(other, organisationOf(shown.value))
  }
  const activity = activityOfProject({
    ...{ project, reporting, today, agreements, isOurs: isOurs(project, reporting) },
    results: must(await register.showResults(id)),
    sources: await sourcesOf(register, project),
    organisation: (dossierId) => organisations.get(dossierId) ?? null
  })
  return { ...activity, dossierId: id, title: project.title }
}

/** The publisher takes part in it, or it lies in the province that the publisher is. */
const isOurs = ({ partners, fields }: DossierView, { dossierId, name }: Publisher): boolean =>
  partners.some(({ id }) => id === dossierId) ||
  (fields.find(({ field }) => field === 'province')?.holds ?? []).some(({ value }) => value === name)

/** What was listed a moment ago in the same state of the register is there. */
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a listed project is not there: ${outcome.refusal.code}`)
  return outcome.value
}

const organisationsIn = ({ activity }: DossierView, agreements: readonly AgreementOfProject[]): Set<string> =>
  new Set([
    ...(activity?.participating ?? []).map(({ dossier }) => dossier.id),
    ...[...(activity?.transactions ?? []), ...agreements.flatMap(({ transactions }) => transactions)].flatMap(
      ({ value: { provider, receiver } }) => [provider, receiver].flatMap((side) => side?.dossierId ?? [])
    )
  ])

/** As people entered it, else as other publishers know it by one of its names. */
const organisationOf = ({ title, fields }: Pick<DossierView, 'title' | 'fields'>): PublishedOrganisation => {
  const words = (field: string): string[] =>
    (fields.find((one) => one.field === field)?.holds ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  const known = knownOrganisation([title, ...words('name'), ...words('alias')])
  return {
    name: title,
    english: words('englishName')[0] ?? known?.name ?? null,
    identifier: words('organisationIdentifier')[0] ?? known?.identifier ?? null,
    type: words('organisationType')[0] ?? known?.type ?? null
  }
}

const agreementsOf = async (register: Register, { links }: DossierView): Promise<AgreementOfProject[]> => {
  const ids = new Set(
    links.filter(({ dossier, relation }) => dossier.kind === 'agreement' && relation === 'about').map(({ dossier }) => dossier.id)
  )
  const found: AgreementOfProject[] = []
  for (const id of ids) {
    const { title, entries, links: own } = must(await register.showDossier(id))
    found.push({
      title,
      transactions: entries.flatMap((entry) => (entry.kind === 'transaction' ? [entry as AgreementOfProject['transactions'][number]] : [])),
      loans: entries.flatMap((entry) => (entry.kind === 'loan' ? [entry as AgreementOfProject['loans'][number]] : [])),
      projects: new Set(
        own.filter(({ dossier, relation }) => dossier.kind === 'project' && relation === 'about').map(({ dossier }) => dossier.id)
      ).size
    })
  }
  return found
}

/** The reports that speak of it and that everybody can read at an address. */
const sourcesOf = async (register: Register, { timeline }: DossierView): Promise<PublicSource[]> => {
  const found: PublicSource[] = []
  for (const reportId of new Set(timeline.map((statement) => statement.reportId))) {
    const report = await register.showReport(reportId)
    if (!report.ok) continue
    const { title, source, publishedOn } = report.value
    if (source.url !== null) found.push({ title, url: source.url, publishedOn })
  }
  return found
}
