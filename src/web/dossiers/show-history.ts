import type { DossierEvent, DossierView, Value } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { entryKindOf } from './entry-kinds.ts'
import { hrefOf } from './lists.ts'
import { entryText } from './show-entries.ts'
import { showValue } from './show-value.ts'
import { stateName } from './states.ts'

/** What a person did to a dossier, in a line; `href` leads to the dossier that this opened. */
export interface ShownEvent {
  readonly id: string
  readonly said: string
  readonly who: string
  readonly reason: string | null
  readonly href: string | null
}

/** What people did, the latest first. */
export const showHistory = (dossier: DossierView, language: Language): ShownEvent[] =>
  dossier.events
    .map((event): ShownEvent => {
      const words = wordsIn(language).report
      const opened = part(event.after, 'opened')
      return {
        id: event.id,
        said: saidOf(event, dossier, language),
        who: showWho(event, language),
        reason: event.reason && words.reason(event.reason),
        href: event.act === 'split' && typeof opened === 'string' ? hrefOf({ kind: dossier.kind, id: opened }) : null
      }
    })
    .reverse()

const part = (value: Value, field: string): Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? ((value as Readonly<Record<string, Value>>)[field] ?? null) : null

/** What was done, in words; `dossier` tells the names of what it is linked to, and of the steps of its route. */
export const saidOf = (
  { act, before, after }: Pick<DossierEvent, 'act' | 'before' | 'after'>,
  dossier: Pick<DossierView, 'kind' | 'links' | 'route'>,
  language: Language
): string => {
  const words = wordsIn(language).dossiers.event
  const shape = wordsIn(language).shape.event
  const { kind } = dossier
  const told = (change: Value): [kind: string, text: string] => {
    const entry = entryKindOf(part(change, 'kind'))
    return entry ? [term('field', entry, language), entryText(entry, change as never, language)] : ['', '']
  }
  switch (act) {
    case 'enter':
      return words.enter
    case 'set state': {
      const state = typeof after === 'string' ? after : String(part(after, 'state'))
      const [was, is] = [stateName(kind, String(before), language), stateName(kind, state, language)]
      const [on, until, document] = ['on', 'until', 'document'].map((name) => part(after, name))
      const life = wordsIn(language).shape.life
      const facts = [
        on && showDate(String(on), language),
        document,
        until && `${life.until.toLocaleLowerCase(language)} ${showDate(String(until), language)}`
      ]
      return typeof after === 'string' ? words.state(was, is) : shape.move(was, is, facts.filter(Boolean).join(', '))
    }
    case 'add entry':
      return shape.add(...told(after))
    case 'replace entry':
      return shape.replace(...told(after), told(before)[1])
    case 'withdraw entry':
      return shape.withdraw(...told(before))
    case 'judge': {
      const quoted = String(part(after ?? before, 'words') ?? '')
      return after === null ? shape.unjudge(quoted) : shape.judge(term('judgement', String(part(after, 'judgement')), language), quoted)
    }
    case 'choose': {
      const field = String(part(after, 'field'))
      const name = term('field', field, language)
      const [was, is] = [part(before, 'value'), part(after, 'value')]
      if (is === null) return words.unchoose(name)
      const shown = showValue(kind, field, is, language)
      return was === null ? words.choose(name, shown) : words.chooseWas(name, shown, showValue(kind, field, was, language))
    }
    case 'link':
    case 'unlink': {
      const change = act === 'link' ? after : before
      const other =
        dossier.links.find((link) => link.dossier.id === part(change, 'to'))?.dossier.title ?? part(change, 'title') ?? words.aDossier
      return words[act](term('relation', String(part(change, 'relation')), language), String(other))
    }
    case 'step': {
      const id = part(after, 'step')
      const step = dossier.route?.steps.find((one) => one.step === id)
      return words.step(step?.[language] ?? String(id), term('stepState', String(part(after, 'state')), language))
    }
    case 'milestone': {
      const [, milestone = ''] = String(part(after, 'field')).split(':')
      const value = part(after, 'value')
      return words.milestone(term('milestone', milestone, language), term('stepState', String(part(value, 'state')), language))
    }
    case 'obstacle': {
      const value = part(after, 'value')
      return words.obstacle(String(part(value, 'measure') ?? ''), term('stepState', String(part(value, 'state')), language))
    }
    case 'tell apart':
      return words.apart(String(part(after, 'title') ?? words.aDossier))
    case 'join':
      return words.join(typeof before === 'string' ? before : words.aDossier)
    case 'part':
      return words.part(String(part(before, 'title') ?? words.aDossier))
    case 'split':
      return words.split((part(after, 'statements') as readonly Value[] | null)?.length ?? 1)
    case 'note':
      return words.note(String(after))
    case 'set home':
      return after === true ? words.home : words.homeNoMore
  }
}
