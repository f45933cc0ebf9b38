import { type CueEntry, type KnownMatch, type Mentions, outermost, type Sentence, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { findGroups } from '../actors/groups.ts'
import { speaksFor } from '../actors/sides.ts'
import { sidesThere } from '../actors/sides-there.ts'
import { subjectBefore } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { ActionCollection } from './collect-actions.ts'
import { chargedAsResponsible, chargedInConclusion, chargedUrgently, opensConclusion, tellBackwards } from './concluded.ts'
import type { ActionSetting, DraftAction, SetAside } from './draft-action.ts'
import { entryOf, goesOn, isEntryNumber, opensEntries } from './entries.ts'
import type { Frame } from './frame.ts'
import { framesOf } from './frames.ts'
import { isBareSupport, saysBy } from './idle-cues.ts'
import { missionAim } from './mission-aims.ts'
import { paperFormIn } from './paper-form.ts'
import { quotedSpeakers } from './quoted-speech.ts'
import { FrameReader } from './read-frame.ts'
import { toldFrame } from './told-frame.ts'

export interface ActionsFound {
  readonly drafts: readonly DraftAction[]
  readonly asides: readonly SetAside[]
}

/** What was asked, promised, assigned, agreed, done, lacked and talked about, each with the clause that says it; and what was set aside, by which rule. */
export const findActions = (setting: ActionSetting): ActionsFound => {
  const { tokens, sentences, names } = setting.mentions.scan
  const form = paperFormIn(tokens, sentences)
  const inName = nameCover(setting.mentions)
  const cues = outermost(names.of('cue')).filter((match) => !inName[match.from] && !isBareSupport(tokens, match) && !saysBy(tokens, match))
  const all = withGroups(tokens, setting.actors)
  const told = sidesThere(setting)
  const quoted = quotedSpeakers(tokens, sentences, cues, all)
  const found = new ActionCollection()
  let speaker: readonly Actor[] = []
  let current = setting.meetings[0]
  let opener: Frame | null = null
  let isNumbered = false
  let before: Frame | null = null
  let concluder: Spoke | null = null
  let urger: Spoke | null = null
  let orderer: Spoke | null = null
  let aimed: Sentence | null = null
  for (const [at, sentence] of sentences.entries()) {
    if (setting.isAside(sentence)) {
      found.setAside(sentence, 'caption or title')
      continue
    }
    if (form.has(sentence.from)) {
      found.setAside(sentence, 'form of a paper')
      continue
    }
    const here = told(sentence)
    // "Cùng ngày, Phó Chủ tịch Quốc hội X làm việc với …. Ông yêu cầu …": whom another meeting is told of first speaks there.
    const opens = here.meetings[0] !== current && current !== undefined
    if (opens)
      speaker = within(all, sentence.from, sentence.to)
        .filter(({ kind }) => kind === 'person')
        .slice(0, 1)
    current = here.meetings[0]
    speaker = quoted.get(sentence) ?? speaker
    const inside = within(cues, sentence.from, sentence.to)
    const actors = within(all, sentence.from, sentence.to)
    if (opener && isEntryNumber(tokens, sentence)) {
      isNumbered = true
      continue
    }
    const own = framesOf(tokens, sentence, inside, actors, speaker)
    const entry = opener && entryOf(tokens, sentence, actors, opener, isNumbered)
    // "Tiếp tục chương trình thăm Trung Quốc, ngày 13/7, đoàn … đã đến thăm …": the sentence that tells the meeting goes on with no request.
    const more: Frame | null = entry ?? (here.tellsMeeting(sentence) ? null : goesOn(tokens, sentence, own, before))
    const last = sentences[at - 1]
    tellBackwards(here, last && !setting.isAside(last) ? last : undefined, sentence, actors, found)
    const charged =
      (concluder?.paragraph === sentence.paragraph ? chargedInConclusion(here, sentence, actors, concluder.by) : null) ??
      (orderer?.paragraph === sentence.paragraph ? chargedInConclusion(here, sentence, actors, orderer.by) : null) ??
      (orderer ? chargedAsResponsible(here, sentence, actors, orderer.by) : null) ??
      (urger?.paragraph === sentence.paragraph ? chargedUrgently(here, sentence, actors, urger.by) : null)
    const aim = missionAim(tokens, sentence, aimed?.paragraph === sentence.paragraph ? aimed : null)
    if (aim) aimed = sentence
    const frames: readonly Frame[] = aim ? [aim] : (charged ?? (more ? [more] : own))
    if (!entry) opener = opensEntries(tokens, sentence, own, sentences[at + 1])
    isNumbered = false
    before = frames[frames.length - 1] ?? null
    for (const one of frames) {
      const isOwnLand = speaksFor(here, one.subject, speaker)
      // "Phía Oregon cho biết" speaks for itself; "Việt Nam mong muốn" is his wish.
      const frame = isOwnLand && one.act === 'ask' ? { ...one, subject: speaker } : one
      // "Tỉnh trưởng X cam kết … Ông cũng mong …": who promises is who speaks.
      if (frame.act === 'none') speaker = promiserOf(tokens, one, inside, actors) ?? speaker
      if (frame.act !== 'none' && !isOwnLand && frame.subject.some((actor) => actor.kind !== 'pronoun' && actor.kind !== 'both'))
        speaker = frame.subject
      if (frame.subject[0]?.kind === 'person' && opensConclusion(tokens, sentence))
        concluder = { by: frame.subject, paragraph: sentence.paragraph }
      if ((frame.act === 'ask' || frame.act === 'assign') && speaker[0]?.kind === 'person')
        urger = { by: speaker, paragraph: sentence.paragraph }
      if (frame.act === 'assign' && frame.subject.length > 0) orderer = { by: frame.subject, paragraph: sentence.paragraph }
      new FrameReader(toldFrame(frame, { setting: here, sentence, cues: inside, actors, speaker }), found).read()
    }
  }
  return { drafts: found.drafts, asides: found.asides.sort((a, b) => a.clause.from - b.clause.from) }
}

/** Who spoke in a paragraph. */
interface Spoke {
  readonly by: readonly Actor[]
  readonly paragraph: number
}

/** The person or body who pledges something in a frame without a verb of saying. */
const promiserOf = (
  tokens: Tokens,
  frame: Frame,
  cues: readonly KnownMatch<CueEntry>[],
  actors: readonly Actor[]
): readonly Actor[] | null => {
  const pledge = within(cues, frame.from, frame.to).find(({ entries: [cue] }) => PLEDGES.test(cue?.form ?? ''))
  const by = pledge ? subjectBefore(tokens, frame.from, actors, pledge.from) : []
  const [one, ...more] = by
  return one && more.length === 0 && (one.kind === 'person' || (one.kind === 'body' && one.references.length > 0)) ? by : null
}

const PLEDGES = /^(?:cam kết$|hứa$|công bố |thông báo (?:khoản|gói|dành)$)/u

/** The actors and the groups without a name, in the order of the text; "hai địa phương" inside a group only says whose it is. */
const withGroups = (tokens: Tokens, actors: readonly Actor[]): Actor[] => {
  const groups = findGroups(tokens, actors)
  const inGroup = new Uint8Array(tokens.count + 1)
  for (const group of groups) inGroup.fill(1, group.from, group.to)
  return [...actors.filter((actor) => !inGroup[actor.from]), ...groups].sort((a, b) => a.from - b.from)
}

/** "Cần" of Cần Thơ asks for nothing: what stands inside a name is no cue. */
const nameCover = (mentions: Mentions): Uint8Array => {
  const cover = new Uint8Array(mentions.scan.tokens.count + 1)
  for (const names of [mentions.places, mentions.organisations, mentions.people]) for (const { from, to } of names) cover.fill(1, from, to)
  return cover
}
