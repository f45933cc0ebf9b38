import type { Language } from '../wording/index.ts'

/** The language of an answer: `?lang=`, else the first of Vietnamese and English that `Accept-Language` prefers, else Vietnamese. */
export const languageOf = (request: Request): Language => {
  const asked = new URL(request.url).searchParams.get('lang')
  if (asked === 'vi' || asked === 'en') return asked
  return preferred(request.headers.get('accept-language') ?? '')
}

const preferred = (header: string): Language => {
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((found) => found !== undefined)
      return { language: tag.trim().slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return (
    wishes.find((wish): wish is { language: Language; weight: number } => wish.language === 'vi' || wish.language === 'en')?.language ??
    'vi'
  )
}
