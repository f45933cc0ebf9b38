import type { Language } from '../../wording/index.ts'

/** Units as the plan's schema says them, in Vietnamese; an unknown one stays as it is. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  people: 'người',
  '% a year': '% một năm',
  '% of the population': '% dân số',
  'litres per person and day': 'lít/người/ngày',
  '% of the water used that becomes wastewater': '% lượng nước dùng',
  '% of domestic wastewater': '% nước thải sinh hoạt',
  '% of the wastewater collected, dry season': '% nước thải thu gom',
  '% of the wastewater collected, wet season': '% nước thải thu gom',
  'grams of BOD5 per person and day': 'g BOD5/người/ngày',
  'grams of total nitrogen per person and day': 'g N/người/ngày',
  'm³ a day, dry season': 'm³/ngày',
  'm³ a day, wet season': 'm³/ngày',
  'm³ a day': 'm³/ngày',
  '% of the capacity that can be counted on': '% công suất',
  m: 'm',
  'units of the currency': 'đơn vị tiền',
  'units of the currency per m³ a day of capacity': 'đơn vị tiền cho 1 m³/ngày',
  'units of the currency per metre': 'đơn vị tiền/m',
  '% on top: design, land, contingency': '% cộng thêm (thiết kế, đất, dự phòng)',
  'units of the currency per m³ treated': 'đơn vị tiền/m³ được xử lý',
  years: 'năm',
  '% of the phases’ cost': '% chi phí các giai đoạn',
  'plan’s currency for one of the loan’s': 'tiền của phương án cho 1 đơn vị tiền vay',
  'years to the first payment of principal': 'năm đến kỳ trả gốc đầu',
  '% of the principal': '% số vay',
  '% a year of what is not disbursed': '% một năm trên phần chưa giải ngân',
  'units of the currency per m³ of wastewater': 'đơn vị tiền/m³ nước thải',
  'units of the currency a month': 'đơn vị tiền/tháng',
  '% of a household’s income': '% thu nhập của hộ'
}

/** A unit in the language, with the plan's own currency in its place. */
export const unitWords = (unit: string, currency: string, language: Language): string => {
  const told = language === 'vi' ? (UNIT_WORDS[unit] ?? unit) : unit
  return told.replace(language === 'vi' ? 'đơn vị tiền' : 'units of the currency', currency)
}
