import { fetchWords } from '../words/index.ts'
import type { LayoutLoad } from './$types'

/** No page is shown before its words are here. */
export const load: LayoutLoad = async ({ data }) => {
  await fetchWords(data.language)
  return data
}
