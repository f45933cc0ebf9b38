import type { ActivityView, DossierView, IatiCode, ValueView } from '../../register/index.ts'
import { type Amount, choices, type Language, showAmount, showDate, term } from '../../wording/index.ts'
import { typeDay } from '../format/type-day.ts'
import { showPoints } from '../places/show-points.ts'
import { showCheck } from '../review/show-check.ts'
import { wordsIn } from '../words/index.ts'
import { hrefOf } from './lists.ts'
import { entryText } from './show-entries.ts'
import { wordsHref } from './show-fields.ts'
import { capital } from './show-value.ts'
import { type FormField, SINGLE_FIELDS } from './single-fields.ts'

interface Told {
  readonly text: string
  readonly note: string
  /** Of a sum: the rate of its conversion and whether its parts come to it. */
  readonly beside?: readonly string[]
  readonly href: string | null
}

/** One line of a project as an activity: what it is, and what is known of it. */
export interface ActivityRow {
  readonly name: string
  readonly told: readonly Told[]
  /** Said where nothing is known. */
  readonly none: string
}

export interface ShownActivity {
  readonly rows: readonly ActivityRow[]
  readonly gaps: readonly string[]
  /** The fields that a person enters as one value each, as they are typed. */
  readonly fields: readonly FormField[]
  /** The points of its locations, drawn and told; those that are to be looked at again say why. */
  readonly points: ReturnType<typeof showPoints>
  readonly results: readonly { readonly title: string; readonly href: string; readonly indicators: readonly string[] }[]
}

/** A project in the terms of the IATI Standard, each value with where it is from. */
export const showActivity = ({ activity, ...project }: DossierView, language: Language): ShownActivity | null => {
  if (activity === null) return null
  const words = wordsIn(language).shape.activity
  const entered = wordsIn(language).dossiers.page.entered
  const single = (value: ValueView | null): Told[] => (value ? [{ text: String(value.value), note: entered, href: null }] : [])
  const rows: ActivityRow[] = [
    { name: words.identifier, told: single(activity.identifier), none: wordsIn(language).shape.life.unknown },
    { name: words.localCode, told: single(activity.localCode), none: wordsIn(language).shape.life.unknown },
    { name: words.status, told: statusOf(activity, language), none: wordsIn(language).shape.life.unknown },
    { name: words.dates, told: datesOf(activity, language), none: wordsIn(language).shape.life.unknown },
    { name: words.parties, told: partiesOf(activity, language), none: words.noParties },
    { name: words.sectors, told: sectorsOf(activity, language), none: words.noSectors },
    { name: words.told, told: sumsOf(activity, language), none: words.toldNone }
  ]
  return {
    rows,
    gaps: activity.gaps.map((gap) => words.gap[gap]),
    fields: fieldsOf(activity, language),
    points: showPoints([{ dossier: project, points: activity.points }], language),
    results: activity.results.map(({ dossier, indicators }) => ({
      title: capital(dossier.title),
      href: hrefOf(dossier),
      indicators: indicators.filter(({ withdrawn }) => withdrawn === null).map(({ value }) => entryText('indicator', value, language))
    }))
  }
}

const fitOf = ({ fit }: IatiCode, language: Language): string => {
  const words = wordsIn(language).shape.activity
  return fit === 'same' ? '' : words[fit]
}

const statusOf = ({ status }: ActivityView, language: Language): Told[] => {
  if (status === null) return []
  const words = wordsIn(language).shape.activity
  const text = `${status.code} – ${term('activityStatus', status.code, language)}`
  return [{ text, note: status.chosen ? words.chosen : words.byState, href: null }]
}

const datesOf = ({ dates }: ActivityView, language: Language): Told[] =>
  dates.map(({ date, on, day, exact }) => ({
    text: `${term('field', date, language)}: ${showDate(on, language)}`,
    note: exact ? '' : wordsIn(language).shape.activity.asDay(showDate(day, language)),
    href: null
  }))

const partiesOf = ({ participating }: ActivityView, language: Language): Told[] => {
  const words = wordsIn(language).shape.activity
  return participating.map(({ relation, role, dossier }) => ({
    text: `${dossier.title} (${term('relation', relation, language).toLocaleLowerCase(language)})`,
    note:
      role === null
        ? words.noRole
        : [`IATI ${role.code}: ${term('organisationRole', role.code, language)}`, fitOf(role, language)].filter(Boolean).join(', '),
    href: hrefOf(dossier)
  }))
}

const sectorsOf = ({ sectors }: ActivityView, language: Language): Told[] => {
  const words = wordsIn(language).shape.activity
  return sectors.map(({ sector, code }) => ({
    text: capital(term('sector', sector, language)),
    note: code === null ? words.noCode : [`${code.code} ${code.name}`, fitOf(code, language)].filter(Boolean).join(', '),
    href: null
  }))
}

/** Sums as reports state them, with the sentence they stand in. */
const sumsOf = ({ told }: ActivityView, language: Language): Told[] =>
  told.map(({ stated: { value }, reportId, itemId, quotes, check, counts }) => {
    const of = (value as { readonly of?: unknown }).of
    const text = [showAmount(value as unknown as Amount, language), typeof of === 'string' && of !== '' ? `(${of})` : '']
      .filter(Boolean)
      .join(' ')
    const beside = [
      ...showCheck(check, language).map(({ name, value }) => `${name}: ${value}`),
      ...(counts && told.length > 1 ? [wordsIn(language).shape.activity.toldCounts[counts]] : [])
    ]
    return { text, note: quotes[0] ? `“${quotes[0]}”` : '', beside, href: reportId === '' ? null : wordsHref({ reportId, itemId }) }
  })

const fieldsOf = (activity: ActivityView, language: Language): ShownActivity['fields'] => {
  const day = (date: string): string => {
    const on = activity.dates.find((one) => one.date === date)?.on ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(on) ? typeDay(on, language) : on
  }
  const now: Readonly<Record<string, string>> = {
    identifier: String(activity.identifier?.value ?? ''),
    localCode: String(activity.localCode?.value ?? ''),
    activityStatus: activity.status?.chosen ? activity.status.code : ''
  }
  const { byState } = wordsIn(language).shape.activity
  const statuses = [
    { value: '', name: byState },
    ...choices('activityStatus', language).map((each) => ({ ...each, name: `${each.value} – ${each.name}` }))
  ]
  return SINGLE_FIELDS.map((value) => ({
    value,
    name: term('field', value, language),
    now: now[value] ?? day(value),
    options: value === 'activityStatus' ? statuses : null
  }))
}
