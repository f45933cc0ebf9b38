import type { DeliveryView, DossierView, StepStanding } from '../../register/index.ts'
import { sentenceOf, showDate, showNumber, term } from '../../wording/index.ts'
import { DELIVERY_KINDS } from '../dossiers/entry-kinds.ts'
import { type ShownEntries, showEntries } from '../dossiers/show-entries.ts'
import type { Setting } from '../dossiers/show-line.ts'
import { showValue } from '../dossiers/show-value.ts'
import { deliveryWordsIn } from '../words/delivery.ts'
import { type DrawnCurve, drawCurve } from './draw-curve.ts'

/** A bar of a thousand parts from the first day of all to the last. */
interface Bar {
  readonly from: number
  readonly wide: number
}

export interface ShownStep {
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly note: string
  readonly marks: readonly string[]
  readonly planned: Bar | null
  readonly now: Bar | null
  readonly plannedDays: string
  readonly nowDays: string
  readonly state: StepStanding['state']
  readonly isCritical: boolean
}

interface Part {
  readonly name: string
  readonly percent: string
  /** 0 to 100; null where nothing is to be counted. */
  readonly share: number | null
  readonly said: string
}

export interface ShownDelivery {
  readonly title: string
  readonly asOf: string
  readonly promises: readonly { readonly name: string; readonly on: string; readonly left: string; readonly isOver: boolean }[]
  readonly clearance: readonly Part[]
  readonly groups: readonly {
    readonly name: string
    readonly land: Part
    readonly households: Part
    readonly on: string
    readonly source: string
  }[]
  readonly steps: readonly ShownStep[]
  readonly refusal: string
  readonly ends: readonly { readonly name: string; readonly on: string; readonly note: string }[]
  readonly curve: DrawnCurve | null
  readonly progress: { readonly planned: string; readonly actual: string } | null
  readonly points: readonly { readonly on: string; readonly planned: string; readonly actual: string }[]
  readonly obstacles: readonly { readonly text: string; readonly note: string; readonly owner: string }[]
  readonly isEmpty: boolean
}

/** How a project is delivered, as pages show it. No name of who sees to it inside the office stands in it. */
export const showDelivery = (view: DeliveryView, { language, today }: Setting): ShownDelivery => {
  const w = deliveryWordsIn(language).delivery
  const number = (value: number, digits = 0): string => showNumber(value.toFixed(digits), language)
  const percent = (value: number | null): string => (value === null ? '–' : `${number(value, 1)}%`)
  const part = (name: string, done: number, whole: number, unit: string): Part => {
    const share = whole > 0 ? (done / whole) * 100 : null
    return { name, share, percent: percent(share), said: `${w.of(number(done), number(whole))}${unit}` }
  }
  const land = (done: number, whole: number): Part => part(w.land, done, whole, ' m²')
  const households = (done: number, whole: number): Part => part(w.households, done, whole, '')
  const { clearance, groups, steps, curve, obstacles, promises } = view
  const scale = scaleOf(view)
  const now = curve.findLast(({ actualPercent }) => actualPercent !== null)
  return {
    title: view.dossier.title,
    asOf: w.asOf(showDate(view.asOf, language)),
    promises: promises.map(({ name, on, daysLeft }) => ({
      name,
      on: showDate(on, language),
      left: daysLeft > 0 ? w.daysLeft(daysLeft) : daysLeft < 0 ? w.daysOver(-daysLeft) : w.today,
      isOver: daysLeft < 0
    })),
    clearance:
      groups.length === 0
        ? []
        : [land(clearance.handedOverM2, clearance.areaM2), households(clearance.paidHouseholds, clearance.households)],
    groups: groups.map(({ value, entered }) => ({
      name: value.name,
      land: land(value.handedOverM2, value.areaM2),
      households: households(value.paidHouseholds, value.households),
      on: showDate(value.on, language),
      source: entered?.source ?? ''
    })),
    steps: steps.map((step) => showStep(step, scale, { language, today })),
    refusal: view.refusal ? sentenceOf(view.refusal, language) : '',
    ends: [
      ...(view.planned ? [{ name: w.endPlanned, on: showDate(view.planned.ends, language), note: '' }] : []),
      ...(view.now ? [{ name: w.endNow, on: showDate(view.now.ends, language), note: w.slip(view.slipDays ?? 0) }] : [])
    ],
    curve: drawCurve(curve, language),
    progress: now ? { planned: percent(now.plannedPercent), actual: percent(now.actualPercent) } : null,
    points: curve.map(({ on, plannedPercent, actualPercent }) => ({
      on: showDate(on, language),
      planned: percent(plannedPercent),
      actual: actualPercent === null ? '' : percent(actualPercent)
    })),
    obstacles: obstacles.map(({ obstacle, since, ageDays }) => ({
      text: showValue('project', 'obstacle', obstacle.stated.value, language),
      note: [
        since !== null && ageDays !== null ? w.since(showDate(since, language), number(ageDays)) : '',
        obstacle.due === null ? '' : w.due(showDate(obstacle.due, language)),
        obstacle.measure ?? ''
      ]
        .filter(Boolean)
        .join(' · '),
      owner: obstacle.body ?? w.noOwner
    })),
    isEmpty: groups.length === 0 && steps.length === 0 && promises.length === 0 && obstacles.length === 0
  }
}

/** Where a day lies between the first of all and the last, in thousandths; the end of a step is the end of its last day. */
type Scale = (begins: string, ends: string) => Bar

const DAY_MS = 86_400_000
const dayAt = (day: string): number => Date.parse(day) / DAY_MS

const scaleOf = ({ steps }: DeliveryView): Scale => {
  const spans = steps.flatMap(({ planned, now }) => [planned, now].filter((span) => span !== null))
  const first = Math.min(...spans.map(({ begins }) => dayAt(begins)))
  const last = Math.max(...spans.map(({ ends }) => dayAt(ends) + 1))
  return (begins, ends) => {
    const part = (day: number): number => Math.round(((day - first) / (last - first)) * 1000)
    return { from: part(dayAt(begins)), wide: Math.max(4, part(dayAt(ends) + 1) - part(dayAt(begins))) }
  }
}

const showStep = ({ entry: { value }, planned, now, state, isLate }: StepStanding, scale: Scale, { language }: Setting): ShownStep => {
  const w = deliveryWordsIn(language).delivery
  const days = (span: { begins: string; ends: string } | null): string =>
    span ? `${showDate(span.begins, language)} – ${showDate(span.ends, language)}` : ''
  const isCritical = now?.isCritical ?? false
  return {
    code: value.code,
    title: value.title,
    kind: term('stepKind', value.stepKind, language),
    note: [value.body, value.after.length > 0 ? `${w.waits} ${value.after.join(', ')}` : ''].filter(Boolean).join(' · '),
    marks: [
      ...(isCritical ? [w.critical] : []),
      ...(state === 'done' ? [w.done] : []),
      ...(isLate ? [w.late] : []),
      ...(state !== 'done' && now && now.floatDays > 0 ? [w.float(showNumber(String(now.floatDays), language))] : [])
    ],
    planned: planned && scale(planned.begins, planned.ends),
    now: now && scale(now.begins, now.ends),
    plannedDays: days(planned),
    nowDays: days(now),
    state,
    isCritical
  }
}

/** The forms of what is entered: promised days, land, steps. */
export const deliveryForms = ({ entries, links }: DossierView, { language }: Setting): readonly ShownEntries[] =>
  DELIVERY_KINDS.map((kind) =>
    showEntries(
      kind,
      entries,
      [...new Set(links.flatMap(({ direction, dossier }) => (direction === 'from' ? [dossier.title] : [])))],
      language
    )
  )
