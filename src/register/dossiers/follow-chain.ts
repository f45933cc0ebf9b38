import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Dossier, DossierKind, Link, Relation } from './dossier.ts'
import { endOf } from './end-of.ts'
import { linesOf } from './show-dossier.ts'
import type { DossierLine } from './views.ts'

/** The steps of the chain, in its order. */
export const STEPS = ['need', 'meeting', 'undertaking', 'agreement', 'project', 'result'] as const satisfies readonly DossierKind[]
export type Step = (typeof STEPS)[number]

/** What is missing in a chain: a code, and the dossier it is missing of. */
export interface Hole {
  readonly code: 'need_unanswered' | 'promise_without_lead' | 'promise_without_due' | 'agreement_without_project' | 'project_without_result'
  readonly dossierId: string
}

export interface Chain {
  /** The dossier that was asked about. */
  readonly from: string
  /** All that hangs together with it, by step; money and milestones stand with the project or agreement that states them. */
  readonly steps: readonly { readonly step: Step; readonly dossiers: readonly DossierLine[] }[]
  readonly links: readonly Link[]
  readonly holes: readonly Hole[]
  /** True where there was more than is shown. */
  readonly cut: boolean
}

/** Relations that a chain is followed along, both ways. */
const ALONG: ReadonlySet<Relation> = new Set(['about', 'obligation', 'answers', 'fulfils'])
const BACK: readonly Relation[] = [...ALONG, 'at']
const MOST = 120

/**
 * Follows the chain that a dossier is part of: need → meeting → promise → agreement → project → result. Meetings are shown where something of the chain
 * was said; only of the meeting that was asked about all that was said there is shown. Refuses with dossier_not_found.
 */
export const followChain = ({ store }: { readonly store: Store }, dossierId: string): Promise<Outcome<Chain>> =>
  store.snapshot(async (now) => {
    const [asked] = await now.dossiers([dossierId])
    if (!asked) return refuse('dossier_not_found', { dossierId })
    const start = await endOf(now, dossierId)
    const { found, links, cut } = await gather(now, start)
    const dossiers = await now.dossiers([...found])
    const lines = await linesOf(now, dossiers)
    return accept({
      from: start,
      steps: STEPS.map((step) => ({ step, dossiers: lines.filter(({ kind }) => kind === step) })),
      links,
      holes: holesOf(lines, links),
      cut
    })
  })

const gather = async (store: ReadingStore, start: string) => {
  const found = new Set([start])
  const links = new Map<string, Link>()
  let cut = false
  let edge: readonly string[] = [start]
  while (edge.length > 0 && !cut) {
    const out = await store.linksFrom(edge)
    // One more than there is room for: who is left out is then seen.
    const back = (await Promise.all(edge.map((id) => store.linksTo(id, BACK, MOST + 1)))).flat()
    const next = new Set<string>()
    for (const link of [...out, ...back]) {
      const isMeeting = link.relation === 'at'
      if (!(ALONG.has(link.relation) || (isMeeting && (found.has(link.from) || link.to === start)))) continue
      const other = found.has(link.from) ? link.to : link.from
      links.set([link.from, link.relation, link.to].join('\n'), link)
      if (found.has(other) || next.has(other)) continue
      if (found.size + next.size < MOST) next.add(other)
      else cut = true
    }
    for (const id of next) found.add(id)
    edge = await goesOn(store, [...next], start)
  }
  return { found, links: [...links.values()].filter(({ from, to }) => found.has(from) && found.has(to)), cut }
}

/** A meeting that was come to from what was said there is not gone on from: else every promise of one day would be one chain. */
const goesOn = async (store: ReadingStore, ids: readonly string[], start: string): Promise<string[]> =>
  (await store.dossiers(ids)).filter(({ id, kind }) => kind !== 'meeting' || id === start).map(({ id }) => id)

const holesOf = (dossiers: readonly DossierLine[], links: readonly Link[]): Hole[] => {
  const has = (relation: Relation, end: 'from' | 'to', { id }: Dossier, other?: DossierKind): boolean =>
    links.some((link) => {
      const far = link[end === 'from' ? 'to' : 'from']
      return (
        link.relation === relation &&
        link[end] === id &&
        (other === undefined || dossiers.some((one) => one.id === far && one.kind === other))
      )
    })
  const leads = ({ links: own }: DossierLine): boolean => own.some(({ relation }) => relation === 'lead' || relation === 'to')
  return dossiers.flatMap((dossier): Hole[] => {
    const hole = (code: Hole['code']): Hole => ({ code, dossierId: dossier.id })
    switch (dossier.kind) {
      case 'need':
        return dossier.pending && !has('answers', 'to', dossier) ? [hole('need_unanswered')] : []
      case 'undertaking':
        return dossier.pending
          ? [...(leads(dossier) ? [] : [hole('promise_without_lead')]), ...(dossier.dueBy === null ? [hole('promise_without_due')] : [])]
          : []
      case 'agreement':
        return has('about', 'from', dossier, 'project') ? [] : [hole('agreement_without_project')]
      case 'project':
        return has('fulfils', 'from', dossier) || has('about', 'to', dossier, 'result') || has('fulfils', 'to', dossier, 'result')
          ? []
          : [hole('project_without_result')]
      default:
        return []
    }
  })
}
