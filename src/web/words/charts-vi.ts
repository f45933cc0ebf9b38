/** The words of charts in Vietnamese; `charts-en.ts` has the same keys. */
export const chartsVi = {
  title: 'Biểu đồ',
  lead: 'Đếm từ những gì đã được chấp nhận trong sổ. Mỗi cột, ô, đường nối và con số mở ra danh sách mà nó đếm; số của một ngày đã qua mở danh sách của ngày ấy.',
  noSector: 'chưa rõ lĩnh vực',
  filters: 'Lọc biểu đồ',
  from: 'Từ năm',
  until: 'Đến năm',
  yearHint: 'ví dụ 2024',
  sector: 'Lĩnh vực',
  province: 'Tỉnh, thành phố',
  apply: 'Xem',
  clear: 'Bỏ lọc',
  table: 'Bảng số liệu',
  download: 'Tải số liệu:',
  counted: 'Cách đếm',
  noDay: 'không rõ ngày',
  total: 'Tổng',
  all: 'Tất cả',
  of: (of: string, n: number) => `${of}: ${n}`,
  emptyTitle: 'Chưa có gì để vẽ',
  emptyNarrowed: 'Không có hồ sơ nào khớp các điều kiện này. Hãy bỏ bớt điều kiện.',
  emptyText: 'Biểu đồ đếm những mục đã được chấp nhận. Hãy duyệt một báo cáo trước.',
  emptyGo: 'Mở danh sách báo cáo để duyệt',
  whole: 'Xem trong trang Biểu đồ',
  states: {
    title: 'Việc phải theo dõi theo thời gian và trạng thái',
    by: 'Xem theo',
    year: 'Năm',
    quarter: 'Quý',
    period: 'Nêu lần đầu',
    explain:
      'Mỗi việc đứng ở năm (quý) mà một báo cáo nêu nó lần đầu; màu là trạng thái hôm nay, do cán bộ ghi. Việc chưa ai ghi gì là “chưa thực hiện”.',
    summary: (n: number, open: number) => `${n} việc, trong đó ${open} việc còn phải làm`,
    column: (period: string, n: number) => `${period}: ${n} việc`,
    segment: (period: string, state: string, n: number) => `${period}, ${state}: ${n} việc`,
    yearOnly: (year: string) => `${year}, không rõ quý`
  },
  standing: {
    title: 'Tình trạng tại cuối mỗi quý, mỗi năm',
    of: 'Của',
    day: 'Thời điểm',
    now: 'nay',
    end: (period: string) => `cuối ${period}`,
    today: (day: string) => `hôm nay, ${day}`,
    overdue: 'quá hạn',
    ofThemOverdue: 'trong đó quá hạn',
    summary: (day: string, n: number, overdue: number | null) =>
      `${day}: ${n} hồ sơ${overdue === null ? '' : `, trong đó ${overdue} việc quá hạn`}`,
    piece: (day: string, state: string, n: number) => `${day}, ${state}: ${n}`,
    explain:
      'Mỗi cột là ngày cuối cùng của quý (năm): lúc đó bao nhiêu hồ sơ đang ở từng trạng thái. Một việc là “chưa thực hiện” từ ngày báo cáo nêu nó lần đầu; nếu ngày ấy không rõ chính xác thì tính từ ngày muộn nhất có thể, chậm nhất là ngày vào sổ. Trạng thái tính từ ngày cán bộ ghi (của thỏa thuận: từ ngày cán bộ hay báo cáo nêu); “đã xong” tính từ ngày của báo cáo mà cán bộ coi là kết quả, nếu ngày ấy sớm hơn. Quá hạn tính theo hạn biết hôm nay. Lọc theo năm chỉ chọn cột nào được vẽ; cột “nay” đếm mọi hồ sơ đang có.'
  },
  money: {
    title: 'Số tiền nêu trong báo cáo theo năm và lĩnh vực',
    into: 'Quy đổi ra',
    own: 'không quy đổi',
    convertedTo: (currency: string) => `Quy ra ${currency} theo bình quân năm`,
    notConverted: (sums: string) => `Chưa quy đổi được, vì chưa có tỷ giá: ${sums}.`,
    leftYear: (year: string, amount: string, n: number) => `${year}: ${amount} (${n} hồ sơ)`,
    byRates: 'Tỷ giá và nguồn',
    noRate: 'chưa có tỷ giá',
    of: 'Số tiền của',
    kinds: {
      project: 'Dự án',
      commitment: 'Cam kết',
      agreement: 'Điều thống nhất',
      proposal: 'Đề xuất',
      assignment: 'Giao việc',
      result: 'Kết quả'
    } as Readonly<Record<string, string>>,
    explain:
      'Là số tiền báo cáo nêu, chưa phải số đã chi. Mỗi hồ sơ tính một số cho mỗi loại tiền: số cán bộ đã chọn, nếu không thì số lớn nhất được nêu; phần “trong đó” và số quy đổi (“tương đương”) không tính thêm. Không bao giờ cộng hai loại tiền. Hồ sơ thuộc hai lĩnh vực đứng ở cả hai hàng, nhưng chỉ tính một lần ở hàng “Tất cả”. Năm là năm hồ sơ được nêu lần đầu.',
    panel: (currency: string, amount: string, n: number) => `${currency}: ${amount} trong ${n} hồ sơ`,
    cell: (sector: string, year: string, amount: string, n: number) => `${sector}, ${year}: ${amount} (${n} hồ sơ)`,
    more: (n: number) => `${n} lĩnh vực nữa ở bảng dưới`,
    dossiers: 'Hồ sơ',
    none: 'Chưa báo cáo nào nêu số tiền ở đây.'
  },
  partners: {
    title: 'Đối tác theo lĩnh vực',
    by: 'Đếm theo',
    partner: 'Đối tác',
    explain:
      'Đường nối càng đậm thì càng nhiều hồ sơ đứng dưới cả đối tác và lĩnh vực. Hồ sơ thuộc hai lĩnh vực đứng ở cả hai. Đối tác mà cơ quan mình thuộc về không được vẽ.',
    edge: (partner: string, sector: string, n: number) => `${partner} – ${sector}: ${n}`,
    others: (n: number) => `và ${n} đối tác khác`,
    fewer: (n: number) => `Chỉ vẽ ${n} đường nối lớn nhất; bảng có đủ.`
  }
} as const
