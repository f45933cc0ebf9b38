import type { Language } from '../../wording/index.ts'

/** Reads a number typed with the separators of the language; null when it is none. Kept as a string where a double would lose digits. */
export const readNumber = (typed: string, language: Language): number | string | null => {
  const bare = typed.replace(/[\s\u00a0]/g, '')
  const plain = language === 'vi' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null
  return String(Number(plain)) === plain ? Number(plain) : plain
}
