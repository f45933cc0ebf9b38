import { loadWords, spanOf, tokenAt } from '../../language/index.ts'
import { isCurrency } from '../../values/index.ts'
import { figuresIn } from '../figures/gather-figures.ts'
import type { Figure } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases } from '../text/phrases.ts'
import type { ProjectSetting } from './project-setting.ts'
import type { ToldProject } from './project-zones.ts'

/** What a sum or size is of when it is the project's: "tổng mức đầu tư", "vốn vay", "công suất". */
const OWN = phrases(loadWords('projects/figures'))
const LOOK_BACK = 14
/** "Tổng giá trị viện trợ của 8 dự án là 641.634 USD gồm: Dự án …": the sum of all is not the first one's. */
const OF_ALL = phrases('gồm|bao gồm|như|trong đó có')

/** Sums and measures told of a project; lengths of time, shares and heads are told of other things. */
export const figuresOf = ({ mentions, figures }: ProjectSetting, told: ToldProject): Figure[] => {
  const { tokens } = mentions.scan
  const found = new Map<string, Figure>()
  const ends = new Set(told.mentions.map(({ to }) => to))
  // "dự án X 24 tỷ yen": the sum stands right behind the name.
  const isNear = (at: number): boolean => [0, 1, 2].some((between) => ends.has(at - between))
  for (const zone of told.zones) {
    if (zone.isPart) continue
    const span = spanOf(tokens, zone)
    const [name] = within(told.mentions, zone.from, zone.to)
    for (const figure of figuresIn(figures, span)) {
      if (!isSize(figure)) continue
      const at = tokenAt(tokens, figure.evidence[0]?.start ?? 0)
      const from = Math.max(zone.from, at - LOOK_BACK)
      if (name && at < name.from && holds(tokens, at, name.from, OF_ALL)) continue
      if (isMoney(figure) ? holds(tokens, from, at, OWN) || (zone.named && isNear(at)) : zone.named || holds(tokens, from, at, OWN))
        found.set(figure.id, figure)
    }
  }
  return [...found.values()]
}

const isMoney = ({ unit }: Figure): boolean => isCurrency(unit)
const SIZES = new Set(['m3/day', 'MW', 'MWp', 'km', 'm', 'ha', 'm2', 'km2', 'm3', 'tonne/day', 'kV', 'MVA', 'kWh'])
const isSize = (figure: Figure): boolean => isMoney(figure) || SIZES.has(figure.unit)
