import type { Language } from '../../wording/index.ts'

/** Another page about works: where it is, what it is called and what it is for. */
interface OtherPage {
  readonly href: string
  readonly vi: readonly [name: string, said: string]
  readonly en: readonly [name: string, said: string]
}

/** The pages about works that are no lists of dossiers; `/works` leads to each. One line a page. */
const OTHER_PAGES: readonly OtherPage[] = [
  {
    href: '/products/trade',
    vi: ['Kết nối tiêu thụ sản phẩm', 'Điểm giới thiệu ở địa phương bạn, hội chợ, đơn hàng, hợp đồng; tổng theo nơi, năm, nhóm.'],
    en: ['Trade in products', 'Display points in partner localities, fairs, orders, contracts; sums by place, year and group.']
  },
  {
    href: '/exchanges',
    vi: ['Trao đổi người', 'Giáo viên, huấn luyện viên, vận động viên, chuyên gia: theo đối tác, năm, lĩnh vực; kết quả ra sao.'],
    en: ['Exchanges of people', 'Teachers, coaches, athletes, experts: by partner, year and field; what came of it.']
  },
  {
    href: '/indicators',
    vi: ['Chỉ số', 'Mọi chỉ số: số nào chờ duyệt, kỳ nào thiếu số, chỉ tiêu nào đã đạt.'],
    en: ['Indicators', 'Every indicator: which values wait, which are missing, which targets are met.']
  },
  {
    href: '/plants',
    vi: ['Vận hành nhà máy', 'Nhật ký từng ngày, nước ra so với giới hạn, việc bảo trì trễ hạn và sắp đến hạn.'],
    en: ['Running of plants', 'The log of each day, the effluent and its limits, upkeep that is overdue or due.']
  },
  {
    href: '/monitoring',
    vi: ['Quan trắc không khí', 'VN_AQI của từng trạm, số liệu về có đủ không, lần nào vượt giới hạn.'],
    en: ['Air monitoring', 'VN_AQI of each station, how much came in, what is above the limits.']
  },
  {
    href: '/iati',
    vi: ['Công bố theo chuẩn IATI', 'Dự án công khai, tiền và kết quả thành tệp IATI; dự án nào còn thiếu gì.'],
    en: ['Publishing by the IATI Standard', 'Public projects, their money and results as an IATI file; what each still lacks.']
  },
  {
    href: '/iati/import',
    vi: ['Nhập dự án từ tệp IATI', 'Dự án nhà tài trợ đã công bố: xem trước phần mới và chỗ khác với sổ, chọn từng mục rồi mới ghi.'],
    en: ['Projects from an IATI file', 'What donors publish: what is new and what differs is shown first; choose, then enter.']
  },
  {
    href: '/plans/wastewater',
    vi: ['Phương án nước thải', 'Nhu cầu, phần còn thiếu, chi phí và khoản vay theo năm, tính từ một tệp phương án.'],
    en: ['Wastewater plan', 'Need, gap, costs and the loan by year, reckoned from a plan file.']
  },
  {
    href: '/plans/drainage',
    vi: ['Phương án thoát nước', 'Mưa thiết kế, lưu lượng đỉnh, dung tích cần trữ, ngập trước và sau, cạnh kết quả SWMM.'],
    en: ['Drainage plan', 'Design rain, peak flow, storage needed, flooding before and after, beside runs of SWMM.']
  }
]

export const otherPages = (language: Language): { readonly href: string; readonly name: string; readonly said: string }[] =>
  OTHER_PAGES.map((page) => ({ href: page.href, name: page[language][0], said: page[language][1] }))
