import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { exampleFiles } from '../../src/cli/demo.ts'
import { hintsOf, loadCases } from '../corpus/cases.ts'
import type { Original } from './mutant.ts'

const IS_TEXT = new Set(['.txt', '.html', '.eml', '.csv'])
/** Archives and pages of print take long to open and mostly end in a refusal: a few of them are enough. */
const TIMES_TEXT = 8

const originalOf = (path: string, publishedOn?: string): Original => {
  const bytes = readFileSync(path)
  const text = IS_TEXT.has(extname(path)) ? bytes.toString('utf8') : null
  return { fileName: basename(path), bytes, text, ...(publishedOn === undefined ? {} : { publishedOn }) }
}

/** Every document of the corpus and the examples. */
export const loadOriginals = (): readonly Original[] => {
  const cases = loadCases().map((one) => originalOf(one.path, hintsOf(one).publishedOn))
  const all = [...cases, ...exampleFiles().map((path) => originalOf(path))]
  const texts = all.filter(({ text }) => text !== null)
  return [...Array.from({ length: TIMES_TEXT }, () => texts).flat(), ...all.filter(({ text }) => text === null)]
}
