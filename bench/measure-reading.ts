import { extract } from '../src/extraction/index.ts'
import { articleFromText } from '../src/reading/index.ts'
import { readExamples } from './examples.ts'
import { type Figure, median, rounded } from './figures.ts'
import { readSourceTexts } from './source-texts.ts'

const WARM_UP_MS = 8000
const ROUNDS = 7
const ROUND_MS = 1000

/** Milliseconds this thread has worked; on a shared machine the clock on the wall says more about the others. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Text in, record out, one thread, warm: the texts over and over. They are clean articles, so cleaning has little to remove. */
const measureReading = (texts: readonly string[], of: string): readonly Figure[] => {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const readAll = (): void => {
    for (const text of texts) extract(articleFromText(text, { publishedOn: '2025-09-09' }), { id: 'x' })
  }
  const perSecond = (atLeast: number): number => {
    const begun = worked()
    let times = 0
    while (worked() - begun < atLeast) {
      readAll()
      times += 1
    }
    return (times * length * 1000) / (worked() - begun)
  }
  perSecond(WARM_UP_MS)
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(ROUND_MS))
  return [
    {
      what: `Reading, text to record, ${of}`,
      value: `${rounded(median(rounds))} characters/s`,
      of: `${texts.length} reports of ${rounded(length)} characters in all, one thread, warm, its own working time, middle of ${ROUNDS} rounds (${rounded(Math.min(...rounds))} to ${rounded(Math.max(...rounds))})`
    }
  ]
}

/** The examples, which are as long as reports are, and the short and crowded cases of the corpus. */
export const measureReadings = async (): Promise<readonly Figure[]> => [
  ...measureReading(
    (await readExamples()).map(({ article }) => article.text),
    'the examples'
  ),
  ...measureReading(
    (await readSourceTexts()).map(({ text }) => text),
    'the corpus'
  )
]
