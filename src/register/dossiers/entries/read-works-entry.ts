import { OCOP_LEVELS, scoreProduct } from '../../../law/index.ts'
import { Decimal } from '../../../money/index.ts'
import { PLANT_CODES, plantUnit } from '../../../monitoring/index.ts'
import { MAX_CLIMATE_FACTOR, MIN_CLIMATE_FACTOR } from '../../../planning/index.ts'
import { MAX_PHOTO_SIDE, PICTURE_TYPES } from '../../../reading/index.ts'
import { firstDay, lastDay, refuse } from '../../../values/index.ts'
import { READ_DELEGATION } from './delegation-entries.ts'
import type { Fields, Reading } from './reading.ts'
import {
  ACTUAL_STATES,
  EVERY,
  LIMIT_COLUMNS,
  LIMIT_STATES,
  LOAN_PAYMENTS_PER_YEAR,
  LOAN_REPAYMENTS,
  MOST_INTERVAL,
  PLAN_MODELS,
  PRIORITIES,
  STARS,
  TRADE_TYPES,
  type WorksEntryKind
} from './works-entries.ts'

/** How each entry of results and works is held to its form. */
export const READ_WORKS: Readonly<Record<WorksEntryKind, (given: Reading) => Fields>> = {
  target: (given) => ({
    indicator: given.words('indicator'),
    period: given.day('period'),
    value: given.amount('value'),
    dimensions: given.dimensions('dimensions')
  }),
  actual: (given) => {
    const [numerator, denominator] = [given.decimal('numerator'), given.decimal('denominator')]
    return {
      indicator: given.words('indicator'),
      period: given.day('period'),
      value: shareOf(numerator, denominator) ?? given.amount('value'),
      numerator,
      denominator,
      dimensions: given.dimensions('dimensions'),
      note: given.text('note'),
      state: given.oneOf('state', ACTUAL_STATES, 'draft')
    }
  },
  scoring: (given) => {
    const points = { A: given.words('scoreA'), B: given.words('scoreB'), C: given.words('scoreC') }
    const on = given.day('on')
    if (given.refusal === null) {
      const { A, B, C } = points as Readonly<Record<'A' | 'B' | 'C', string>>
      const score = scoreProduct({ A, B, C }, firstDay(String(on)) ?? '')
      if (!score.ok) given.wrong(score)
    }
    return {
      on,
      level: given.oneOf('level', OCOP_LEVELS),
      council: given.text('council'),
      ...{ scoreA: points.A, scoreB: points.B, scoreC: points.C },
      decision: given.text('decision'),
      note: given.text('note')
    }
  },
  photo: (given) => ({
    sha256: given.matching('sha256', /^[0-9a-f]{64}$/),
    mediaType: given.oneOf('mediaType', PICTURE_TYPES),
    width: given.number('width', { whole: true, least: 1, most: MAX_PHOTO_SIDE }),
    height: given.number('height', { whole: true, least: 1, most: MAX_PHOTO_SIDE }),
    altVi: given.words('altVi'),
    altEn: given.text('altEn')
  }),
  version: (given) => ({ model: given.oneOf('model', PLAN_MODELS), sha256: given.matching('sha256', /^[0-9a-f]{64}$/) }),
  certificate: (given) => ({
    number: given.words('number'),
    issuer: given.text('issuer'),
    on: given.day('on'),
    until: given.maybeDay('until'),
    stars: given.oneOf('stars', STARS, null),
    scoreA: given.decimal('scoreA'),
    scoreB: given.decimal('scoreB'),
    scoreC: given.decimal('scoreC')
  }),
  outlet: (given) => ({
    name: given.words('name'),
    place: given.text('place'),
    from: given.maybeDay('from'),
    to: given.maybeDay('to'),
    undertaking: given.side('undertaking')
  }),
  trade: (given) => ({
    type: given.oneOf('type', TRADE_TYPES),
    on: given.day('on'),
    name: given.words('name'),
    place: given.text('place'),
    partner: given.text('partner'),
    ...given.maybeMoney(),
    undertaking: given.side('undertaking')
  }),
  task: (given) => ({
    title: given.words('title'),
    every: given.oneOf('every', EVERY),
    interval: given.number('interval', { whole: true, least: 1, most: MOST_INTERVAL, usual: 1 }),
    from: given.day('from')
  }),
  upkeep: (given) => ({ task: given.words('task'), on: given.day('on'), note: given.text('note') }),
  fault: (given) => ({
    title: given.words('title'),
    since: given.day('since'),
    priority: given.oneOf('priority', PRIORITIES, 'usual'),
    mended: given.maybeDay('mended'),
    note: given.text('note')
  }),
  training: (given) => ({
    name: given.words('name'),
    post: given.text('post'),
    topic: given.words('topic'),
    trainer: given.text('trainer'),
    ...given.begunAndEnded(),
    certificate: given.text('certificate'),
    undertaking: given.side('undertaking')
  }),
  ...READ_DELEGATION,
  log: (given) => ({
    month: given.matching('month', /^\d{4}-(?:0[1-9]|1[0-2])$/),
    sha256: given.matching('sha256', /^[0-9a-f]{64}$/),
    days: given.number('days', { whole: true, most: 31 })
  }),
  run: (given) => ({
    version: given.words('version'),
    sha256: given.matching('sha256', /^[0-9a-f]{64}$/),
    returnPeriodYears: given.number('returnPeriodYears', { least: 0.25, most: 1000 }),
    climateFactor: given.number('climateFactor', { least: MIN_CLIMATE_FACTOR, most: MAX_CLIMATE_FACTOR })
  }),
  loan: (given) => {
    const [first, last] = [given.maybeDay('firstRepayment'), given.maybeDay('lastRepayment')]
    if (typeof first === 'string' && typeof last === 'string' && (firstDay(first) ?? '') > (lastDay(last) ?? ''))
      given.wrong(refuse('days_out_of_order', { from: first, to: last }))
    return {
      signedOn: given.day('signedOn'),
      ...given.maybeMoney(),
      ratePercent: given.amount('ratePercent'),
      secondRatePercent: given.decimal('secondRatePercent'),
      repayment: given.oneOf('repayment', Object.keys(LOAN_REPAYMENTS), null),
      perYear: given.oneOf('perYear', LOAN_PAYMENTS_PER_YEAR, null),
      firstRepayment: first,
      lastRepayment: last,
      note: given.text('note')
    }
  },
  term: (given) => {
    const [english, own] = [given.text('english'), given.text('own')]
    if (english === null && own === null) given.wrong(refuse('entry_not_valid', { field: 'english' }))
    return { vi: given.words('vi'), english, own, note: given.text('note') }
  },
  limit: (given) => {
    const parameter = given.oneOf('parameter', PLANT_CODES)
    const [least, most] = [given.decimal('least'), given.decimal('most')]
    if (least === null && most === null) given.wrong(refuse('entry_not_valid', { field: 'most' }))
    const [from, to] = [given.calendarDay('from'), given.calendarDay('to')]
    if (from === null) given.wrong(refuse('entry_not_valid', { field: 'from' }))
    if (typeof from === 'string' && typeof to === 'string' && from > to) given.wrong(refuse('days_out_of_order', { from, to }))
    return {
      standard: given.words('standard'),
      column: given.oneOf('column', LIMIT_COLUMNS, null),
      parameter,
      least,
      most,
      // A limit is held against values as the log keeps them, so that it has their unit.
      unit: given.oneOf('unit', [plantUnit(String(parameter))], plantUnit(String(parameter))),
      from,
      to,
      status: given.oneOf('status', LIMIT_STATES, 'set')
    }
  }
}

/** Digits behind the point of a share that was worked out. */
const SHARE_DIGITS = 4

/** The share in per cent that numerator and denominator give, to four digits; null where one of them is not known, or nothing can be divided by. */
export const shareOf = (numerator: string | null, denominator: string | null): string | null =>
  numerator === null || denominator === null || new Decimal(denominator).isZero()
    ? null
    : new Decimal(numerator).times(100).div(denominator).toDecimalPlaces(SHARE_DIGITS).toFixed()
