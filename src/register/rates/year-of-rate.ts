/**
 * The year whose rate a sentence says that it converts by: “theo tỷ giá tháng 6/2021”, “tỷ giá năm 2021”, "at the 2021 exchange rate". Null where it
 * names none.
 */
export const yearOfRate = (sentence: string): string | null => {
  for (const form of FORMS) {
    const found = form.exec(sentence)?.[1]
    if (found) return found
  }
  return null
}

const YEAR = '((?:19|20)\\d{2})(?!\\d)'
const FORMS = [
  // The rate and its day in one stretch, without another clause between: “tỷ giá ngày 15/6/2021”.
  new RegExp(`(?:tỷ|tỉ) giá[^.;,()]{0,40}?${YEAR}`, 'iu'),
  new RegExp(`${YEAR} exchange rate`, 'iu'),
  new RegExp(`exchange rate[^.;,()]{0,40}?${YEAR}`, 'iu')
]
