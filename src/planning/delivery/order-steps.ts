import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { DeliveryStep } from './step.ts'

/**
 * The steps so that each stands behind all that it waits for; of those that could come next the one given first. Refuses with delivery_step_twice (step),
 * delivery_step_unknown (step, by), delivery_loop (steps), which names the steps of one loop in their order.
 */
export const orderSteps = (steps: readonly DeliveryStep[]): Outcome<readonly DeliveryStep[]> => {
  const known = new Map(steps.map((step) => [step.code, step]))
  for (const [i, { code, after }] of steps.entries()) {
    if (steps.findIndex((other) => other.code === code) !== i) return refuse('delivery_step_twice', { step: code })
    const strange = after.find((name) => !known.has(name))
    if (strange !== undefined) return refuse('delivery_step_unknown', { step: strange, by: code })
  }
  const ordered = new Set<string>()
  for (let left = steps.length; left > 0; left = steps.length - ordered.size) {
    const next = steps.find(({ code, after }) => !ordered.has(code) && after.every((name) => ordered.has(name)))
    if (!next) return refuse('delivery_loop', { steps: loopIn(known, ordered).join(' → ') })
    ordered.add(next.code)
  }
  return accept([...ordered].map((code) => known.get(code) as DeliveryStep))
}

/** Where every step that is left waits for another that is left, going back from one to the next ends in a loop. */
const loopIn = (known: ReadonlyMap<string, DeliveryStep>, ordered: ReadonlySet<string>): string[] => {
  const [first = ''] = [...known.keys()].filter((code) => !ordered.has(code))
  const way: string[] = []
  for (let at = first; !way.includes(at); at = known.get(at)?.after.find((code) => !ordered.has(code)) ?? '') way.push(at)
  const last = way.at(-1) as string
  const again = known.get(last)?.after.find((code) => !ordered.has(code)) ?? ''
  // They were walked from each to what it waits for; told from what comes first.
  return [again, ...way.slice(way.indexOf(again)).toReversed()]
}
