/** The words of the pages of works in Vietnamese; `works-en.ts` has the same keys. */
export const worksVi = {
  title: 'Công trình và kết quả',
  lead: 'Từ nhu cầu đến kết quả: phương án, công trình, di sản và vùng cần bảo vệ, sản phẩm, đào tạo và trao đổi. Mỗi hồ sơ do cán bộ ghi, kèm căn cứ.',
  all: (n: number) => `Xem tất cả (${n})`,
  none: 'Chưa có hồ sơ nào.',
  enter: {
    facility: 'Ghi một công trình',
    product: 'Ghi một sản phẩm',
    asset: 'Ghi một di sản hoặc vùng cần bảo vệ',
    placement: 'Ghi một khóa đào tạo hoặc đợt trao đổi',
    plan: 'Ghi một phương án'
  },
  about: {
    result: 'Điều đã đạt được, kèm chỉ số.',
    plan: 'Phương án tính từ nhu cầu: nước thải, thoát nước.',
    facility: 'Nhà máy, trạm: loại, công suất, ở đâu, do ai vận hành.',
    asset: 'Di sản, vùng hay ngập và những dự án bảo vệ chúng.',
    product: 'Sản phẩm của địa phương: nhóm, cơ sở làm ra, ở đâu.',
    placement: 'Ai đã đi, do bên nào cử, từ ngày nào đến ngày nào, kết quả ra sao.'
  },
  others: 'Các trang khác',
  next: {
    certificate: (title: string, day: string) => `Chuẩn bị đánh giá lại “${title}”: giấy chứng nhận hết hạn ngày ${day}`,
    placement: (title: string, day: string) => `Ghi kết quả của “${title}”, dự kiến kết thúc ngày ${day}`,
    first: 'Ghi công trình đầu tiên của địa phương'
  },
  form: {
    back: 'Công trình và kết quả',
    name: 'Tên',
    nameHint: 'Tên đầy đủ, như trong văn bản',
    kind: 'Loại',
    group: 'Nhóm sản phẩm',
    role: 'Người tham gia',
    place: 'Ở đâu',
    placeHint: 'ví dụ: phường Ninh Kiều, thành phố Cần Thơ; tên cũ cũng được',
    sector: 'Lĩnh vực',
    capacity: 'Công suất',
    unit: 'Đơn vị',
    maker: 'Cơ sở làm ra',
    rank: 'Xếp hạng',
    rankHint: 'ví dụ: di tích quốc gia',
    people: 'Số người',
    plannedStart: 'Từ ngày (dự kiến)',
    plannedEnd: 'Đến ngày (dự kiến)',
    dayHint: '30/06/2026, 06/2026, quý II/2026',
    latitude: 'Vĩ độ',
    longitude: 'Kinh độ',
    pointHint: 'độ thập phân, ví dụ 10.0342; để trống nếu chưa biết',
    note: 'Ghi chú',
    source: 'Căn cứ (bắt buộc)',
    sourceHint: 'số, ngày văn bản; hoặc ai cho biết, ngày nào',
    choose: 'chưa rõ',
    save: 'Ghi vào sổ'
  }
}
