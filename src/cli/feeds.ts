import type { App, Polled } from '../app/index.ts'
import type { Feed, FeedEntry, Feeds } from '../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, sentenceOf, showDate } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { FEEDS_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof FEEDS_OPTIONS>

const WAYS = ['list', 'entries', 'add', 'change', 'remove', 'poll'] as const
type Way = (typeof WAYS)[number]
/** What cannot be done without saying of which feed. */
const OF_ONE: readonly Way[] = ['add', 'change', 'remove']

/** `hopluu feeds`: the feeds that are watched; `poll` asks those that are due, or one, without waiting for the server or worker that does so by itself. */
export const feeds = async (values: Values, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const [said = 'list', which, strange] = rest
  const way = WAYS.find((each) => each === said)
  const wrong = wrongUse(said, way, which, strange)
  if (!way || wrong) {
    if (wrong) await write(streams.err, `${sentencesOf(wrong, language)}\n`)
    return EXIT.usage
  }
  return withRegister(
    streams,
    language,
    async (app) => {
      const told = await tell(app, way, which, values, language)
      if (!told.ok) {
        await write(streams.err, `${sentencesOf(told.refusal, language)}\n`)
        return ['feeds_off', 'feeds_asked_now'].includes(told.refusal.code) ? EXIT.environment : EXIT.usage
      }
      await write(streams.out, told.value)
      return EXIT.ok
    },
    { expectsDocuments: way === 'poll' }
  )
}

const wrongUse = (said: string, way: Way | undefined, which: string | undefined, strange: string | undefined): Refusal | null => {
  if (!way) return refuse('feeds_way_unknown', { way: said, ways: WAYS.join(', ') }).refusal
  if (which === undefined && OF_ONE.includes(way)) return refuse('feeds_argument_missing', { way }).refusal
  const extra = way === 'list' || way === 'entries' ? which : strange
  return extra === undefined ? null : refuse('unexpected_argument', { command: `feeds ${way}`, argument: extra }).refusal
}

const tell = async (app: App, way: Way, which = '', values: Values, language: Language | null): Promise<Outcome<string>> => {
  const { feeds: watched } = app.register
  const { json = false, name, every, off = false, on = false } = values
  const everyMinutes = every === undefined ? undefined : /^\d{1,6}$/.test(every) ? Number(every) : Number.NaN
  const fields = { ...(name === undefined ? {} : { name }), ...(everyMinutes === undefined ? {} : { everyMinutes }) }
  const one = (outcome: Outcome<Feed>): Outcome<string> =>
    outcome.ok ? accept(json ? asJson(outcome.value) : feedLine(outcome.value, language)) : outcome
  if (way === 'add') return one(await watched.add({ address: which, ...fields }))
  if (way === 'list') {
    const { polled, feeds: all } = await watched.list()
    const shut = sentenceOf({ code: 'feeds_off' }, language ?? 'vi')
    return accept(
      json ? asJson({ polled, feeds: all }) : `${all.map((feed) => feedLine(feed, language)).join('')}${polled ? '' : `${shut}\n`}`
    )
  }
  if (way === 'entries') {
    const found = await watched.entries({ limit: 500 })
    return accept(json ? asJson({ entries: found }) : found.map((entry) => entryLine(entry, language)).join(''))
  }
  if (way === 'poll') return poll(app, which, json, language)
  const id = await idOf(watched, which)
  if (way === 'change') return one(await watched.change({ id, ...fields, ...(on ? { active: true } : off ? { active: false } : {}) }))
  const removed = await watched.remove(id)
  return removed.ok
    ? accept(json ? asJson({ removed: id }) : `${inLanguage(language, 'Đã bỏ khỏi danh sách.', 'Taken off the list.')}\n`)
    : removed
}

/** People name a feed by its address, or by its id. */
const idOf = async (watched: Feeds, which: string): Promise<string> => {
  const { feeds: all } = await watched.list()
  return all.find(({ id, address }) => id === which || address === which)?.id ?? which
}

const poll = async (app: App, which: string, json: boolean, language: Language | null): Promise<Outcome<string>> => {
  if (which !== '') {
    const asked = await app.register.feeds.ask(await idOf(app.register.feeds, which))
    if (!asked.ok) return asked
  }
  const polled = await app.pollFeeds()
  return polled.ok ? accept(json ? asJson(polled.value) : polledLine(polled.value, language)) : polled
}

const polledLine = ({ asked, unchanged, failed, found, taken, untaken }: Polled, language: Language | null): string =>
  `${inLanguage(
    language,
    `Đã hỏi ${asked} nguồn tin (${unchanged} không có gì mới, ${failed} không đọc được). ${found} bài mới nhắc đến đối tác; đã lấy ${taken} bài, ${untaken} bài chưa lấy được.`,
    `Feeds asked: ${asked} (${unchanged} with nothing new, ${failed} not read). New entries that name a partner: ${found}; articles taken in: ${taken}, not to be had: ${untaken}.`
  )}\n`

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const feedLine = ({ id, name, address, everyMinutes, active, answeredAt, failure, failures }: Feed, language: Language | null): string => {
  const cells = [id, name, address, inLanguage(language, `${everyMinutes} phút`, `every ${everyMinutes} minutes`)]
  if (!active) cells.push(inLanguage(language, 'tạm ngừng', 'paused'))
  if (answeredAt !== null) cells.push(showDate(answeredAt.slice(0, 10), language ?? 'vi'))
  if (failure) cells.push(`${failures}× ${sentenceOf(failure, language ?? 'vi')}`)
  return `${cells.join('\t')}\n`
}

const STATES = {
  waiting: { vi: 'chờ lấy', en: 'waiting' },
  taken: { vi: 'đã lấy', en: 'taken in' },
  'given up': { vi: 'không lấy được', en: 'given up' }
} as const

const entryLine = ({ title, link, state, partners, reportId, failure }: FeedEntry, language: Language | null): string =>
  `${[STATES[state][language ?? 'vi'], reportId ?? '', partners.join(', '), title, link, failure ? sentenceOf(failure, language ?? 'vi') : ''].join('\t').trimEnd()}\n`
