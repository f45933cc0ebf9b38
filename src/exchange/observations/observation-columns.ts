import { findParameter, findUnit } from '../../monitoring/index.ts'
import { searchKey } from '../../values/index.ts'

/** What a column of a table of readings can hold besides readings of one parameter. */
const COLUMN_WORDS = {
  time: 'time|thoi gian|thoi diem|ngay gio|ngay|gio|datetime|date time|date|timestamp|phenomenon time|phenomenontime|datetimelocal|datetimeutc|ngay do|thoi gian do',
  station: 'station|tram|ma tram|ten tram|tram do|tram quan trac|station id|station code|station name|location|location name|site|diem do',
  parameter: 'parameter|thong so|chi tieu|chat o nhiem|pollutant|observed property|ten thong so',
  value: 'value|gia tri|ket qua|result|concentration|nong do|reading|so do',
  unit: 'unit|units|don vi|don vi tinh|don vi do|dvt',
  status: 'status|trang thai|ma trang thai|tinh trang|flag|quality',
  datastream: 'datastream|datastream id|ma chuoi|chuoi'
} as const
export type ColumnUse = keyof typeof COLUMN_WORDS

const USES = new Map(
  Object.entries(COLUMN_WORDS).flatMap(([use, words]) => words.split('|').map((word): [string, ColumnUse] => [word, use as ColumnUse]))
)

/** What a heading says of its column. */
export type ReadColumn =
  | { readonly use: ColumnUse; readonly heading: string }
  | { readonly use: 'reading'; readonly heading: string; readonly parameter: string; readonly unit: string | null }
  | { readonly use: 'nothing'; readonly heading: string }

// "PM2.5 (µg/m³)", "NO2 [ppb]", "O3, mg/m3", "pm25_ug/m3", "CO mg/m3"
const WITH_UNIT = /^(?<name>.+?)\s*(?:\(\s*(?<round>[^()]+?)\s*\)|\[\s*(?<square>[^[\]]+?)\s*\]|[,;:\s_]\s*(?<open>[^\s_,;:()[\]]+))\s*$/u

/** A heading of a table of readings, in Vietnamese or English, with or without a unit. */
export const readColumn = (heading: string): ReadColumn => {
  const use = USES.get(searchKey(heading))
  if (use) return { use, heading }
  const whole = findParameter(heading)
  if (whole) return { use: 'reading', heading, parameter: whole.code, unit: null }
  const { name, round, square, open } = WITH_UNIT.exec(heading)?.groups ?? {}
  if (name === undefined) return { use: 'nothing', heading }
  const bracketed = round ?? square
  const unit = findUnit(bracketed ?? open ?? '')
  const parameter = findParameter(name)
  if (parameter && (unit ?? bracketed)) return { use: 'reading', heading, parameter: parameter.code, unit: unit ?? bracketed ?? null }
  const named = bracketed === undefined ? undefined : USES.get(searchKey(name))
  return named ? { use: named, heading } : { use: 'nothing', heading }
}
