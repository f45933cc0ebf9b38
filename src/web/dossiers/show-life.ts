import type { DossierView } from '../../register/index.ts'
import { choices, type Language, showDate, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { wordsHref } from './show-fields.ts'
import { stateName, statesOf } from './states.ts'

/** One move of an agreement's life. */
export interface ShownStage {
  readonly state: string
  readonly name: string
  readonly day: string
  readonly document: string
  /** The words that tell of it; null where an officer noted it. */
  readonly href: string | null
  readonly now: boolean
}

export interface ShownLife {
  readonly stages: readonly ShownStage[]
  readonly facts: readonly { readonly name: string; readonly text: string; readonly known: boolean }[]
  readonly states: readonly { readonly value: string; readonly name: string; readonly now: boolean }[]
  readonly renewal: { readonly kind: string; readonly noticeDays: string; readonly months: string }
  readonly renewals: readonly { readonly value: string; readonly name: string }[]
}

/** An agreement's moves with day and paper, and how it goes on. */
export const showLife = ({ life, state }: DossierView, language: Language): ShownLife | null => {
  if (life === null) return null
  const words = wordsIn(language).shape.life
  const { renewal } = life
  const fact = (name: string, day: string | null) => ({
    name,
    text: day === null ? words.unknown : showDate(day, language),
    known: day !== null
  })
  const renewed =
    renewal &&
    words.renewed(
      term('renewal', renewal.kind, language),
      renewal.noticeDays === null ? '' : words.notice(renewal.noticeDays),
      renewal.months === null ? '' : words.forMonths(renewal.months)
    )
  return {
    stages: life.stages.map((stage) => ({
      state: stage.state,
      name: stateName('agreement', stage.state, language),
      day: stage.on === null ? '' : showDate(stage.on, language),
      document: stage.document ?? '',
      href: stage.origin && wordsHref(stage.origin),
      now: stage.now
    })),
    facts: [
      fact(words.signed, life.signedOn),
      fact(words.inForce, life.inForceFrom),
      fact(words.holds, life.until),
      { name: words.renewal, text: renewed ?? words.unknown, known: renewed !== null },
      ...(life.noticeBy === null ? [] : [fact(words.noticeBy, life.noticeBy)])
    ],
    states: statesOf('agreement', language).map((each) => ({ ...each, now: each.value === state })),
    renewal: {
      kind: renewal?.kind ?? '',
      noticeDays: renewal?.noticeDays == null ? '' : String(renewal.noticeDays),
      months: renewal?.months == null ? '' : String(renewal.months)
    },
    renewals: choices('renewal', language)
  }
}
