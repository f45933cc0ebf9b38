import { keyOf, LOWER, MARK, NUMBER, type Tokens } from '../../language/index.ts'
import { type Clause, isEnumerator, sequence } from './clauses.ts'
import { wordSet } from './phrases.ts'

/** "…, nhưng" before the next speaker belongs to what he says. */
const TAIL = wordSet('và nhưng')
const CLOSE = keyOf(')')

const LEADING = [
  sequence('rằng'),
  sequence('việc', 'việc'),
  sequence('đồng', 'thời'),
  sequence('cũng', 'như'),
  sequence('bên', 'cạnh', 'đó'),
  sequence('ngoài', 'ra'),
  sequence('tuy', 'nhiên'),
  sequence('nhưng'),
  sequence('song'),
  sequence('trong', 'thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'qua'),
  sequence('trong', 'thời', 'gian', 'qua'),
  sequence('nhận', 'được', 'sự'),
  sequence('nhận', 'được'),
  sequence('được'),
  sequence('và'),
  sequence('sẽ', 'được'),
  sequence('vì', 'vậy'),
  sequence('vì', 'thế'),
  sequence('do', 'đó'),
  sequence('do', 'vậy'),
  sequence('theo', 'đó'),
  sequence('qua', 'đó'),
  sequence('từ', 'đó'),
  sequence('mặt', 'khác'),
  sequence('hiện', 'nay')
]

/** "…, đồng thời" before the next clause. */
const SAME = keyOf('đồng')
const TIME = keyOf('thời')

/** Takes off the marks and the words at both ends that carry no content: "đồng thời", "trong thời gian tới,", a closing full stop or quote. */
export const trim = (tokens: Tokens, clause: Clause): Clause => {
  let { from, to } = clause
  for (let moved = true; moved && from < to; ) {
    moved = false
    if (isEnumerator(tokens, from)) {
      from += 3
      moved = true
      continue
    }
    // "2) hai bên …": what is left of an entry's number where its bracket was cut off.
    if (tokens.keys[from + 1] === CLOSE && (tokens.kinds[from] === NUMBER || tokens.ends[from] === (tokens.starts[from] as number) + 1)) {
      from += 2
      moved = true
      continue
    }
    if (tokens.kinds[from] === MARK) {
      from++
      moved = true
      continue
    }
    for (const phrase of LEADING) {
      if (phrase.every((word, k) => tokens.keys[from + k] === word) && from + phrase.length < to && tokens.cases[from] === LOWER) {
        from += phrase.length
        moved = true
        break
      }
    }
  }
  for (;;) {
    if (
      to > from &&
      ((tokens.kinds[to - 1] === MARK && !closes(tokens, from, to - 1) && !isPercent(tokens, to - 1)) ||
        TAIL.has(tokens.keys[to - 1] as number))
    )
      to--
    else if (to - from > 2 && tokens.keys[to - 2] === SAME && tokens.keys[to - 1] === TIME) to -= 2
    else break
  }
  return { from, to }
}

/** "sụt giảm hơn 60%": the mark belongs to the number. */
const isPercent = (tokens: Tokens, at: number): boolean => tokens.keys[at] === PERCENT && tokens.kinds[at - 1] === NUMBER
const PERCENT = keyOf('%')

/** A closing bracket or quote whose opening stands inside the clause belongs to it. */
const closes = (tokens: Tokens, from: number, at: number): boolean => {
  const opening = PAIRS.get(tokens.keys[at] as number)
  if (opening === undefined) return false
  for (let i = from; i < at; i++) if (tokens.keys[i] === opening) return true
  return false
}
const PAIRS = new Map([
  [keyOf(')'), keyOf('(')],
  [keyOf('”'), keyOf('“')],
  [keyOf('»'), keyOf('«')],
  [keyOf(']'), keyOf('[')]
])
