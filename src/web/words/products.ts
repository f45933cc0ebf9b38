import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { productsEn } from './products-en.ts'
import { productsVi } from './products-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages of products and exchanges beside those of every page: they are made on the server and no browser needs them. */
export type ProductsWords = PageWords & { readonly products: Words<typeof productsVi> }

export const productsWordsIn = (language: Language): ProductsWords => ({
  ...wordsIn(language),
  products: language === 'en' ? productsEn : productsVi
})
