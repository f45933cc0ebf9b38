import type { Register } from '../../register/index.ts'
import { moneyHref, showSum } from '../charts/draw-money.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { wordsHref } from '../dossiers/show-fields.ts'
import type { Setting } from '../dossiers/show-line.ts'
import { capital } from '../dossiers/show-value.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

export interface ShownSum {
  readonly said: string
  readonly href: string
  readonly dossiers: readonly {
    readonly id: string
    readonly title: string
    readonly href: string
    readonly amount: string
    /** The words of the report, and where they stand; null where a person entered the sum. */
    readonly sentence: string | null
    readonly source: string | null
    /** What else is stated of it and not counted, with why. */
    readonly leftOut: string | null
  }[]
  readonly maybeTwice: readonly { readonly key: string; readonly titles: readonly [string, string]; readonly href: string }[]
}

/** What sums reports state of a partner's dossiers, each with the sentence that states it. */
export const showMoney = async (register: Register, partner: string, { language }: Setting): Promise<ShownSum[]> => {
  const words = wordsIn(language)
  const lines = orError(await register.listSums(partner), language)
  return lines.map(({ of, currency, count, amount, dossiers, maybeTwice }) => ({
    said: words.partners.sum(words.charts.money.kinds[of] ?? of, showSum(amount, currency, language), count),
    href: moneyHref(of, { from: '', until: '', partner, sector: '', province: '' }, { money: currency }),
    dossiers: dossiers.map(({ dossier, amount: own, reportId, itemId, sentence, leftOut }) => ({
      id: dossier.id,
      title: capital(dossier.title),
      href: hrefOf(dossier),
      amount: showSum(own, currency, language),
      sentence,
      source: reportId === '' ? null : wordsHref({ reportId, itemId }),
      leftOut:
        leftOut.length === 0
          ? null
          : words.partners.leftOut(
              leftOut.map((one) => `${showSum(one.amount, currency, language)} (${words.partners.why[one.why]})`).join(', ')
            )
    })),
    maybeTwice: maybeTwice.map(([one, other]) => ({
      key: `${one.id} ${other.id}`,
      titles: [capital(one.title), capital(other.title)],
      href: `${hrefOf(one)}#alike`
    }))
  }))
}
