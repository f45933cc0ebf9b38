/** The help of `hopluu ledger`, apart from the options that every command has. */
export const LEDGER_HELP = {
  usage: [
    'hopluu ledger sum --by partner,year [--in VND] [--json]',
    'hopluu ledger list --from 2024 --until 2026 [--json]',
    'hopluu ledger import FILE [--project ID] --source … [--dry-run] [--json]'
  ],
  vi: 'Sổ tiền của dự án và thỏa thuận: cộng theo đối tác cấp vốn, lĩnh vực, tỉnh, năm, quý, nguồn vốn, hoặc liệt kê từng khoản; import ghi cả một bảng (Excel, CSV), tất cả hoặc không dòng nào. Số chính xác; không cộng hai loại tiền, hai loại giao dịch, thực tế với kế hoạch.',
  en: 'The ledger of projects and agreements: sums by the partner that gives, sector, province, year, quarter or fund, or each transaction; `import` enters a table (Excel, CSV), all rows or none. Exact; currencies, types, planned and actual are never added up.',
  options: [
    { use: '--by partner,sector,place,year,quarter,fund', vi: 'cộng riêng theo những mặt này', en: 'by what sums are told apart' },
    {
      use: '--in CODE',
      vi: 'đổi ra loại tiền này theo tỷ giá bình quân từng năm; kèm tỷ giá, nguồn, và phần không đổi được',
      en: 'in this money, by the average of each year; with the rates, their sources, and what could not be converted'
    },
    { use: '--partner ID | none', vi: 'chỉ của đối tác cấp vốn này', en: 'only what this partner gives' },
    { use: '--sector WORD, --place PROVINCE', vi: 'chỉ của lĩnh vực, tỉnh này', en: 'only of this sector, this province' },
    { use: '--type disbursement,expenditure', vi: 'chỉ các loại giao dịch này', en: 'only these types' },
    { use: '--fund loan|on-lent|allocated|grant|counterpart|own|none', vi: 'chỉ nguồn vốn này', en: 'only this fund' },
    { use: '--standing actual|planned', vi: 'chỉ thực tế, hoặc chỉ kế hoạch', en: 'only actual, or only planned' },
    { use: '--currency CODE, --from YEAR, --until YEAR', vi: 'chỉ loại tiền, các năm này', en: 'only this currency, these years' },
    {
      use: '--project ID, --agreement ID',
      vi: 'import: dự án, thỏa thuận của những dòng không ghi',
      en: 'import: whose rows are that name none'
    },
    {
      use: '--on DAY, --source TEXT',
      vi: 'import: ngày chung; văn bản làm căn cứ',
      en: 'import: the day of all; the document they are known from'
    },
    { use: '--sheet NAME', vi: 'import: trang của tệp Excel', en: 'import: the sheet of the workbook' },
    { use: '--again', vi: 'import: ghi cả dòng mà sổ đã có', en: 'import: enter also what the ledger has already' },
    { use: '--dry-run', vi: 'import: chỉ báo lỗi, chưa ghi', en: 'import: only say what is wrong' },
    { use: '--json', vi: 'in JSON; số tiền là chữ số của đơn vị nhỏ nhất', en: 'print JSON; sums are digits of whole minor units' }
  ]
}
