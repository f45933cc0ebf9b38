import type { Language } from '../../wording/index.ts'
import { en } from './en.ts'
import { type PageWords, vi } from './vi.ts'

export type { PageWords } from './vi.ts'

export const wordsIn = (language: Language): PageWords => (language === 'en' ? en : vi)
