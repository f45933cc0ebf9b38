import { originKey, type Told } from '../register/index.ts'
import { type Language, showDate } from '../wording/index.ts'
import type { Both } from './both.ts'

/** What a sentence stands on: what a report says in its own words, what a person entered, or how the program reckoned it from what is listed. */
export type Note = Told | { readonly from: 'reckoned'; readonly how: Both }

interface Origin {
  readonly reportId: string
  readonly itemId: string
}

/** Of a sentence that stands on many sources so many are named. */
const MOST = 3

/** The notes of some origins, each once, those said last first; of more than a few the latest. */
export const notesAt = (told: ReadonlyMap<string, Told>, origins: readonly Origin[]): Note[] => {
  const keys = [...new Set(origins.map(originKey))]
  const found = keys.flatMap((key) => told.get(key) ?? [])
  const apart = new Map(
    found.map((note) => [note.from === 'report' ? `${note.reportId} ${note.words.join(' ')}` : JSON.stringify(note), note])
  )
  return [...apart.values()].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0)).slice(0, MOST)
}

/** Quotes are told whole up to this length; of longer ones the beginning, marked as such. */
const LONG = 400

/** A note as it stands at the foot of a page: report, day, the words themselves. */
export const sayNote = (note: Note, language: Language): string => {
  if (note.from === 'reckoned') return note.how[language]
  const vi = language === 'vi'
  if (note.from === 'person')
    return vi
      ? `Cán bộ ghi vào sổ ngày ${showDate(note.on, 'vi')}${note.source ? `; căn cứ: ${note.source}` : ''}.`
      : `Entered in the register on ${showDate(note.on, 'en')}${note.source ? `; source: ${note.source}` : ''}.`
  const day = note.publishedOn === null ? (note.on === null ? null : showDate(note.on, language)) : showDate(note.publishedOn, language)
  const when = day === null ? (vi ? 'không rõ ngày' : 'day not known') : vi ? `ngày ${day}` : day
  const words = note.words.map((each) => `“${shortened(each)}”`).join('; ')
  return vi ? `Báo cáo “${note.title}”, ${when}: ${words}.` : `Report “${note.title}”, ${when}: ${words}.`
}

const shortened = (words: string): string => (words.length <= LONG ? words : `${words.slice(0, words.lastIndexOf(' ', LONG))} […]`)
