import { type Mentions, wordsOf } from '../../language/index.ts'
import type { Agreement, Figure, Project } from '../record.ts'
import { knownAs } from './explain-names.ts'
import type { ItemExplanation, Stood } from './explanation.ts'
import type { ItemRuleName } from './item-rules.ts'

type Amount = Mentions['amounts'][number]

const RULE_OF: Readonly<Record<Amount['kind'], ItemRuleName>> = {
  money: 'sum of money',
  quantity: 'measure',
  percent: 'share',
  duration: 'length of time',
  count: 'count'
}

/** The number, its unit, its hedge, and the figures it is stated beside. */
export const explainFigure = (
  figure: Figure,
  amount: Amount | undefined,
  mentions: Mentions,
  figures: readonly Figure[]
): ItemExplanation => {
  const { tokens } = mentions.scan
  if (!amount) return { rule: 'count', stood: [] }
  const { from, to, number } = amount
  const part = (as: Stood['as'], words: string): Stood[] => (words.trim() === '' ? [] : [{ as, words: words.trim() }])
  const wordsOfFigure = (id: string | null): string => figures.find((one) => one.id === id)?.evidence[0]?.exact ?? ''
  return {
    rule: RULE_OF[amount.kind],
    stood: [
      ...part('hedge', wordsOf(tokens, from, number.from)),
      ...part('number', wordsOf(tokens, number.from, number.to)),
      ...(amount.inferred ? part('understood', figure.unit) : part('measure', wordsOf(tokens, number.to, to))),
      ...part('otherReading', amount.ambiguous && amount.other !== null ? String(amount.other) : ''),
      ...part('equals', wordsOfFigure(figure.equals)),
      ...part('partOf', wordsOfFigure(figure.partOf))
    ]
  }
}

export const explainAgreement = (agreement: Agreement): ItemExplanation => ({
  rule: 'paper named' satisfies ItemRuleName,
  stood: agreement.evidence.slice(1).map(({ exact }) => ({ as: 'later', words: exact }))
})

/** A name told again begins with the word for a project; other evidence says something of it. */
const NAMES_IT = /^[“"«]?(?:tiểu |siêu )?(?:dự án|đề án|công trình|chương trình|tuyến|metro|đường sắt)/iu

const wordsIn = (parts: readonly Pick<Project, 'evidence'>[]): string[] =>
  parts.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))

/** Opening words that belong to the name. */
const KEPT = /^(?:đề án|chương trình|tuyến|metro|đường sắt)/iu

export const explainProject = ({ name, evidence, milestones, obstacles, known }: Project): ItemExplanation => {
  const exact = evidence[0]?.exact ?? ''
  const steps = wordsIn(milestones)
  const at = exact.indexOf(name)
  const opener = at > 0 ? exact.slice(0, at).replace(/[“"«\s]+$/, '') : ''
  const rule: ItemRuleName =
    known && opener === ''
      ? 'project known to the office'
      : /[“"«]$/.test(exact.slice(0, Math.max(at, 0)))
        ? 'name in quotation marks'
        : opener === '' && at === 0 && !KEPT.test(name)
          ? 'said to be a project'
          : 'opening word and name'
  return {
    rule,
    stood: [
      ...(opener ? [{ as: 'opener' as const, words: opener }] : []),
      ...(known ? knownAs(known) : []),
      ...evidence
        .slice(1)
        .flatMap(({ exact: again }): Stood[] =>
          again === exact || steps.includes(again) ? [] : [{ as: NAMES_IT.test(again) ? 'later' : 'said', words: again }]
        ),
      ...steps.map((words): Stood => ({ as: 'step', words })),
      ...wordsIn(obstacles).map((words): Stood => ({ as: 'obstacle', words }))
    ]
  }
}
