/** The help of `hopluu plan`, apart from the options that every command has. */
export const PLAN_HELP = {
  usage: [
    'hopluu plan wastewater PLAN.json [--scenario low|mid|high] [--season dry|wet] [--json | --out PLAN.xlsx]',
    'hopluu plan wastewater --schema',
    'hopluu plan drainage PLAN.json [--climate 1.2] [--json]',
    'hopluu plan drainage PLAN.json --inp --years 10',
    'hopluu plan drainage PLAN.json --rpt RUN.rpt --years 10',
    'hopluu plan drainage --schema'
  ],
  vi: 'Tính phương án công trình từ một tệp, không lưu gì. wastewater: lưu lượng, thiếu hụt, mô-đun cần thêm, chi phí và trả nợ theo năm. drainage: mưa thiết kế, lưu lượng đỉnh, dung tích cần trữ, diện tích ngập; đổi sang tệp của EPA SWMM và đọc kết quả trở lại.',
  en: 'Works out the plan of a work from a file; keeps nothing. wastewater: flows, gaps, modules needed, costs and debt service by year. drainage: design rain, peak flow, storage needed, flooded ground; writes a file for EPA SWMM and reads its results back.',
  options: [
    { use: '--schema', vi: 'in JSON Schema của tệp phương án', en: 'print the JSON Schema of the plan' },
    { use: '--json', vi: 'in JSON, số đủ chữ số, kèm nguồn và giới hạn', en: 'print JSON: numbers in full, with sources and limits' },
    {
      use: '--scenario low|mid|high, --season dry|wet',
      vi: 'nước thải: mức nhu cầu (mặc định: mid) và mùa (mặc định: dry)',
      en: 'wastewater: the need (default: mid) and the season (default: dry)'
    },
    {
      use: '--out FILE.xlsx',
      vi: 'nước thải: ghi bảng tính có công thức, đổi tham số là tính lại',
      en: 'wastewater: write a workbook with formulas, which calculates anew when a parameter is changed'
    },
    {
      use: '--years YEARS',
      vi: 'chu kỳ lặp của trận mưa (mặc định: dài nhất trong phương án)',
      en: 'return period of the storm (default: the longest of the plan)'
    },
    { use: '--inp', vi: 'in tệp đầu vào của EPA SWMM 5.2 cho trận mưa đó', en: 'print the input of EPA SWMM 5.2 for that storm' },
    {
      use: '--climate FACTOR',
      vi: 'thoát nước: nhân mưa với hệ số biến đổi khí hậu (mặc định: 1)',
      en: 'drainage: multiply the rain by a climate factor (default: 1)'
    },
    { use: '--rpt FILE.rpt', vi: 'đọc báo cáo của SWMM và đặt cạnh phương án', en: 'read a report of SWMM and put it beside the plan' }
  ]
} as const
