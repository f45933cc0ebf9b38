import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { monitoringEn } from './monitoring-en.ts'
import { monitoringVi } from './monitoring-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages of monitoring beside those of every page: these pages are made on the server and no browser needs them. */
export type MonitoringWords = PageWords & { readonly monitoring: Words<typeof monitoringVi> }

export const monitoringWordsIn = (language: Language): MonitoringWords => ({
  ...wordsIn(language),
  monitoring: language === 'en' ? monitoringEn : monitoringVi
})
