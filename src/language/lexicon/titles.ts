import { join } from 'node:path'
import type { HonorificEntry, SurnameEntry, TitleEntry } from './entry.ts'
import { filled, listOf, oneOf, orNull, readTable } from './read-table.ts'

const SPHERES = ['party', 'state', 'assembly', 'diplomatic', 'business', 'military', 'academic', 'people', 'project', 'delegation'] as const

/** Offices and ranks. Reports write them with and without capitals ("phó chủ tịch"), so none is proper unless it says so. */
export const readTitles = (folder: string): TitleEntry[] =>
  readTable(join(folder, 'titles.tsv'), ['title', 'sphere', 'body', 'proper', 'forms']).flatMap(({ of, at }) => {
    const proper = oneOf(of.proper, ['yes', 'no'], at) === 'yes'
    const sphere = oneOf(of.sphere, SPHERES, at)
    return [filled(of.title, 'title', at), ...listOf(of.forms)].map((form) => ({
      kind: 'title' as const,
      form,
      proper,
      title: of.title,
      sphere,
      body: orNull(of.body)
    }))
  })

export const readHonorifics = (folder: string): HonorificEntry[] =>
  readTable(join(folder, 'honorifics.tsv'), ['form', 'proper']).map(({ of, at }) => ({
    kind: 'honorific',
    form: filled(of.form, 'form', at),
    proper: oneOf(of.proper, ['yes', 'no'], at) === 'yes'
  }))

export const readSurnames = (folder: string): SurnameEntry[] =>
  readTable(join(folder, 'surnames.tsv'), ['surname', 'people']).map(({ of, at }) => ({
    kind: 'surname',
    form: filled(of.surname, 'surname', at),
    proper: true
  }))
