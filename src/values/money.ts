/** How many digits stand behind the point of each currency that an office meets (ISO 4217; from memory, not looked up in the standard). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  VND: 0,
  USD: 2,
  EUR: 2,
  JPY: 0,
  KRW: 0,
  CNY: 2,
  GBP: 2,
  AUD: 2,
  NZD: 2,
  CAD: 2,
  SGD: 2,
  HKD: 2,
  TWD: 2,
  THB: 2,
  LAK: 2,
  KHR: 2,
  MMK: 2,
  IDR: 2,
  MYR: 2,
  PHP: 2,
  INR: 2,
  CHF: 2,
  DKK: 2,
  SEK: 2,
  NOK: 2,
  RUB: 2,
  PLN: 2,
  CZK: 2,
  HUF: 2,
  KWD: 3,
  SAR: 2,
  AED: 2
}

/** How many digits of a currency stand behind the point; null for one that is not known. */
export const minorDigitsOf = (currency: string): number | null =>
  Object.hasOwn(MINOR_DIGITS, currency) ? (MINOR_DIGITS[currency] as number) : null

/** The currencies (ISO 4217) that sums can be entered in, the likeliest first. */
export const CURRENCIES: readonly string[] = Object.keys(MINOR_DIGITS)
