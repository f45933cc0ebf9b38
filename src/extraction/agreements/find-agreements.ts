import {
  ALL_CAPITALS,
  type KnownMatch,
  keyOf,
  LOWER,
  loadWords,
  type Mentions,
  NUMBER,
  spanOf,
  type Tokens,
  wordsOf
} from '../../language/index.ts'
import { quote } from '../../values/index.ts'
import { sidesThere } from '../actors/sides-there.ts'
import type { Agreement } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { sectorsIn } from '../text/find-sectors.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases } from '../text/phrases.ts'
import { signedOn } from './agreement-date.ts'
import { areDifferent, isSamePaper, isYetToCome, type Marks, marksOf } from './agreement-identity.ts'
import {
  clauseAround,
  countedFrom,
  findPapers,
  isAct,
  isKept,
  isNamedBehind,
  isOfAction,
  isPlan,
  isReceipt,
  isSeveral,
  isSubject,
  isTalk,
  isWhicheverPapers,
  type Paper,
  standsBeside
} from './agreement-papers.ts'
import { endOf, type Parties, partiesOf, signingVerb } from './agreement-parties.ts'
import type { AgreementSetting } from './agreement-setting.ts'
import { furtherOf, statusAround, statusBehind, statusOfList } from './agreement-status.ts'

type Kind = Agreement['kind']

/** Papers looked back at for one that is named again. */
const RECENT = 40
/** A bare "thỏa thuận" or "hợp đồng" has so many words. */
const BARE = 2
const AFTER_SIGNING: ReadonlySet<Agreement['status']> = new Set(['extended', 'ended', 'cancelled'])

/** Papers that were signed, are to be signed or are wished for, one entry a paper. */
export const findAgreements = (setting: AgreementSetting): Agreement[] => {
  const { mentions } = setting
  const { tokens, sentences } = mentions.scan
  const papers = findPapers(mentions.scan)
  const found = new Map<Kind, Agreement[]>()
  const marks = new Map<Agreement, Marks>()
  let last = null as Agreement | null
  let lastIn = -1
  let lastTo = -1
  let count = 0
  const settingAt = sidesThere(setting)
  for (const sentence of sentences) {
    const here = settingAt(sentence)
    if (setting.isAside(sentence)) continue
    for (const match of within(papers, sentence.from, sentence.to)) {
      if (isSubject(tokens, papers, match)) continue
      const kind = match.entries[0]?.paper as Kind
      const clause = clauseAround(tokens, sentence, match)
      const parties = partiesOf(here, clause, match)
      const named = endOf(tokens, clause, Math.max(match.to, parties.to), match.from)
      const to = wholeDate(mentions, beforeNext(tokens, papers, match.to, named), clause.to)
      if (isNamedBehind(tokens, match, to)) continue
      const isSignedBeside: boolean = last?.status === 'signed' && lastIn === sentence.from && standsBeside(tokens, lastTo, match.from)
      const told = isSignedBeside
        ? 'signed'
        : (toldOf(tokens, clause, match, to) ?? statusOfList(tokens, sentence, match) ?? statusBehind(tokens, clause, match.from, to))
      if (told === null || isTalk(tokens, match) || isKept(tokens, clause, match) || isWhicheverPapers(tokens, match, told)) continue
      if (isNoOnes(tokens, clause, match, kind, parties, told) || isGeneral(tokens, clause, match, kind, told, parties.named, to)) continue
      const evidence = quote(tokens.text, spanOf(tokens, { from: countedFrom(tokens, match), to }))
      const day = signedOn(here, sentence, clause, match, to, told)
      // "thống nhất ký … trong quý II/2026": a signing ahead is none yet.
      const isAhead = told === 'signed' && day !== null && isAfterReport(setting, day)
      const status = isAhead ? 'planned' : told
      // "ký Hiệp định … và Hiệp định …": both on one day.
      const isBeside: boolean = lastIn === sentence.from && last?.status === status && (isSignedBeside || last.kind === kind)
      const on: string | null = isAhead ? null : (day ?? (isBeside ? (last?.on ?? null) : null))
      const known = found.get(kind) ?? []
      const mark = marksOf(tokens, match, to, shortFormOf(tokens, clause, match))
      const isOld = (one: Agreement): boolean =>
        isSamePaper(one, parties, on) && !areDifferent(marks.get(one), mark) && !isYetToCome(one, status, mark)
      const isNamedAnew =
        (isBare(match) && !isSignedBeside && !parties.named && !mark.isApart && !(kind === 'treaty' && to > match.to + 1)) ||
        (isAct(tokens, match) && last !== null && last.status === 'signed' && isSamePaper(last, parties, on))
      const isFurtherOnes = isSignedBeside && isSeveral(tokens, match)
      const old: Agreement | null | undefined = isFurtherOnes ? null : (known.slice(-RECENT).findLast(isOld) ?? (isNamedAnew ? last : null))
      if (old) {
        old.evidence.push(evidence)
        if (parties.named && old.parties.length < 2) old.parties = parties.references
        // A paper that bears a day is signed: what is said of it later may only extend or end it.
        if (old.on === null || AFTER_SIGNING.has(status)) old.status = furtherOf(old.status, status)
        old.on ??= on
        continue
      }
      last = {
        id: `g${++count}`,
        kind,
        // The second of two papers signed together is between the same two.
        parties: isBeside && !parties.named && last ? [...last.parties] : parties.references,
        fields: sectorsIn(mentions, match.to, clause.to),
        status,
        on,
        evidence: [evidence]
      }
      lastIn = sentence.from
      lastTo = to
      marks.set(last, mark)
      known.push(last)
      found.set(kind, known)
    }
  }
  return [...found.values()].flat().sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

const isAfterReport = ({ meetings, publishedOn }: AgreementSetting, day: string): boolean => {
  const today = meetings[0]?.on ?? publishedOn
  return today !== null && today !== undefined && day.slice(0, today.length) > today.slice(0, day.length)
}

const isBare = (match: KnownMatch<Paper>): boolean => match.to - match.from <= BARE

/** "hợp đồng … và hợp đồng …": the second paper is no part of the first one's name. */
const beforeNext = (tokens: Tokens, papers: readonly KnownMatch<Paper>[], from: number, to: number): number => {
  const next = within(papers, from, to).find((paper) => tokens.keys[joiningAt(tokens, paper)] === AND)
  return next ? joiningAt(tokens, next) : to
}
/** "và hợp đồng …", "và các thỏa thuận …": where the word that joins a paper to another stands. */
const joiningAt = (tokens: Tokens, { from }: KnownMatch<Paper>): number => (tokens.keys[from - 1] === ALL ? from - 2 : from - 1)
const ALL = keyOf('các')
const AND = keyOf('và')

/** "ký ngày 24/10/2024": a date is quoted whole. */
const wholeDate = ({ dates }: Mentions, to: number, end: number): number => {
  const cut = within(dates, to - DATE_REACH, Math.min(end, to + DATE_REACH)).find((date) => date.from < to && date.to > to)
  return cut?.to ?? to
}
const DATE_REACH = 12

/** Where a paper stands; "ký kết hợp tác" says it by itself, and what a programme of action shall carry out ("Chương trình Hành động triển khai quan hệ …") is its name. */
const toldOf = (tokens: Tokens, clause: Clause, match: KnownMatch<Paper>, to: number): Agreement['status'] | null => {
  const told = statusAround(tokens, clause, match.from, isOfAction(tokens, match) ? to : match.to, to)
  return isAct(tokens, match) && (told === null || told === 'in force') ? 'signed' : told
}

const GENERAL: ReadonlySet<Kind> = new Set(['programme'])
const DRAWN_UP: ReadonlySet<Agreement['status']> = new Set(['planned', 'being prepared', 'signed', 'extended'])

/** "theo chương trình hợp tác phát triển kinh tế và lao động", "kế hoạch hợp tác": cooperation in general, no paper that bears a capital, years or a signature. */
const isGeneral = (
  tokens: Tokens,
  clause: Clause,
  match: KnownMatch<Paper>,
  kind: Kind,
  status: Agreement['status'],
  isNamed: boolean,
  to: number
): boolean => {
  const isSigned = signingVerb(tokens, clause, match) < match.from
  if (isReceipt(tokens, match)) return !isSigned
  // "ký kết hợp tác với nhiều địa phương" tells of no paper; with somebody by name it does.
  if (isAct(tokens, match)) return !isNamed
  if (isPlan(tokens, match)) return !isNamed
  if (isOfAction(tokens, match)) return !DRAWN_UP.has(status) || isLower(tokens, match)
  if (!GENERAL.has(kind) || isSigned || isNamed || tokens.cases[match.from] !== LOWER) return false
  for (let i = match.to; i < to; i++) if (tokens.kinds[i] === NUMBER) return false
  return true
}

const isLower = (tokens: Tokens, { from, to }: KnownMatch<Paper>): boolean => {
  for (let i = from; i < to; i++) if (tokens.cases[i] !== LOWER) return false
  return true
}

/** A contract that only is mentioned ("sẽ chấm dứt hợp đồng"), a programme that shall be furthered, a treaty of many states: no paper of those who meet. */
const isNoOnes = (
  tokens: Tokens,
  clause: Clause,
  match: KnownMatch<Paper>,
  kind: Kind,
  parties: Parties,
  status: Agreement['status']
): boolean => {
  if (parties.named) return false
  const isSigned = signingVerb(tokens, clause, match) < match.from
  if (kind === 'contract') return isBare(match)
  if (kind === 'programme') return status === 'proposed' && !isSigned
  // "đề nghị sớm ký kết Hiệp định …" wishes for one between those who meet.
  return (
    kind === 'treaty' &&
    !isSigned &&
    status !== 'signed' &&
    status !== 'extended' &&
    !isBetweenTwo(shortFormOf(tokens, clause, match)) &&
    !(status === 'in force' && isMutual(tokens, clause, match))
  )
}

/** "Hiệp định thương mại tự do song phương", "Hiệp định về Kết nối hai nền kinh tế": a treaty between those who meet. */
const isMutual = (tokens: Tokens, clause: Clause, { to }: KnownMatch<Paper>): boolean =>
  holds(tokens, to, Math.min(clause.to, to + MUTUAL_REACH), MUTUAL)
const MUTUAL_REACH = 8
const MUTUAL = phrases('song phương|hai nước|hai nền kinh tế')

/** "Hiệp định Đối tác Kinh tế Toàn diện Khu vực (RCEP)": the short form of a treaty that those who meet carry out or negotiate; null where it has none. */
const shortFormOf = (tokens: Tokens, clause: Clause, { entries, to }: KnownMatch<Paper>): string | null => {
  if (entries[0]?.paper !== 'treaty') return null
  for (let i = to; i < Math.min(clause.to, to + LONGEST_TREATY); i++)
    if (tokens.keys[i] === OPEN)
      return tokens.cases[i + 1] === ALL_CAPITALS && tokens.keys[i + 2] === CLOSE ? wordsOf(tokens, i + 1, i + 2) : null
  return null
}
const LONGEST_TREATY = 16
/** Treaties of many states, to which those who meet only belong. */
const OF_MANY = new Set(loadWords('agreements/of-many'))
const isBetweenTwo = (shortForm: string | null): boolean => shortForm !== null && !OF_MANY.has(shortForm)
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
