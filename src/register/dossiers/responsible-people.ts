import type { Store } from '../store.ts'
import { RESPONSIBLE } from './responsible.ts'

/** The names of those who see to anything today, each once, in no order. */
export const responsiblePeople = async ({ store }: { readonly store: Store }): Promise<readonly string[]> => {
  const counted = await store.countsByValue(['undertaking', 'agreement', 'project'], RESPONSIBLE)
  return [...new Set(counted.map(({ value }) => value))]
}
