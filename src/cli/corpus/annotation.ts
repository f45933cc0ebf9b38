/** One or several words of which any is right; the first is the annotator's own. */
export type AnyOf = string | readonly string[]

export interface MeetingNote {
  readonly on: string | null
  readonly dayMonth?: string
  readonly partOfDay?: string
  readonly format: AnyOf
  readonly hosts: readonly string[]
  readonly guests: readonly string[]
}
export interface PersonNote {
  readonly name: string
  readonly titles?: readonly string[]
  readonly organisation?: string
  readonly side: string
}
export interface FigureNote {
  readonly value: number
  readonly valueTo?: number
  readonly unit: string
  readonly qualifier?: AnyOf
  readonly optional?: boolean
  readonly quote: string
}
export interface ActionNote {
  readonly kind: AnyOf
  readonly by?: AnyOf
  readonly to?: AnyOf
  readonly sectors?: readonly string[]
  readonly due?: string
  readonly optional?: boolean
  readonly quote: string
}
export interface AgreementNote {
  readonly kind: AnyOf
  readonly status: AnyOf
  readonly parties?: readonly string[]
  readonly fields?: readonly string[]
  readonly on?: string
  readonly optional?: boolean
  readonly quote: string
}
export interface MilestoneNote {
  readonly kind: AnyOf
  readonly status: AnyOf
  readonly on?: string
  readonly optional?: boolean
  readonly quote: string
}
export interface ObstacleNote {
  readonly kind: AnyOf
  readonly optional?: boolean
  readonly quote: string
}
export interface ProjectNote {
  readonly name: string
  readonly status: AnyOf
  readonly parties?: readonly (readonly [string, string])[]
  readonly sectors?: readonly string[]
  /** The words of the project's own sums and sizes. */
  readonly amounts?: readonly string[]
  readonly milestones?: readonly MilestoneNote[]
  readonly obstacles?: readonly ObstacleNote[]
  readonly optional?: boolean
  readonly quote: string
}

/** What a careful reader finds in one document; `tests/corpus/README.md` says what each field means. */
export interface Annotation {
  readonly phenomenon: string
  readonly document?: string
  readonly given?: { readonly publishedOn?: string }
  readonly class?: 'other'
  readonly source: { readonly title: string | null; readonly publishedOn: string | null; readonly author: string | null }
  readonly articleEnds: string
  readonly meetings: readonly MeetingNote[]
  readonly people: readonly PersonNote[]
  readonly organisations: readonly string[]
  readonly places: readonly string[]
  readonly figures: readonly FigureNote[]
  readonly actions: readonly ActionNote[]
  readonly agreements: readonly AgreementNote[]
  readonly projects: readonly ProjectNote[]
}

export const anyOf = (value: AnyOf | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
