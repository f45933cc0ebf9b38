import type { Group } from './show-report.ts'

/**
 * Keeps groups and cards where they stood when a page was opened, while decisions are made on it: what is undecided comes first on opening, but a
 * card that jumped away as it is decided would take the reviewer's place with it. `shown` names the page: another begins anew.
 */
export const orderKeeper = (): ((groups: readonly Group[], shown: string) => readonly Group[]) => {
  let page = ''
  let places = new Map<string, number>()
  return (groups, shown) => {
    const ids = groups.flatMap((group) => [group.kind, ...group.cards.map((card) => card.id)])
    if (shown !== page) {
      page = shown
      places = new Map(ids.map((id, place) => [id, place]))
    }
    const place = (id: string): number => places.get(id) ?? places.size
    return groups
      .map((group) => ({ ...group, cards: group.cards.toSorted((a, b) => place(a.id) - place(b.id)) }))
      .sort((a, b) => place(a.kind) - place(b.kind))
  }
}
