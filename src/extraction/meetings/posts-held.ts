import type { Person } from '../record.ts'

type Position = Person['positions'][number]

/** Who holds which post in which body, for asking of each person whether another does; kept as people are found to belong to bodies. */
export class PostsHeld {
  readonly #holders = new Map<string, Set<string>>()
  /** The bodies of those that are told to meet. */
  readonly #metIn = new Set<string>()
  readonly #met: ReadonlySet<string>

  constructor(people: readonly Person[], met: ReadonlySet<string>) {
    this.#met = met
    for (const { id, positions } of people) for (const position of positions) this.add(id, position)
  }

  add(personId: string, { title, organisation }: Position): void {
    if (!organisation) return
    const key = keyOf(title, organisation.id)
    const holders = this.#holders.get(key)
    if (holders) holders.add(personId)
    else this.#holders.set(key, new Set([personId]))
    if (this.#met.has(personId)) this.#metIn.add(organisation.id)
  }

  /** Whether somebody else holds the same post in the same body. */
  isHeldByAnother(personId: string, title: string, bodyId: string): boolean {
    const holders = this.#holders.get(keyOf(title, bodyId))
    return holders !== undefined && holders.size > (holders.has(personId) ? 1 : 0)
  }

  /** Whether somebody of one of these bodies is told to meet. */
  isMet(bodyIds: ReadonlySet<string>): boolean {
    return [...bodyIds].some((id) => this.#metIn.has(id))
  }
}

const keyOf = (title: string, bodyId: string): string => `${title}\n${bodyId}`
