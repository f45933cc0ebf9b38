import { nameKey } from '../../language/index.ts'
import type { Outcome } from '../../values/index.ts'
import { type Acting, keepAct, keepEvent } from '../dossiers/act-on-dossier.ts'
import { wrongValue } from '../dossiers/check-value.ts'
import type { Dossier, Relation, Value } from '../dossiers/dossier.ts'
import { openEntered } from '../dossiers/enter-dossier.ts'
import { addEntries, type EntryToAdd } from '../dossiers/entries/add-entries.ts'
import { readEntry } from '../dossiers/entries/read-entry.ts'
import { sectorOfCode, stateOfStatus } from '../dossiers/iati/iati-terms.ts'
import { nounOf } from '../dossiers/nouns/index.ts'
import { settleDossiers } from '../dossiers/settle-dossiers.ts'
import type { WritingStore } from '../store.ts'
import type { HeldProject } from './compare-activity.ts'
import { titled } from './compare-results.ts'
import type { Taking } from './difference.ts'
import type { ImportField, StatedActivity, StatedOrganisation } from './stated-activity.ts'

interface Opening {
  readonly today: string
  readonly takes: (field: ImportField) => boolean
  readonly dossierOf: (organisation: StatedOrganisation) => string | null
}

const AT_ONCE = 200

/** Writes what is taken of activities: dossiers that are opened, acts on those that are there, and entries, many at once. Each act names its source. */
export class TakingOver {
  readonly #store: WritingStore
  readonly #acting: Acting
  readonly #unsettled = new Set<string>()

  constructor(store: WritingStore, acting: Acting) {
    this.#store = store
    this.#acting = acting
  }

  /** The body that a file names and the register does not have. */
  async openOrganisation({ names, english, identifier, type }: StatedOrganisation, source: string): Promise<string> {
    const name = names[0] ?? identifier ?? ''
    const others = names.slice(1)
    const told = Object.entries({ organisationIdentifier: identifier, organisationType: type, englishName: english })
    const fields = {
      ...{ name, kind: 'organisation' },
      ...(others.length > 0 ? { alias: others } : {}),
      ...Object.fromEntries(told.filter(([field, value]) => value !== null && wrongValue(field, value, nounOf('organisation')) === null))
    }
    return (await this.#open('organisation', fields, [], source)).id
  }

  /** A project with its names, what an activity states once, its sectors and parties; what is entered several times over comes after. */
  async openProject(stated: StatedActivity, source: string, { today, takes, dossierOf }: Opening): Promise<HeldProject> {
    const sectors = stated.sectors.flatMap(({ vocabulary, code }) => sectorOfCode(vocabulary, code, today) ?? [])
    const single = Object.entries(stated.values).filter(([field]) => takes(field as ImportField))
    const state = takes('activityStatus') ? stateOfStatus(stated.values.activityStatus ?? '') : null
    const fields: Readonly<Record<string, Value>> = {
      ...{ name: stated.names, identifier: stated.identifier },
      ...Object.fromEntries(single),
      ...(state === null ? {} : { status: state }),
      ...(takes('sector') ? { sector: [...new Set(sectors)] } : {})
    }
    const links = takes('party')
      ? stated.parties.flatMap(({ relation, organisation }) => {
          const to = dossierOf(organisation)
          return to === null ? [] : [{ relation, to }]
        })
      : []
    const once = [...new Map(links.map((link) => [`${link.relation} ${link.to}`, link])).values()]
    const dossier = await this.#open('project', fields, once, source)
    return {
      ...{ dossier, ofAgreements: [], loansOfAgreements: [], results: [] },
      values: await this.#store.valuesOf(dossier.id),
      links: await this.#store.linksFrom([dossier.id])
    }
  }

  /** Does all that is taken of one activity; `identifier`: the one that its project gets with it. */
  async carryOut({ dossier, results }: HeldProject, takings: readonly Taking[], source: string, identifier: string | null): Promise<void> {
    if (identifier !== null) await this.#act(dossier.id, { act: 'choose', field: 'identifier', value: identifier }, source)
    const resultIds = new Map(results.map(({ dossierId, title }) => [nameKey(title), dossierId]))
    const entries = new Map<string, EntryToAdd[]>()
    const indicators = new Map<string, string>()
    for (const { result, act } of takings) {
      const at = result === null ? dossier.id : (resultIds.get(nameKey(result)) ?? '')
      if (act === null) {
        const opened = await this.#open('result', { text: result ?? '' }, [{ relation: 'about', to: dossier.id }], source)
        resultIds.set(nameKey(result ?? ''), opened.id)
      } else if (act.act === 'add entry') {
        const value = act.value as Readonly<Record<string, unknown>>
        const about = typeof value.indicator === 'string' ? indicators.get(`${at} ${value.indicator}`) : undefined
        const read = must(readEntry(act.kind, about === undefined ? value : { ...value, indicator: about }))
        const id = this.#acting.newId()
        if (act.kind === 'indicator') indicators.set(`${at} ${titled(String(value.title))}`, id)
        const own = entries.get(at) ?? []
        own.push({ id, kind: act.kind, value: read, source })
        entries.set(at, own)
      } else await this.#act(at, act, source)
    }
    for (const [id, own] of entries) {
      await addEntries(this.#store, await this.#dossier(id), own, { by: this.#acting.by, at: this.#at })
      this.#unsettled.add(id)
    }
  }

  /** Everything that was written shows in lists and sums. */
  async end(): Promise<void> {
    const ids = [...this.#unsettled]
    for (let at = 0; at < ids.length; at += AT_ONCE) await settleDossiers(this.#store, ids.slice(at, at + AT_ONCE))
  }

  readonly #at = (): string => this.#acting.now().toISOString()

  async #open(
    kind: 'organisation' | 'project' | 'result',
    fields: Readonly<Record<string, Value>>,
    links: readonly { readonly relation: Relation; readonly to: string }[],
    source: string
  ): Promise<Dossier> {
    const { now, newId, by } = this.#acting
    const eventId = newId()
    const dossier = await openEntered({ store: this.#store, now, newId }, { kind, fields, links, eventId })
    const event = { id: eventId, act: 'enter', by, at: this.#at(), reason: source, before: null, after: { ...fields } } as const
    await keepEvent(this.#store, dossier, event)
    this.#unsettled.add(dossier.id)
    for (const { to } of links) this.#unsettled.add(to)
    return this.#dossier(dossier.id)
  }

  async #act(dossierId: string, act: Parameters<typeof keepAct>[2], source: string): Promise<void> {
    const { now, newId, by } = this.#acting
    const signed = { id: newId(), by, at: this.#at, reason: source }
    must(await keepAct({ store: this.#store, now, newId }, await this.#dossier(dossierId), act, signed))
  }

  async #dossier(id: string): Promise<Dossier> {
    const [dossier] = await this.#store.dossiers([id])
    if (!dossier) throw new Error(`The dossier ${id} vanished while it was written.`)
    return dossier
  }
}

/** What was looked at before it was taken can be done: otherwise nothing is. */
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`what was looked at cannot be taken: ${outcome.refusal.code}`)
  return outcome.value
}
