/**
 * How many digits stand behind the point of each currency: the minor units of ISO 4217, list one as published on 2024-06-25 by its maintenance agency
 * (SIX), as the package currency-codes 2.2.0 carries it. By these, and by nothing else, sums are made whole minor units and written again: what the
 * runtime knows of currencies differs from the standard (no digits of the kip, the kyat, the rupiah, the forint) and from one version to the next. Metals,
 * codes for tests and units of account have none and are left out, but for XDR, in which lenders state their credits: it is counted in hundredths.
 */
const DIGITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
    MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XDR YER ZAR ZMW ZWG`
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW']
]

const MINOR_DIGITS: ReadonlyMap<string, number> = new Map(
  DIGITS.flatMap(([digits, codes]) => codes.split(/\s+/).map((code): [string, number] => [code, digits]))
)

/** How many digits of a currency (ISO 4217) stand behind the point; null for one that is not known. */
export const minorDigitsOf = (currency: string): number | null => MINOR_DIGITS.get(currency) ?? null

/** Whole minor units as a plain decimal of the unit, exact: "123456" of USD is "1234.56". A currency that is not known has no digits behind the point. */
export const decimalOfMinor = (amountMinor: string | bigint, currency: string): string => {
  const [all, digits] = [String(amountMinor), minorDigitsOf(currency) ?? 0]
  const sign = all.startsWith('-') ? '-' : ''
  const padded = all.replace('-', '').padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${padded.slice(-digits)}`
}

/** Whether a unit is money: a currency that is known. */
export const isCurrency = (unit: unknown): unit is string => typeof unit === 'string' && MINOR_DIGITS.has(unit)

/** The currencies that an office meets: those offered where a sum is entered, the likeliest first. */
export const CURRENCIES: readonly string[] =
  'VND USD EUR JPY KRW CNY GBP AUD NZD CAD SGD HKD TWD THB LAK KHR MMK IDR MYR PHP INR CHF DKK SEK NOK RUB PLN CZK HUF KWD SAR AED'.split(
    ' '
  )
