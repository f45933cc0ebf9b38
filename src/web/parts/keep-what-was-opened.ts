// A page can be used before its script has come. When the script takes the page over, it sets what is open or chosen as the server had it: this puts back what a person opened, closed or chose meanwhile.
import { onMount } from 'svelte'

/** To be called while the outermost component starts, when the page still stands as the person left it. */
export const keepWhatWasOpened = (): void => {
  if (typeof document === 'undefined') return
  const opened = [...document.querySelectorAll('details')].map((details) => ({ details, open: details.open }))
  const chosen = [...document.querySelectorAll('select')].map((select) => ({ select, index: select.selectedIndex }))
  onMount(() => {
    for (const { details, open } of opened) if (details.open !== open) details.open = open
    for (const { select, index } of chosen) if (select.selectedIndex !== index) select.selectedIndex = index
  })
}
