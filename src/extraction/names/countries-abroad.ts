import type { Mentions, PlaceMention, Position } from '../../language/index.ts'
import { lastBefore, sentenceStart } from '../text/in-order.ts'

/** Members of a government whose country a report leaves out once it has named it. */
const STATESMAN = /^(?:quyền )?(?:(?:phó )?thủ tướng|bộ trưởng|thứ trưởng)/iu
/** How many sentences back the country may stand. */
const REACH = 2

/** The countries that a text names beside Việt Nam, for asking which of them a statesman is of. */
export class CountriesAbroad {
  readonly #places: readonly PlaceMention[]
  readonly #sentences: Mentions['scan']['sentences']

  constructor({ places, scan }: Mentions) {
    this.#places = places.filter(({ candidates: [known] }) => known?.level === 'country' && known.country !== 'VN')
    this.#sentences = scan.sentences
  }

  /** "thăm chính thức Liên bang Nga, … hội kiến Thủ tướng Dmitry Medvedev": the country named last before him, within two sentences. */
  meantBy({ title, organisation, place, from }: Position): PlaceMention | null {
    if (organisation || place || !STATESMAN.test(title)) return null
    const country = lastBefore(this.#places, from)
    return country && country.from >= sentenceStart(this.#sentences, from, REACH) ? country : null
  }
}
