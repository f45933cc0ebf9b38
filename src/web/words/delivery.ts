import type { Language } from '../../wording/index.ts'
import { deliveryEn } from './delivery-en.ts'
import { deliveryVi } from './delivery-vi.ts'
import { wordsIn } from './index.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of a project's delivery beside those of every page. They are apart because these pages are made on the server and no browser needs them. */
export type DeliveryWords = PageWords & { readonly delivery: Words<typeof deliveryVi> }

export const deliveryWordsIn = (language: Language): DeliveryWords => ({
  ...wordsIn(language),
  delivery: language === 'en' ? deliveryEn : deliveryVi
})
