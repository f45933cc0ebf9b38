/** The keys of the review page: they act on the item that holds the focus or on what was done last, or move to another item. */
const KEYS = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  A: 'acceptAll',
  e: 'edit',
  n: 'enter',
  x: 'reject',
  r: 'return',
  u: 'undo',
  o: 'reopen',
  '?': 'help'
} as const

export type KeyAction = (typeof KEYS)[keyof typeof KEYS]

/** What a key press asks for; null for any other key, for shortcuts of the browser, and while somebody types. */
export const keyAction = (event: KeyboardEvent): KeyAction | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const target = event.target
  if (target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), textarea, select, dialog, [contenteditable]'))
    return null
  // A capital of the Shift key, not of a Caps Lock left on: one item is meant then.
  if (event.key === 'A' && !event.shiftKey) return 'accept'
  return Object.hasOwn(KEYS, event.key) ? KEYS[event.key as keyof typeof KEYS] : null
}

const cardsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-item]')]

/** The item that holds the focus, or the one the address points to. */
export const currentCard = (root: ParentNode): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-item]') ?? root.querySelector<HTMLElement>('[data-item]:target')

/** Moves to the item after (or before) the current one; `wanted` passes over those that do not match. */
export const moveFrom = (
  root: ParentNode,
  current: string | null,
  step: 1 | -1,
  wanted: (card: HTMLElement) => boolean = () => true
): HTMLElement | null => {
  const cards = cardsOf(root)
  const at = cards.findIndex((card) => card.dataset.item === current)
  const start = at === -1 && step === -1 ? cards.length : at
  const rest = step === 1 ? cards.slice(start + 1) : cards.slice(0, start).reverse()
  return rest.find(wanted) ?? null
}

/** Puts the focus on an item and brings it into view; its first words too, unless the reader came from them ("alone") or the page has one column. */
export const goToCard = (card: HTMLElement, how: 'with-words' | 'alone' = 'with-words'): void => {
  card.focus({ preventScroll: true })
  const panel = card.closest('aside')
  const beside = panel !== null && getComputedStyle(panel).position === 'sticky'
  card.scrollIntoView({ block: beside ? 'nearest' : 'center' })
  const words = document.getElementById(`w-${card.dataset.item}`)
  if (words && beside && how === 'with-words') words.scrollIntoView({ block: 'center' })
}

/** Brings a form of the panel into view and puts the focus on one of its fields. */
export const goToForm = (form: HTMLElement, field: string): void => {
  const panel = form.closest('aside')
  const beside = panel !== null && getComputedStyle(panel).position === 'sticky'
  form.scrollIntoView({ block: beside ? 'nearest' : 'start' })
  form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus({ preventScroll: true })
}

/** Puts the focus on words of the article and brings them into view. */
export const goToWords = (words: HTMLElement): void => {
  words.scrollIntoView({ block: 'center' })
  words.closest<HTMLElement>('a')?.focus({ preventScroll: true })
}

/** Does with the controls of an item, or of the page, what a click on them would do; false when it has no such control now. */
export const act = (within: HTMLElement, action: Exclude<KeyAction, 'next' | 'previous' | 'enter' | 'help'>): boolean => {
  const control = within.querySelector<HTMLElement>(`[data-key="${action}"]`)
  if (control instanceof HTMLDetailsElement) {
    control.open = true
    control.querySelector<HTMLInputElement>('input[name="reason"]')?.focus()
  } else control?.click()
  return control !== null
}
