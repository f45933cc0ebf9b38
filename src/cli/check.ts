import { checkRegister, headsOfRegister } from '../app/index.ts'
import { type Finding, type LogHead, readHead, writeHead } from '../register/index.ts'
import { refuse } from '../values/index.ts'
import { type Language, term } from '../wording/index.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { CheckValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { openProgress, type Progress } from './progress.ts'

/** Findings of one kind that are told one by one; of more only the number. */
const MOST_TOLD = 20

/** `hopluu check`: looks at all that the register keeps for ever and tells what is not as it was written; changes nothing. */
export const check = async (
  values: CheckValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('check', rest[0], streams, language)
  const since = values.since === undefined ? [] : [readHead(values.since)]
  if (since.includes(null)) {
    await write(streams.err, `${sentencesOf(refuse('head_not_valid', { head: values.since ?? '' }).refusal, language)}\n`)
    return EXIT.usage
  }
  return values.head ? printHeads(streams, language) : lookAtAll(since as LogHead[], streams, language)
}

/** What is to be kept elsewhere, as a line for each register. */
export const sayHeads = async (heads: readonly LogHead[], streams: Streams, language: Language | null): Promise<void> => {
  for (const head of heads)
    await write(streams.out, `${inLanguage(language, `Dấu niêm: ${writeHead(head)}`, `Head: ${writeHead(head)}`)}\n`)
}

const printHeads = async (streams: Streams, language: Language | null): Promise<ExitCode> => {
  const heads = await headsOfRegister()
  if (!heads.ok) {
    await write(streams.err, `${sentencesOf(heads.refusal, language)}\n`)
    return EXIT.environment
  }
  for (const head of heads.value) await write(streams.out, `${writeHead(head)}\n`)
  return EXIT.ok
}

const lookAtAll = async (since: readonly LogHead[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const told = new Map<string, number>()
  const waiting: string[] = []
  let progress: Progress | undefined
  let done = 0
  const found = (finding: Finding): void => {
    const times = (told.get(finding.code) ?? 0) + 1
    told.set(finding.code, times)
    if (times <= MOST_TOLD) waiting.push(sentencesOfFinding(finding, language))
  }
  const checked = await checkRegister({
    since,
    found,
    begins: (rows) => {
      progress = openProgress(streams.err, rows)
    },
    advanced: (rows) => {
      done += rows
      progress?.advance(rows, done)
    }
  })
  progress?.finish()
  if (!checked.ok) {
    await write(streams.err, `${sentencesOf(checked.refusal, language)}\n`)
    return EXIT.environment
  }
  for (const sentences of waiting) await write(streams.out, `${sentences}\n`)
  for (const [code, times] of told)
    if (times > MOST_TOLD)
      await write(
        streams.out,
        `${inLanguage(language, `… và ${times - MOST_TOLD} chỗ khác như vậy (${code}).`, `… and ${times - MOST_TOLD} more of this kind (${code}).`)}\n`
      )
  const { reports, originals, logRows, heads } = checked.value
  const all = [...told.values()].reduce((sum, times) => sum + times, 0)
  const vi = `Đã kiểm tra ${reports} báo cáo, ${originals} tệp gốc, ${logRows} dòng nhật ký: ${all === 0 ? 'không thấy gì sai' : `thấy ${all} chỗ sai`}.`
  const en = `Checked ${reports} reports, ${originals} originals, ${logRows} rows of the log: ${all === 0 ? 'nothing is wrong' : `${all} findings`}.`
  await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  await sayHeads(heads, streams, language)
  return all === 0 ? EXIT.ok : EXIT.refused
}

/** A finding's sentences, with what the row is called in each language. */
export const sentencesOfFinding = (finding: Finding, language: Language | null): string => {
  const inOne = (each: Language): string => {
    const what = finding.about?.what
    const about = what === undefined ? finding.about : { ...finding.about, what: term('logged', String(what), each) }
    return sentencesOf(about === undefined ? finding : { ...finding, about }, each)
  }
  return language ? inOne(language) : `${inOne('vi')}\n${inOne('en')}`
}
