/**
 * Choosing words of the article with the keyboard, for whom no mouse is at hand: a word is selected, the arrows move to another, with Shift they take in
 * more. Nothing but the browser's own selection is moved, so that what is chosen is seen and read out as any selection is.
 */

const firstText = (line: Element): Node | null => document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()

const linesOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-start]')]

const lineOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-start]') ?? null

const selectFirstWord = (from: Node | null): boolean => {
  const selection = getSelection()
  if (!from || !selection) return false
  selection.collapse(from, 0)
  selection.modify('extend', 'forward', 'word')
  show(selection)
  return true
}

const show = (selection: Selection): void => {
  const node = selection.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  element?.scrollIntoView({ block: 'nearest' })
}

/** Selects a word to begin with: of the words that hold the focus or belong to the current item, of the first sentence not understood, or of the first line. */
export const beginChoosing = (root: HTMLElement, current: string | null): boolean => {
  const focused = document.activeElement?.closest('[data-start] .words')
  const words = focused ?? (current === null ? null : root.querySelector(`#w-${CSS.escape(current)}`))
  const begin = words ?? root.querySelector('[data-start] .unread') ?? linesOf(root)[0]
  return begin ? selectFirstWord(firstText(begin)) : false
}

const WAYS: Readonly<Record<string, 'forward' | 'backward'>> = {
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  ArrowLeft: 'backward',
  ArrowUp: 'backward'
}

/** Does what an arrow means while words are being chosen; false for any other key. */
export const moveChoice = (root: HTMLElement, { key, shiftKey }: KeyboardEvent): boolean => {
  const selection = getSelection()
  const way = WAYS[key]
  if (!selection || selection.rangeCount === 0 || way === undefined) return false
  const byLine = key === 'ArrowUp' || key === 'ArrowDown'
  if (shiftKey) {
    selection.modify('extend', way, byLine ? 'line' : 'word')
    show(selection)
    return true
  }
  if (byLine) {
    const lines = linesOf(root)
    const at = lines.indexOf(lineOf(selection.focusNode) as HTMLElement)
    const line = lines[at + (way === 'forward' ? 1 : -1)]
    if (line) selectFirstWord(firstText(line))
    return true
  }
  if (way === 'forward') selection.collapseToEnd()
  else {
    selection.collapseToStart()
    selection.modify('move', 'backward', 'word')
  }
  selection.modify('extend', 'forward', 'word')
  show(selection)
  return true
}
