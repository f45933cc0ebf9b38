import type { Knowledge } from '../../language/index.ts'

/** One thing said in both languages. */
export interface Words {
  readonly vi: string
  readonly en: string
}

/**
 * A named rule that makes an action or sets a clause aside. Its examples are sentences of our own told behind the lede of a meeting
 * (`EXAMPLE_LEDE`), each alone; they are run as tests.
 */
export interface Rule {
  /** As the reader and `--explain` name it. */
  readonly name: string
  /** What a person calls it. */
  readonly title: Words
  /** What it decides. */
  readonly decides: Words
  /** Why, in one sentence. */
  readonly reason: Words
  /** Sentences on which the rule decides. */
  readonly matches: readonly string[]
  /** Sentences that look alike and on which it must not. */
  readonly passes: readonly string[]
}

/** The lede in front of every example: the Vice Chairwoman of a province receives the French ambassador. */
export const EXAMPLE_LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Đại sứ Pháp tại Việt Nam Paul Martin.'

/** A named way in which an item that is no action comes about. */
export interface ItemRule {
  readonly name: string
  readonly kind: 'meeting' | 'person' | 'organisation' | 'place' | 'figure' | 'agreement' | 'project'
  readonly title: Words
  /** Why, in one sentence. */
  readonly reason: Words
  /** Sentences behind the lede of a meeting in which the rule makes an item; run as tests. */
  readonly matches: readonly string[]
  /** What the office knows when those sentences are read; nothing where left out. */
  readonly knowing?: Knowledge
  /** Sentences that look like it and in which it makes none; run as tests. */
  readonly passes?: readonly string[]
}
