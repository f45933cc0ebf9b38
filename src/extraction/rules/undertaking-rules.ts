import type { ItemRule } from './rule.ts'

/** Ways in which papers and projects are named. */
export const undertakingRules = [
  {
    name: 'paper named',
    kind: 'agreement',
    title: { vi: 'Gọi tên văn bản', en: 'A paper is named' },
    reason: {
      vi: 'Tên loại văn bản đi cùng từ nói nó đang ở bước nào: đề xuất, chuẩn bị, đã ký, hết hạn.',
      en: 'The name of a kind of paper stands with words that say how far it is: proposed, prepared, signed, ended.'
    },
    matches: [
      'Hai bên đã ký bản ghi nhớ về giáo dục.',
      'Đại sứ đề nghị ký kết thỏa thuận hợp tác về du lịch.',
      'Trường Đại học Gia Bình đã ký kết hợp tác với Đại học Lyon.',
      'Đại sứ đề nghị sớm ký kết Hiệp định tương trợ tư pháp.',
      'Hai bên nhất trí tiếp nối Bản ghi nhớ giai đoạn 2020 - 2024.',
      'Chương trình Hành động về du lịch giai đoạn 2025 - 2028 sẽ được sớm xây dựng.'
    ],
    passes: [
      'Chính phủ đã phê duyệt chủ trương vay vốn.',
      'Tỉnh phải trả phí cam kết gần 2 tỷ đồng.',
      'Các doanh nghiệp đã ký 7 hợp đồng tiêu thụ nông sản.',
      'Hai nước tích cực thực hiện Hiệp định CPTPP.',
      'Chương trình hợp tác giữa hai bên đã đưa 40 bác sĩ sang Pháp.',
      'Tỉnh đã ký kết hợp tác với nhiều địa phương của Pháp.',
      'Hai bên gặp nhau nhân kỷ niệm 20 năm ngày ký Hiệp ước Hữu nghị với Pháp.',
      'Hai bên triển khai thỏa thuận đạt được giữa lãnh đạo hai nước.',
      'Tỉnh sẽ khai thác các Hiệp định thương mại tự do giữa hai nước.'
    ]
  },
  {
    name: 'name in quotation marks',
    kind: 'project',
    title: { vi: 'Tên trong ngoặc kép', en: 'Name in quotation marks' },
    reason: {
      vi: 'Sau “dự án”, chữ trong ngoặc kép là tên, trọn vẹn như bài viết.',
      en: 'Behind "dự án" the words in quotation marks are the name, as the text writes it.'
    },
    matches: ['Dự án “Cải thiện môi trường nước Gia Bình” đang chậm tiến độ.'],
    passes: ['Dự án “này” đang chậm tiến độ.']
  },
  {
    name: 'opening word and name',
    kind: 'project',
    title: { vi: 'Từ mở đầu và tên', en: 'Opening word and name' },
    reason: {
      vi: 'Sau “dự án”, “đề án”, “tuyến metro”, tên kéo dài đến động từ hoặc giới từ đầu tiên không thuộc về tên; “các dự án ODA”, “một dự án” không phải là tên.',
      en: 'Behind "dự án", "đề án" or "tuyến metro" the name goes on to the first verb or preposition that is none of it; "các dự án ODA" and "một dự án" are no name.'
    },
    matches: [
      'Dự án cải thiện môi trường nước huyện Gia Bình đang chậm tiến độ.',
      'Tuyến metro số 2 (Bến Thành - Tham Lương) đang thi công.',
      'JICA tài trợ dự án cung cấp thiết bị cho Bệnh viện Gia Bình.',
      'Đường sắt trên cao Yên Viên - Ngọc Hồi đang thi công.',
      'Dự án đường sắt Cát Lâm - Gia Bình đang thi công.',
      'JICA tài trợ dự án nghiên cứu, cảnh báo hiện tượng sạt lở ở Cà Mau.'
    ],
    passes: [
      'Tỉnh đang có 4 dự án ODA.',
      'Các dự án hạ tầng giao thông của Bắc Ninh đang chậm tiến độ.',
      'Tỉnh sẽ lập một dự án mới về cấp nước nông thôn.',
      'Dự án JICA đang chậm tiến độ.',
      'Nhiều công trình cấp nước đã xuống cấp.',
      'Ngành đường sắt đô thị Hà Nội đang tuyển lái tàu.',
      'Trường Đại học Gia Bình đã mở chương trình Thạc sĩ Quản lý y tế.',
      'Tỉnh sẽ dự Chương trình Tuần hàng Bắc Ninh tại Paris.'
    ]
  },
  {
    name: 'said to be a project',
    kind: 'project',
    title: { vi: 'Được nói là dự án', en: 'Said to be a project' },
    reason: {
      vi: '“… là dự án …” sau tên riêng của một công trình mở đầu câu cho biết đó là dự án.',
      en: '"… là dự án …" behind the proper name of a work that opens the sentence says that it is a project.'
    },
    matches: ['Trung tâm Dạy nghề Gia Bình là dự án hợp tác quan trọng giữa hai bên.'],
    passes: ['Trung tâm Dạy nghề Gia Bình là đơn vị mạnh của tỉnh.', 'Trung tâm này là dự án quan trọng.']
  }
] as const satisfies readonly ItemRule[]
