/** The fixed words of loans. */
export const LOAN_TERMS = {
  grantElementRule: {
    'oecd-dac-least-developed': [
      'OECD-DAC, nước kém phát triển và thu nhập thấp (từ 2018)',
      'OECD-DAC, least developed and low income (since 2018)'
    ],
    'oecd-dac-lower-middle': ['OECD-DAC, thu nhập trung bình thấp (từ 2018)', 'OECD-DAC, lower middle income (since 2018)'],
    'oecd-dac-upper-middle': ['OECD-DAC, thu nhập trung bình cao (từ 2018)', 'OECD-DAC, upper middle income (since 2018)'],
    'oecd-dac-flat': ['OECD-DAC trước 2018', 'OECD-DAC before 2018'],
    'imf-world-bank': ['IMF và Ngân hàng Thế giới', 'IMF and World Bank']
  },
  loanStatus: {
    verified: ['đã đọc bảng của bên cho vay', 'read in the lender’s own sheet'],
    secondary: ['theo bản sao hoặc nguồn khác thuật lại', 'from a copy, or told by another'],
    entered: ['do người dùng nhập, chưa kiểm chứng', 'entered here, not verified']
  },
  lender: {
    jica: ['JICA (Nhật Bản)', 'JICA (Japan)'],
    ida: ['IDA (Ngân hàng Thế giới)', 'IDA (World Bank)']
  },
  loanProduct: {
    general: ['điều kiện chung', 'general terms'],
    preferential: ['điều kiện ưu đãi', 'preferential terms'],
    'high-spec': ['ưu đãi cho hạ tầng chất lượng cao', 'preferential terms for high specification'],
    step: ['STEP (ràng buộc mua sắm Nhật Bản)', 'STEP (tied procurement)'],
    regular: ['thông thường', 'regular'],
    blend: ['hỗn hợp', 'blend'],
    'small-economy': ['nền kinh tế nhỏ', 'small economy'],
    'shorter-maturity': ['kỳ hạn ngắn', 'shorter maturity'],
    'credit-40': ['tín dụng 40 năm', '40-year credit'],
    'credit-50': ['tín dụng 50 năm', '50-year credit']
  },
  loanOption: {
    standard: ['phương án chuẩn', 'standard'],
    option1: ['phương án 1', 'option 1'],
    option2: ['phương án 2', 'option 2'],
    option3: ['phương án 3', 'option 3'],
    longer: ['phương án dài hơn', 'longer option']
  },
  loanGroup: {
    lmic: ['nước thu nhập trung bình thấp', 'lower-middle-income countries'],
    umic: ['nước thu nhập trung bình cao', 'upper-middle-income countries'],
    ida: ['nước vay IDA', 'IDA borrowers']
  },
  onLending: {
    'transfer-70': ['ngân sách trung ương bổ sung cân đối từ 70 %', 'central balancing transfers of 70 % and more'],
    'transfer-50': ['bổ sung cân đối từ 50 đến dưới 70 %', 'transfers of 50 to below 70 %'],
    'transfer-below-50': ['bổ sung cân đối dưới 50 %', 'transfers below 50 %'],
    remits: ['điều tiết về ngân sách trung ương', 'remits to the central budget'],
    'ha-noi-hcmc': ['Hà Nội, Thành phố Hồ Chí Minh', 'Hà Nội, Hồ Chí Minh City']
  },
  graceMeaning: {
    'to-first-principal': ['đến lần trả gốc đầu tiên', 'to the first payment of principal'],
    'interest-only': ['hết ân hạn một kỳ sau mới trả gốc', 'principal begins one period after the grace']
  },
  repaymentProfile: {
    'equal-principal': ['gốc đều', 'equal principal'],
    annuity: ['trả đều cả gốc và lãi', 'annuity (equal payments)'],
    bullet: ['trả gốc một lần vào ngày cuối', 'bullet (all at the end)'],
    custom: ['theo phần cho từng kỳ', 'custom (by parts)']
  }
} as const
