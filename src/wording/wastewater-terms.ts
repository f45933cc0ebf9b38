/** The words of wastewater plans. Vietnamese first, English second. */
export const WASTEWATER_TERMS = {
  parameterStatus: {
    verified: ['đã đối chiếu nguồn', 'verified'],
    secondary: ['theo nguồn thứ cấp', 'secondary'],
    recalled: ['nhớ lại, chưa đối chiếu', 'recalled, not checked'],
    set: ['do cơ quan đặt ra', 'set by the office']
  },
  needScenario: {
    low: ['nhu cầu thấp', 'low need'],
    mid: ['nhu cầu trung bình', 'mid need'],
    high: ['nhu cầu cao', 'high need']
  },
  season: { dry: ['mùa khô', 'dry season'], wet: ['mùa mưa', 'wet season'] },
  parameterKind: {
    population: ['Dân số', 'Population'],
    growthPercent: ['Tăng dân số', 'Population growth'],
    connectionPercent: ['Tỷ lệ đấu nối', 'Connection rate'],
    waterUseLitresPerPersonDay: ['Tiêu chuẩn dùng nước', 'Water use'],
    returnPercent: ['Tỷ lệ thành nước thải', 'Return of water used'],
    nonDomesticPercent: ['Nước thải ngoài sinh hoạt', 'Non-domestic wastewater'],
    infiltrationPercent: ['Nước thấm vào cống, mùa khô', 'Infiltration, dry season'],
    wetInfiltrationPercent: ['Nước thấm vào cống, mùa mưa', 'Infiltration, wet season'],
    infiltrationM3PerDay: ['Nước thấm vào cống, mùa khô', 'Infiltration, dry season'],
    wetInfiltrationM3PerDay: ['Nước thấm vào cống, mùa mưa', 'Infiltration, wet season'],
    bodGramsPerPersonDay: ['BOD5 mỗi người', 'BOD5 per person'],
    tnGramsPerPersonDay: ['Tổng nitơ mỗi người', 'Total nitrogen per person'],
    peakFactor: ['Hệ số không điều hòa', 'Peak factor'],
    capacityM3PerDay: ['Công suất mô-đun', 'Capacity of a module'],
    availabilityPercent: ['Mức sẵn sàng của nhà máy', 'Availability of the plant'],
    moduleCapacityM3PerDay: ['Cỡ mô-đun xây tiếp', 'Size of the next modules'],
    sewerMetres: ['Chiều dài cống', 'Length of sewers'],
    statedCost: ['Chi phí đã nêu', 'Cost as stated'],
    plantPerM3Day: ['Suất đầu tư nhà máy', 'Unit cost of plant'],
    sewerPerMetre: ['Suất đầu tư cống', 'Unit cost of sewers'],
    otherPercent: ['Chi phí khác', 'What comes on top'],
    operationPerM3: ['Chi phí vận hành', 'Cost of operation'],
    discountPercent: ['Lãi suất chiết khấu', 'Discount rate'],
    lifeYears: ['Tuổi thọ công trình', 'Life of the works'],
    sharePercent: ['Phần vay', 'Share that is borrowed'],
    exchangeRate: ['Tỷ giá giả định', 'Exchange rate supposed'],
    ratePercent: ['Lãi suất vay', 'Rate of the loan'],
    years: ['Thời hạn vay', 'Years of the loan'],
    graceYears: ['Ân hạn', 'Grace'],
    frontEndFeePercent: ['Phí trả trước', 'Front-end fee'],
    commitmentFeePercent: ['Phí cam kết', 'Commitment fee'],
    tariffPerM3: ['Giá dịch vụ hiện nay', 'Tariff today'],
    peoplePerHousehold: ['Số người một hộ', 'People of a household'],
    householdIncomePerMonth: ['Thu nhập hộ mỗi tháng', 'Household income a month'],
    limitPercent: ['Mức chi trả chấp nhận được', 'Share that is affordable']
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [vi: string, en: string]>>>>
