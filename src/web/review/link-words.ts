import { goToCard, goToWords } from './review-keys.ts'

const ENDS = ['pointerup', 'pointercancel'] as const

/**
 * Joins an item and its words: both are lit while either is pointed at or holds the focus, and a click on one brings the other into
 * view without moving what is being read. The pages are complete without it: the links between them are plain anchors.
 */
export const linkWords = (root: HTMLElement): { destroy(): void } => {
  const wordsItem = (target: Element): string | undefined => target.closest<HTMLElement>('[data-items]')?.dataset.items?.split(' ').at(-1)

  const itemAt = (target: Element): string | undefined => wordsItem(target) ?? target.closest<HTMLElement>('[data-item]')?.dataset.item

  const light = (item: string | undefined): void => {
    for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit')
    if (item === undefined) return
    const name = CSS.escape(item)
    for (const element of root.querySelectorAll(`[data-item="${name}"], [data-items~="${name}"]`)) element.classList.add('lit')
  }

  const point = ({ target }: Event): void => {
    // What holds the focus stays lit while nothing else is pointed at.
    if (target instanceof Element) light(itemAt(target) ?? (document.activeElement ? itemAt(document.activeElement) : undefined))
  }

  const click = (event: MouseEvent): void => {
    // In the article a link, on a page of a PDF a link within a drawing, which has no `hash`.
    const anchor = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    // Who drags over words selects them: that is no click on what they open.
    if (getSelection()?.isCollapsed === false && anchor.matches('.words')) {
      event.preventDefault()
      return
    }
    const target = document.getElementById(anchor.getAttribute('href')?.slice(1) ?? '')
    if (target === null || !root.contains(target)) return
    if (target.matches('[data-item]')) goToCard(target, 'alone')
    else if (/^[wd]-/.test(target.id)) goToWords(target)
    else return
    event.preventDefault()
    light(target.dataset.item ?? anchor.closest<HTMLElement>('[data-item]')?.dataset.item)
  }

  /**
   * Browsers begin no selection on a link, and a long press opens its menu. While words are pressed they are no link, so that they can be selected; when
   * they are let go, before the click, they are one again.
   */
  const press = ({ target, button }: PointerEvent): void => {
    const link = target instanceof Element ? target.closest('a.words') : null
    const href = link?.getAttribute('href')
    if (!link || !href || button !== 0) return
    link.removeAttribute('href')
    const release = (): void => {
      link.setAttribute('href', href)
      for (const end of ENDS) removeEventListener(end, release, true)
    }
    for (const end of ENDS) addEventListener(end, release, true)
  }

  /** A link from elsewhere (a search) arrives at words: their item is shown too. */
  const arrive = (): void => {
    const words = root.querySelector<HTMLElement>('[data-items]:target, [data-items]:has(:target)')
    const item = words && wordsItem(words)
    if (!item) return
    light(item)
    root.querySelector(`[data-item="${CSS.escape(item)}"]`)?.scrollIntoView({ block: 'nearest' })
    words.scrollIntoView({ block: 'center' })
  }

  const leave = (): void => light(document.activeElement ? itemAt(document.activeElement) : undefined)

  root.addEventListener('pointerover', point)
  root.addEventListener('pointerleave', leave)
  root.addEventListener('focusin', point)
  root.addEventListener('click', click)
  root.addEventListener('pointerdown', press)
  arrive()
  return {
    destroy: () => {
      root.removeEventListener('pointerover', point)
      root.removeEventListener('pointerleave', leave)
      root.removeEventListener('focusin', point)
      root.removeEventListener('click', click)
      root.removeEventListener('pointerdown', press)
    }
  }
}
