/** The help of `hopluu loan`, apart from the options that every command has. */
export const LOAN_HELP = {
  usage: [
    'hopluu loan --principal 1000 --currency JPY --rate 2.5 --years 10 --grace 2.5 --discount 10 [--json]',
    'hopluu loan --offer ID --principal 18000000000 [--json]',
    'hopluu loan offers [--json]',
    'hopluu loan compare --offers ID,ID --principal 18000000000 --currency JPY --rates JPY:165,USD:25000:2 [--json]',
    'hopluu loan compare FILE [--json]'
  ],
  vi: 'Lịch trả nợ và thành tố không hoàn lại của một khoản vay. offers liệt kê điều kiện vay mà bên cho vay công bố, kèm ngày, nguồn và mức kiểm chứng; compare đặt các khoản vay cạnh nhau, kể cả khác loại tiền.',
  en: 'The schedule and grant element of a loan. `offers` lists the terms that lenders publish, with their day, source and how far they are verified; `compare` sets loans side by side, of several currencies as well.',
  options: [
    {
      use: '--principal AMOUNT, --currency CODE',
      vi: 'số tiền vay, theo đơn vị của loại tiền (1000.50 USD)',
      en: 'what is borrowed, in units of the currency (1000.50 USD)'
    },
    {
      use: '--rate PERCENT, --index DAY:PERCENT,…',
      vi: 'lãi suất năm; có --index thì là biên độ cộng vào chỉ số từ mỗi ngày',
      en: 'the rate a year; with --index the spread on the index from each day on'
    },
    {
      use: '--years YEARS, --grace YEARS',
      vi: 'thời hạn; ân hạn tính đến lần trả gốc đầu tiên',
      en: 'to the last payment; to the first payment of principal'
    },
    {
      use: '--grace-meaning to-first-principal|interest-only',
      vi: 'interest-only: hết ân hạn một kỳ sau mới trả gốc',
      en: 'interest-only: principal begins one period after the grace'
    },
    { use: '--per-year 1|2|4|12', vi: 'số kỳ trả mỗi năm (mặc định: 2)', en: 'payments a year (default: 2)' },
    {
      use: '--profile equal-principal|annuity|bullet|custom',
      vi: 'gốc đều, trả đều, trả một lần cuối kỳ, hay theo phần',
      en: 'equal principal, equal payments, all at the end, or by parts'
    },
    {
      use: '--parts 8*75,6*60,2*20',
      vi: 'phần gốc của từng kỳ, với --profile custom',
      en: 'the parts of each payment, with --profile custom'
    },
    {
      use: '--on DAY, --first-payment DAY',
      vi: 'ngày cam kết (mặc định: hôm nay); ngày trả lãi đầu tiên',
      en: 'day of commitment (default: today); of the first payment of interest'
    },
    { use: '--disbursements DAY:AMOUNT,…', vi: 'các lần giải ngân', en: 'when it is disbursed' },
    {
      use: '--front-end-fee PERCENT, --commitment-fee PERCENT',
      vi: 'phí trả trước; phí cam kết năm trên phần chưa giải ngân',
      en: 'once, of the principal; a year, of what is not disbursed'
    },
    { use: '--day-count 30/360|actual/365|actual/360|actual/actual-isda', vi: 'cách tính ngày', en: 'how days are counted' },
    { use: '--remainder first|last', vi: 'kỳ trả gốc nhận phần lẻ', en: 'which payment of principal takes what is left over' },
    { use: '--offer ID', vi: 'lấy điều kiện bên cho vay đã công bố', en: 'take the terms that a lender published' },
    {
      use: '--offers ID,ID…',
      vi: 'với compare: các điều kiện đã công bố được đem so',
      en: 'with compare: the published terms that are compared'
    },
    {
      use: '--rates CURRENCY:RATE[:PERCENT],…',
      vi: 'với compare: tỷ giá giả định và mức đắt lên mỗi năm; không có thì lấy bình quân năm gần nhất',
      en: 'with compare: a supposed rate, and how much dearer each year; without it the last yearly average'
    },
    {
      use: '--to CODE',
      vi: 'với compare: loại tiền quy đổi (mặc định: VND)',
      en: 'with compare: the money all are shown in (default: VND)'
    },
    {
      use: '--discount PERCENT, --compounding effective|nominal',
      vi: 'lãi suất chiết khấu (mặc định: 5); cách chia theo kỳ',
      en: 'discount rate (default: 5); how it falls on periods'
    },
    {
      use: '--fees counted|left-out',
      vi: 'phí có tính vào giá trị không (mặc định: có)',
      en: 'whether fees count in the value (default: counted)'
    },
    {
      use: '--json',
      vi: 'in JSON; số tiền là số đủ mọi chữ số, theo đơn vị của loại tiền',
      en: 'print JSON; amounts are numbers with all their digits, in units of the currency'
    }
  ]
} as const
