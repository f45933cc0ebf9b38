/** One block of a story as it stands on the page. */
export interface Block {
  readonly kind: 'paragraph' | 'caption' | 'subheading'
  readonly text: string
}

/** An example report that is kept as text here and set as a document by `make-documents.ts`. */
export interface Story {
  readonly file: string
  /** Which program makes the file; PDFs come from two, because readers meet both. */
  readonly maker: 'docx' | 'libreoffice' | 'chromium'
  /** What stands above the title: the outlet's name. Page furniture, not the report. */
  readonly masthead: string
  /** The line that states the day of publication. */
  readonly dateLine: string
  readonly title: string
  readonly lede: string
  readonly blocks: readonly Block[]
  readonly author: string
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const caption = (text: string): Block => ({ kind: 'caption', text })
const subheading = (text: string): Block => ({ kind: 'subheading', text })

/** The reports that are published as .docx and .pdf; those published as .txt and .html stand in the folder above as they are. */
export const stories: readonly Story[] = [
  {
    file: '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx',
    maker: 'docx',
    masthead: 'BẢN TIN ĐỐI NGOẠI CẦN THƠ',
    dateLine: 'Thứ Sáu, ngày 15/03/2024',
    title: 'Cần Thơ - JICA: Xong nghiên cứu khả thi, tăng tổng mức đầu tư dự án nước thải',
    lede: 'Chiều 14/3, đồng chí Lê Minh Tường, Phó Chủ tịch Thường trực UBND thành phố Cần Thơ, chủ trì buổi làm việc với đoàn công tác JICA do ông Sakamoto Kenji làm Trưởng đoàn về Dự án Thu gom và xử lý nước thải thành phố Cần Thơ giai đoạn 2.',
    blocks: [
      paragraph(
        'Báo cáo tại buổi làm việc, Giám đốc Sở Xây dựng Trần Quốc Khởi cho biết, báo cáo nghiên cứu khả thi đã hoàn thành ngày 28/2/2024, sớm hơn kế hoạch 1 tháng. Tổng mức đầu tư dự án là 3.650 tỷ đồng (tương đương khoảng 22,1 tỷ yên), tăng 450 tỷ đồng so với con số 3.200 tỷ đồng đề xuất ban đầu; trong đó vốn vay ODA của Nhật Bản là 2.920 tỷ đồng, còn lại là vốn đối ứng của thành phố. Nhà máy mới đặt tại phường Hưng Thạnh, quận Cái Răng, công suất 45.000 m3/ngày đêm, phục vụ khoảng 210.000 người dân.'
      ),
      paragraph(
        'Theo ông Khởi, khóa tập huấn quản lý thoát nước mà JICA nhận lời hỗ trợ năm ngoái đã được tổ chức tại Fukuoka trong tháng 10/2023 với 24 học viên, nhiều hơn dự kiến 4 người. Riêng việc chuyển giao quy trình vận hành nhà máy chưa thực hiện được vì hai bên chưa thống nhất về chi phí thuê chuyên gia.'
      ),
      caption('Quang cảnh buổi làm việc giữa UBND thành phố Cần Thơ và JICA chiều 14/3. Ảnh: Hoài An'),
      paragraph(
        'Ông Sakamoto Kenji ghi nhận sự chuẩn bị chu đáo của thành phố, nhưng lưu ý giải phóng mặt bằng còn chậm: mới có 6,5 ha trong tổng số 11,2 ha đất xây dựng nhà máy được bàn giao, 38 hộ dân chưa đồng ý phương án bồi thường. Ông đề nghị thành phố hoàn tất bồi thường, tái định cư trước ngày 30/9/2024. “Nếu có mặt bằng sạch đúng hạn, JICA sẽ đưa khoản vay vào thẩm định trong năm tài khóa 2024”, ông Sakamoto cho biết.'
      ),
      paragraph(
        'Phát biểu kết luận, đồng chí Lê Minh Tường cam kết thành phố bố trí đủ vốn đối ứng trong kế hoạch đầu tư công trung hạn và sẽ áp dụng giá dịch vụ thoát nước mới từ ngày 1/1/2025. Đồng chí yêu cầu UBND quận Cái Răng tập trung vận động các hộ dân còn lại, báo cáo kết quả hằng tháng; giao Sở Kế hoạch và Đầu tư trình cấp có thẩm quyền phê duyệt chủ trương đầu tư chậm nhất vào cuối quý II/2024.'
      ),
      paragraph('Hai bên thống nhất lùi thời điểm ký hiệp định vay từ cuối năm 2024 sang quý II/2025.')
    ],
    author: 'Hoài An'
  },
  {
    file: '2023-08-17-bac-ha-noi-thao-go-vuong-mac.docx',
    maker: 'docx',
    masthead: 'ĐẦU TƯ VÀ ĐÔ THỊ',
    dateLine: '17/8/2023 07:00',
    title: 'Hà Nội lùi thời điểm khởi công thành phố thông minh phía Bắc',
    lede: 'Sáng 16/8, Phó Chủ tịch UBND TP Hà Nội Đỗ Hải Nam làm việc với liên danh Tập đoàn BRG và Tập đoàn Sumitomo về tiến độ dự án Thành phố thông minh Bắc Hà Nội.',
    blocks: [
      subheading('Còn 20 ha chưa bàn giao'),
      paragraph(
        'Theo báo cáo của UBND huyện Đông Anh, đến ngày 10/8, huyện đã bàn giao 252 ha trong tổng số 272 ha, tăng 24 ha so với tháng 3/2022. Hiện còn 41 hộ dân ở xã Hải Bối chưa nhận tiền bồi thường. Mốc hoàn thành giải phóng mặt bằng trước ngày 30/9/2022 mà Thành ủy giao đã không đạt.'
      ),
      paragraph(
        'Giám đốc Sở Quy hoạch - Kiến trúc Phạm Gia Lộc báo cáo, điều chỉnh cục bộ quy hoạch phân khu khu vực hồ Phương Trạch được phê duyệt ngày 12/5/2023, chậm gần 11 tháng so với yêu cầu.'
      ),
      subheading('Nhà đầu tư lo chi phí tăng'),
      paragraph(
        'Bà Tanaka Yumi, Giám đốc dự án của Tập đoàn Sumitomo, bày tỏ lo ngại chi phí xây dựng đã tăng 12% so với năm 2021. “Chúng tôi đề nghị thành phố chốt giá đất giai đoạn 1 trước ngày 31/10 và sớm cấp phép xây dựng hạ tầng”, bà Tanaka nói.'
      ),
      paragraph(
        'Phó Tổng Giám đốc Tập đoàn BRG Trịnh Minh Quân cho biết, liên danh đã điều chỉnh vốn giai đoạn 1 từ 8.600 tỷ đồng lên 9.400 tỷ đồng, trong đó vốn chủ sở hữu 2.820 tỷ đồng, còn lại là vốn vay. Liên danh cam kết không chuyển nhượng dự án và sẽ huy động đủ thiết bị trong vòng 60 ngày kể từ khi nhận mặt bằng.'
      ),
      paragraph(
        'Về đề nghị kết nối với tuyến đường sắt đô thị số 2 mà Đại sứ Nhật Bản nêu hồi năm ngoái, ông Nam cho biết thành phố đã giao Ban Quản lý đường sắt đô thị Hà Nội (MRB) nghiên cứu nhưng chưa có phương án cuối cùng. MRB sẽ trình 2 phương án hướng tuyến trong tháng 12/2023.'
      ),
      paragraph(
        'Kết luận buổi làm việc, Phó Chủ tịch UBND thành phố yêu cầu UBND huyện Đông Anh bàn giao toàn bộ mặt bằng trước ngày 15/11/2023; Sở Tài nguyên và Môi trường trình phương án giá đất trước ngày 30/10/2023; Sở Xây dựng cấp phép hạ tầng kỹ thuật trong vòng 30 ngày kể từ khi nhận đủ hồ sơ. “Thành phố sẽ khởi công giai đoạn 1 trong quý IV/2023, muộn hơn lời hứa ban đầu nhưng không thể muộn hơn nữa”, ông Nam khẳng định.'
      )
    ],
    author: 'Bảo Khánh'
  },
  {
    file: '2024-10-25-hue-nara-ky-ban-ghi-nho.pdf',
    maker: 'libreoffice',
    masthead: 'Thời báo Sông Hương',
    dateLine: 'Thứ Sáu, 25/10/2024',
    title: 'Thừa Thiên Huế và Nara ký bản ghi nhớ hợp tác giai đoạn 2025 - 2029',
    lede: 'Ngày 24/10, tại thành phố Nara (Nhật Bản), Chủ tịch UBND tỉnh Thừa Thiên Huế Hoàng Thế Vinh và Thống đốc tỉnh Nara Nishimura Takashi đã ký Bản ghi nhớ hợp tác giữa hai tỉnh giai đoạn 2025 - 2029. Dự lễ ký có Đại sứ Việt Nam tại Nhật Bản Đặng Thu Giang và ông Okada Masahiro, Giám đốc Sở Ngoại vụ tỉnh Nara.',
    blocks: [
      paragraph(
        'Theo văn bản được ký, hai bên sẽ hợp tác trên 5 lĩnh vực: giáo dục, bảo tồn di sản văn hóa, du lịch, kinh tế và y tế. So với đề xuất của phía Việt Nam vào tháng 11/2023, lĩnh vực y tế được bổ sung theo đề nghị của Nara. Bản ghi nhớ có hiệu lực từ ngày 1/1/2025, thời hạn 5 năm.'
      ),
      caption('Hai nhà lãnh đạo trao văn bản hợp tác tại thành phố Nara. Ảnh: Sở Ngoại vụ Thừa Thiên Huế cung cấp'),
      paragraph(
        'Phát biểu sau lễ ký, Thống đốc Nishimura Takashi khẳng định Nara sẽ tiếp nhận 15 thực tập sinh điều dưỡng của Huế trong năm 2025 và dành 8 suất học bổng, mỗi suất 600.000 yên, cho sinh viên Đại học Huế. Ông cũng thông báo Nara đã chọn xong 3 trường trung học để kết nghĩa với các trường của Huế.'
      ),
      paragraph(
        'Chủ tịch UBND tỉnh Hoàng Thế Vinh cảm ơn tình cảm của chính quyền và người dân Nara. Ông cho biết, Thừa Thiên Huế đã bố trí 2,4 tỷ đồng để triển khai năm đầu tiên và mong muốn Nara giúp kết nối với JICA nhằm nghiên cứu giai đoạn 2 của dự án Cải thiện môi trường nước thành phố Huế. Giai đoạn 1 của dự án sử dụng 24 tỷ yên vốn vay, đã hoàn thành, giúp hơn 400.000 dân thoát cảnh nước thải chảy thẳng ra sông Hương.'
      ),
      paragraph(
        'Nhắc lại cuộc gặp tháng 11 năm ngoái, ông Okada Masahiro thừa nhận việc cử chuyên gia tu bổ công trình gỗ chậm so với kế hoạch do thiếu kinh phí. “Chúng tôi sẽ cử 2 chuyên gia sang Huế trước ngày 31/3/2025”, ông Okada nói.'
      ),
      paragraph(
        'Hai địa phương giao Sở Ngoại vụ tỉnh Thừa Thiên Huế và Sở Ngoại vụ tỉnh Nara xây dựng kế hoạch hành động, trình lãnh đạo hai tỉnh trong quý I/2025. Thừa Thiên Huế cũng đề nghị Nara cử đoàn nghệ thuật truyền thống tham gia Festival Huế 2026; phía Nara chưa trả lời chính thức nhưng hứa sẽ nghiên cứu, phản hồi trước cuối năm 2024.'
      )
    ],
    author: 'Nguyên Thảo'
  },
  {
    file: '2025-09-09-ha-noi-ca-mau.pdf',
    maker: 'chromium',
    masthead: 'Nhịp cầu Thủ đô',
    dateLine: '09/09/2025 08:15',
    title: 'Hà Nội và Cà Mau bàn việc hoàn thiện Cột cờ, đưa sản phẩm OCOP ra Thủ đô',
    lede: 'Chiều 8/9, Bí thư Thành ủy Hà Nội Phạm Thị Ngọc Lan tiếp Đoàn công tác Tỉnh ủy Cà Mau do Bí thư Tỉnh ủy Huỳnh Văn Trọng làm Trưởng đoàn. Cùng tiếp đoàn có Phó Bí thư Thường trực Thành ủy Ngô Đức Bình.',
    blocks: [
      paragraph(
        'Tại buổi tiếp, hai địa phương cùng nhìn lại kết quả hợp tác. Từ năm 2016 đến nay, Hà Nội đã hỗ trợ Cà Mau 139 tỷ đồng, trong đó 12 tỷ đồng cho an sinh xã hội và 127 tỷ đồng cho công trình Cột cờ Hà Nội tại Mũi Cà Mau. Mỗi năm, công trình đón hơn 300.000 lượt khách.'
      ),
      paragraph(
        'Bí thư Tỉnh ủy Cà Mau Huỳnh Văn Trọng cho biết, không gian bên trong Cột cờ còn để trống, chưa phát huy hết giá trị. Tỉnh đề xuất Hà Nội hỗ trợ 35 tỷ đồng để hoàn thiện nội thất và phần trưng bày; bố trí địa điểm để Cà Mau dựng biểu tượng của tỉnh tại Thủ đô; dành ít nhất 3 điểm trưng bày, bán sản phẩm OCOP của Cà Mau trên địa bàn Hà Nội. Ông Trọng cũng mong muốn Hà Nội đầu tư một công trình văn hóa tại khu vực tỉnh Bạc Liêu cũ.'
      ),
      caption('Bí thư Thành ủy Hà Nội Phạm Thị Ngọc Lan trao quà lưu niệm cho Đoàn công tác Tỉnh ủy Cà Mau. Ảnh: Quỳnh Chi'),
      paragraph(
        '“Chúng tôi không xin tiền để làm cho đẹp, chúng tôi muốn đồng bào cả nước đến cực Nam thấy được hồn cốt Thủ đô”, ông Huỳnh Văn Trọng chia sẻ.'
      ),
      paragraph(
        'Ghi nhận các đề xuất, đồng chí Ngô Đức Bình khẳng định Hà Nội sẽ hỗ trợ Cà Mau hoàn thiện không gian bên trong Cột cờ, song cần có quy hoạch tổng thể và ý tưởng trưng bày rõ ràng trước khi quyết định mức kinh phí. Thành phố có thể giới thiệu các nhà khoa học giúp Cà Mau phát triển xanh và sẽ tiếp nhận 30 huấn luyện viên, vận động viên của tỉnh đến tập huấn trong năm 2026.'
      ),
      paragraph(
        'Phó Bí thư Thường trực Thành ủy giao Đảng ủy UBND TP cùng tỉnh Cà Mau xác định nội dung, mức hỗ trợ, báo cáo Ban Thường vụ Thành ủy trước ngày 31/12/2025; giao Sở Công Thương bố trí điểm trưng bày OCOP đầu tiên trong quý I/2026. Hai bên thống nhất hoàn thành không gian bên trong Cột cờ vào dịp Quốc khánh 2/9/2026.'
      )
    ],
    author: 'Quỳnh Chi'
  }
]
