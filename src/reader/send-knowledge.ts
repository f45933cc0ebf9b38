import type { Worker } from 'node:worker_threads'
import type { Knowledge } from '../language/index.ts'

/** Knowledge on its way to a reading thread: `value` only when the thread does not have it already. */
export interface SentKnowledge {
  readonly number: number
  readonly value: Knowledge | null
}

/** Sends each thread a knowledge once, as long as it stays the same object: copying twenty thousand names for every report would cost more than reading it. */
export class KnowledgeSender {
  readonly #numbers = new WeakMap<Knowledge, number>()
  readonly #lastSent = new WeakMap<Worker, number>()
  #count = 0

  to(worker: Worker, knowledge: Knowledge | null): SentKnowledge | null {
    if (knowledge === null) return null
    const number = this.#numbers.get(knowledge) ?? ++this.#count
    this.#numbers.set(knowledge, number)
    const has = this.#lastSent.get(worker) === number
    this.#lastSent.set(worker, number)
    return { number, value: has ? null : knowledge }
  }
}

/** The thread's side: keeps what it was sent last. */
export class KnowledgeReceiver {
  #last: SentKnowledge | null = null

  of(sent: SentKnowledge | null): Knowledge | null {
    if (sent === null) return null
    if (sent.value) this.#last = sent
    if (this.#last?.number !== sent.number) throw new Error(`The knowledge ${sent.number} was never sent to this thread.`)
    return this.#last.value
  }
}
