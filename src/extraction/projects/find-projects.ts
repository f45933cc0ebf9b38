import { spanOf, wordsOf } from '../../language/index.ts'
import { type Evidence, quote } from '../../values/index.ts'
import type { Figure, Project, Reference } from '../record.ts'
import { sectorsIn } from '../text/find-sectors.ts'
import { within } from '../text/in-order.ts'
import { type FoundMilestone, findMilestones } from './find-milestones.ts'
import { findObstacles } from './find-obstacles.ts'
import { toldOfProject } from './known-projects.ts'
import { listedSums } from './listed-sums.ts'
import { figuresOf } from './project-figures.ts'
import { partiesOf } from './project-parties.ts'
import type { ProjectSetting } from './project-setting.ts'
import { statusOf, type ToldStatus } from './project-status.ts'
import { type ToldProject, tellProjects } from './project-zones.ts'

/** Projects that are named, one entry a project, with what the text says of each and of no other. */
export const findProjects = (setting: ProjectSetting): Project[] => {
  const found: { readonly told: ToldProject; readonly how: ToldStatus }[] = []
  const all = tellProjects(setting.mentions, setting.isAside)
  const { inTurn, taken } = listedSums(setting.mentions.scan.tokens, all, setting.figures)
  return all.map((told, i) => {
    const milestones = findMilestones(setting, told)
    const state = statusOf(setting, told, milestones)
    const last = found.at(-1)
    // "đề xuất đầu tư cảng A và nhà máy B": what is said of the list is said of each.
    const how = state.span === null && last && standsBehind(told, last.told) ? last.how : state
    found.push({ told, how })
    const own = figuresOf(setting, told).filter(({ id }) => !taken.has(id))
    return projectOf(setting, told, { milestones, how, figures: [...own, ...(inTurn.get(told) ?? [])] }, `j${i + 1}`)
  })
}

const standsBehind = (told: ToldProject, before: ToldProject): boolean =>
  told.mentions.length === 1 && before.mentions.some(({ to }) => to + 1 === told.mentions[0]?.from)

const projectOf = (
  setting: ProjectSetting,
  told: ToldProject,
  { milestones, how: { status, span }, figures }: { milestones: readonly FoundMilestone[]; how: ToldStatus; figures: readonly Figure[] },
  id: string
): Project => {
  const { mentions } = setting
  const { tokens } = mentions.scan
  const quoted = (from: number, to: number): Evidence => quote(tokens.text, spanOf(tokens, { from, to }))
  const evidence = [...told.mentions, ...told.titled].map(({ from, to }) => quoted(from, to))
  const { parties, spans } = partiesOf(setting, told)
  // What is stated of the project stands inside its evidence: how far it is, and who is what to it.
  for (const { from, to } of [...(span ? [span] : []), ...spans]) {
    const one = quoted(from, to)
    if (!evidence.some((other) => other.start <= one.start && one.end <= other.end)) evidence.push(one)
  }
  const first = told.mentions[0]
  return {
    id,
    name: told.name,
    status,
    parties,
    figures: figures.map((figure) => figure.id),
    sectors: first ? sectorsIn(mentions, first.from, first.to) : [],
    places: first ? placesIn(setting, first.from, first.to) : [],
    milestones: milestones.map(({ kind, on, status, from, to }) => ({ kind, on, status, evidence: [quoted(from, to)] })),
    obstacles: findObstacles(setting, told, status).map(({ kind, from, to }) => ({
      kind,
      text: wordsOf(tokens, from, to),
      evidence: [quoted(from, to)]
    })),
    ...toldOfProject(told.name, told.known, first?.taught === true),
    evidence
  }
}

/** The places in the project's name. */
const placesIn = ({ mentions, places }: ProjectSetting, from: number, to: number): Reference[] => {
  const found = new Map<string, Reference>()
  for (const place of within(mentions.places, from, to)) {
    const id = places.idOf.get(place)
    if (id) found.set(id, { id, name: place.name })
  }
  return [...found.values()]
}
