import type { Language } from '../../wording/index.ts'

/** What a cell of a log says: a number, nothing, or that it is none, is above what can be, or can be read in two ways. */
export type ReadCell = number | null | 'wrong' | 'unclear'

/**
 * Reads a figure as it is typed or copied from a sheet. The decimal mark of the language is always one ("25,5" in Vietnamese); the other sign is taken
 * where it leaves no doubt ("1.234,5", "25.5"), and "3.200" alone, which may be three thousand or three, is unclear.
 */
export const readCell = (typed: string, most: number, language: Language): ReadCell => {
  const text = typed.replace(/[\s\u00a0]/g, '')
  if (text === '') return null
  const [mark, other] = language === 'vi' ? [',', '.'] : ['.', ',']
  const plain = (decimal: string, group: string): string => text.replaceAll(group, '').replace(decimal, '.')
  const number = ((): string | 'unclear' | null => {
    if (formed(text, mark, other)) return new RegExp(`^[1-9]\\d{0,2}\\${other}\\d{3}$`).test(text) ? 'unclear' : plain(mark, other)
    return formed(text, other, mark) ? plain(other, mark) : null
  })()
  if (number === 'unclear') return 'unclear'
  if (number === null) return 'wrong'
  return Number(number) <= most ? Number(number) : 'wrong'
}

/** Digits, in groups of three or in one, and decimals behind the mark. */
const formed = (text: string, mark: string, group: string): boolean =>
  new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:\\${group}\\d{3})+)(?:\\${mark}\\d+)?$`).test(text)

/** A figure as a cell shows it, and as it is read again: no groups. */
export const typeCell = (value: number, language: Language): string => (language === 'vi' ? String(value).replace('.', ',') : String(value))
