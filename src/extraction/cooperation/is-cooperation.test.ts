import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'
import { cooperationSigns } from './cooperation-signs.ts'
import { otherSubjects } from './other-news.ts'

/** Whether anything is kept of a page. */
const isKept = (text: string): boolean => {
  const record = extract(articleFromText(text, { publishedOn: '2024-05-23' }), { id: 'x' })
  return record.organisations.length + record.places.length + record.people.length > 0
}

for (const { name, matches, passes } of cooperationSigns)
  test(`a page of which the sign is "${name}" is read, and one without any sign is not`, () => {
    for (const page of matches) assert.equal(isKept(`Tin trong ngày\n${page}`), true, page)
    for (const page of passes) assert.equal(isKept(`Tin trong ngày\n${page}`), false, page)
  })

for (const { name, matches, passes } of otherSubjects)
  test(`a page about ${name} yields nothing, whatever words of cooperation it holds, and cooperation about ${name} is read`, () => {
    for (const page of matches) assert.equal(isKept(page), false, page)
    for (const page of passes) assert.equal(isKept(page), true, page)
  })
