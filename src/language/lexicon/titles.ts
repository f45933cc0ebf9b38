import { join } from 'node:path'
import type { HonorificEntry, TitleEntry } from './entry.ts'
import { filled, isYes, listOf, oneOf, orNull, readTable } from './read-table.ts'

const SPHERES = ['party', 'state', 'assembly', 'diplomatic', 'business', 'military', 'academic', 'people', 'project', 'delegation'] as const

/** Offices and ranks. Reports write them with and without capitals ("phó chủ tịch"), so none is proper unless it says so. */
export const readTitles = (folder: string): TitleEntry[] =>
  readTable(
    join(folder, 'titles.tsv'),
    ['title', 'sphere', 'body', 'proper', 'forms'],
    ([title, sphereCell, body, properCell, forms], at) => {
      const proper = isYes(properCell, at)
      const sphere = oneOf(sphereCell, SPHERES, at)
      return [filled(title, 'title', at), ...listOf(forms)].map(
        (form): TitleEntry => ({ kind: 'title', form, proper, title, sphere, body: orNull(body) })
      )
    }
  ).flat()

export const readHonorifics = (folder: string): HonorificEntry[] =>
  readTable(join(folder, 'honorifics.tsv'), ['form', 'proper'], ([form, proper], at) => ({
    kind: 'honorific',
    form: filled(form, 'form', at),
    proper: isYes(proper, at)
  }))
