/**
 * Lights an item and its words together while either is pointed at or holds the focus. The pages are complete without it: the
 * links between them are plain anchors.
 */
export const linkWords = (root: HTMLElement): { destroy(): void } => {
  let lit: readonly Element[] = []

  const itemOf = (target: EventTarget | null): string | undefined => {
    if (!(target instanceof Element)) return undefined
    const words = target.closest<HTMLElement>('[data-items]')?.dataset.items?.split(' ').at(-1)
    return words ?? target.closest<HTMLElement>('[data-item]')?.dataset.item
  }

  const light = (event: Event): void => {
    const item = itemOf(event.target)
    for (const element of lit) element.classList.remove('lit')
    lit = item === undefined ? [] : [...root.querySelectorAll(`[data-item="${CSS.escape(item)}"], [data-items~="${CSS.escape(item)}"]`)]
    for (const element of lit) element.classList.add('lit')
  }

  root.addEventListener('pointerover', light)
  root.addEventListener('focusin', light)
  return {
    destroy: () => {
      root.removeEventListener('pointerover', light)
      root.removeEventListener('focusin', light)
    }
  }
}
