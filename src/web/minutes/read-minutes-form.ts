import type { Minutes, MinutesPoint } from '../../register/index.ts'
import { readPartialDate } from '../../values/index.ts'

/** Names of bodies as they are typed: "Sở Xây dựng; Sở Tài chính". */
const names = (typed: string): string[] =>
  typed
    .split(/[;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** "Tanaka Ken – Trưởng đại diện": the first dash between spaces parts the name from the post. */
const person = (line: string): { readonly name: string; readonly title: string | null } => {
  const [, name = line, title = ''] = /^(.+?)\s+[–—-]\s+(.+)$/u.exec(line) ?? []
  return { name: name.trim(), title: title.trim() || null }
}

/** The minutes as a form has them: what is left empty is not known. Their form is held by the register, which refuses what does not fit. */
export const readMinutesForm = (form: FormData): Minutes => {
  const word = (name: string): string =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim()
  const maybe = (name: string): string | null => word(name) || null
  const numbered = (group: string): string[] => form.getAll(group).map((at) => `${group}.${String(at)}`)
  return {
    state: 'draft',
    place: maybe('place'),
    begins: maybe('begins'),
    ends: maybe('ends'),
    chair: maybe('chair'),
    secretary: maybe('secretary'),
    conclusion: maybe('conclusion'),
    sides: numbered('side').flatMap((at) => {
      const people = word(`${at}.people`)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map(person)
      const name = word(`${at}.name`)
      return name === '' && people.length === 0 ? [] : [{ name, people }]
    }),
    points: numbered('point').flatMap((at): MinutesPoint[] => {
      const told = (name: string): string => word(`${at}.${name}`)
      const outcome = told('outcome') || null
      const isLeftOut = told('drop') !== '' || (told('offered') !== '' && outcome === null) || (told('topic') === '' && told('text') === '')
      if (isLeftOut) return []
      const due = told('due')
      return [
        {
          id: told('id'),
          topic: told('topic'),
          about: told('about') === '' ? null : { name: told('aboutName'), dossierId: told('about') },
          outcome: outcome as MinutesPoint['outcome'],
          text: told('text') || null,
          ...{ by: names(told('by')), to: names(told('to')), lead: names(told('lead')), coordinating: names(told('coordinating')) },
          due: due === '' ? null : (readPartialDate(due) ?? due),
          from: told('from') === '' ? null : { dossierId: told('from'), point: told('fromPoint'), on: told('fromOn') || null },
          undertaking: null
        }
      ]
    })
  }
}
