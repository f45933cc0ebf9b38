import type { Kind, Status } from '../../planning/index.ts'
import type { Language } from '../../wording/index.ts'

/** What each parameter of a wastewater plan is called. */
export const KIND_WORDS: Readonly<Record<Kind | 'peakFactor', Readonly<Record<Language, string>>>> = {
  population: { vi: 'Dân số', en: 'Population' },
  growthPercent: { vi: 'Tốc độ tăng dân số', en: 'Population growth' },
  connectionPercent: { vi: 'Tỷ lệ đấu nối', en: 'Connection rate' },
  waterUseLitresPerPersonDay: { vi: 'Tiêu chuẩn dùng nước', en: 'Water use' },
  returnPercent: { vi: 'Tỷ lệ nước thải trên nước cấp', en: 'Return ratio' },
  nonDomesticPercent: { vi: 'Nước thải ngoài sinh hoạt', en: 'Non-domestic wastewater' },
  infiltrationPercent: { vi: 'Nước thấm, mùa khô', en: 'Infiltration, dry season' },
  wetInfiltrationPercent: { vi: 'Nước thấm, mùa mưa', en: 'Infiltration, wet season' },
  infiltrationM3PerDay: { vi: 'Nước thấm, mùa khô', en: 'Infiltration, dry season' },
  wetInfiltrationM3PerDay: { vi: 'Nước thấm, mùa mưa', en: 'Infiltration, wet season' },
  bodGramsPerPersonDay: { vi: 'Tải lượng BOD5', en: 'BOD5 load' },
  tnGramsPerPersonDay: { vi: 'Tải lượng tổng nitơ', en: 'Total nitrogen load' },
  capacityM3PerDay: { vi: 'Công suất', en: 'Capacity' },
  availabilityPercent: { vi: 'Mức sẵn sàng', en: 'Availability' },
  moduleCapacityM3PerDay: { vi: 'Công suất một mô-đun', en: 'Capacity of a module' },
  sewerMetres: { vi: 'Chiều dài cống', en: 'Length of sewers' },
  statedCost: { vi: 'Chi phí đã nêu', en: 'Stated cost' },
  plantPerM3Day: { vi: 'Suất đầu tư nhà máy', en: 'Unit cost of plants' },
  sewerPerMetre: { vi: 'Suất đầu tư cống', en: 'Unit cost of sewers' },
  otherPercent: { vi: 'Chi phí khác', en: 'Other costs' },
  operationPerM3: { vi: 'Chi phí vận hành', en: 'Operating cost' },
  discountPercent: { vi: 'Suất chiết khấu', en: 'Discount rate' },
  lifeYears: { vi: 'Tuổi thọ công trình', en: 'Life of the works' },
  sharePercent: { vi: 'Phần vay', en: 'Share borrowed' },
  exchangeRate: { vi: 'Tỷ giá giả định', en: 'Supposed exchange rate' },
  ratePercent: { vi: 'Lãi suất', en: 'Interest rate' },
  years: { vi: 'Thời hạn vay', en: 'Term of the loan' },
  graceYears: { vi: 'Thời gian ân hạn', en: 'Grace period' },
  frontEndFeePercent: { vi: 'Phí thu xếp', en: 'Front-end fee' },
  commitmentFeePercent: { vi: 'Phí cam kết', en: 'Commitment fee' },
  tariffPerM3: { vi: 'Giá dịch vụ hiện nay', en: 'Tariff today' },
  peoplePerHousehold: { vi: 'Số người một hộ', en: 'People of a household' },
  householdIncomePerMonth: { vi: 'Thu nhập một hộ', en: 'Income of a household' },
  limitPercent: { vi: 'Ngưỡng khả năng chi trả', en: 'Limit of what is affordable' },
  peakFactor: { vi: 'Hệ số không điều hòa', en: 'Peak factor' }
}

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

export const STATUS_WORDS: Readonly<Record<Status, Readonly<Record<Language, string>>>> = {
  verified: { vi: 'đã kiểm chứng', en: 'verified' },
  secondary: { vi: 'nguồn dẫn lại', en: 'told by another source' },
  recalled: { vi: 'theo trí nhớ, cần đối chiếu', en: 'from memory, to be checked' },
  set: { vi: 'cơ quan đặt ra', en: 'set by the office' }
}
