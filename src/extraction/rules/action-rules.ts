import type { Rule } from './rule.ts'

/** Every rule that makes an action, in the order in which a frame is looked at: what is asked, given, agreed and talked about, then what a clause states. */
export const actionRules = [
  {
    name: 'asked',
    title: { vi: 'Đề nghị', en: 'Asked' },
    decides: { vi: 'Một đề xuất của người nói gửi bên kia.', en: 'A proposal by the one who speaks, to the other side.' },
    reason: {
      vi: 'Sau “đề nghị”, “mong muốn”, “kêu gọi” là điều người nói chờ ở người khác, nên nội dung bắt đầu ngay sau người được đề nghị.',
      en: 'Behind "đề nghị", "mong muốn" or "kêu gọi" stands what the speaker expects of somebody else, so the content begins right behind the one who is asked.'
    },
    matches: [
      'Bà Trần Thị Hạnh đề nghị phía Pháp hỗ trợ đào tạo cán bộ xử lý nước thải.',
      'Đại sứ Paul Martin mong muốn tỉnh dành quỹ đất cho trường dạy nghề.',
      'Bà Hạnh kêu gọi doanh nghiệp Pháp đầu tư vào chế biến nông sản.',
      'Đại sứ cảm ơn tỉnh và đề nghị mở thêm lớp tiếng Pháp.'
    ],
    passes: [
      'Theo đề nghị của phía Pháp, lớp học tiếng được mở thêm một năm.',
      'Những đề xuất của Đại sứ về du lịch đã được ghi nhận.',
      'Đại sứ mong muốn mối quan hệ hữu nghị ngày càng phát triển.',
      'Bà Hạnh đề nghị Sở Ngoại vụ theo dõi kết quả làm việc với phía Pháp.'
    ]
  },
  {
    name: 'ordered',
    title: { vi: 'Cấp trên đề nghị', en: 'Asked by a superior' },
    decides: { vi: 'Một việc được giao cho cơ quan cấp dưới.', en: 'An assignment to a body under the speaker.' },
    reason: {
      vi: 'Lãnh đạo tỉnh “đề nghị” sở của mình là giao việc; động từ lịch sự không đổi quan hệ trên dưới.',
      en: 'When the head of a province "asks" a department of that province, it is an order; the polite verb does not change who stands above whom.'
    },
    matches: [
      'Bà Hạnh đề nghị Sở Ngoại vụ theo dõi kết quả làm việc với phía Pháp.',
      'Phó Chủ tịch UBND tỉnh đề nghị Sở Giáo dục và Đào tạo chọn ba trường dạy tiếng Pháp.',
      'Phó Chủ tịch UBND tỉnh lưu ý Sở Y tế bố trí phiên dịch cho đoàn bác sĩ.'
    ],
    passes: [
      'Bà Hạnh đề nghị Đại sứ quán Pháp theo dõi tiến độ nhà máy nước.',
      'Sở Ngoại vụ đề nghị UBND tỉnh bố trí kinh phí đón đoàn.',
      'Đại sứ Paul Martin đề nghị Sở Y tế bố trí phiên dịch cho đoàn bác sĩ.',
      'Bà Hạnh đề nghị phía Pháp phối hợp với Sở Ngoại vụ chọn địa điểm.'
    ]
  },
  {
    name: 'task given',
    title: { vi: 'Giao việc', en: 'Task given' },
    decides: { vi: 'Một việc được giao cho ai đó.', en: 'A task given to somebody.' },
    reason: {
      vi: '“Giao”, “yêu cầu”, “chỉ đạo”, “phân công” ai đó là giao việc; “giao lưu”, “giao thông”, “bàn giao” và việc đã chỉ đạo thì không.',
      en: '"Giao", "yêu cầu", "chỉ đạo" or "phân công" followed by somebody puts a task on them; "giao lưu", "giao thông", "bàn giao" and what was directed before do not.'
    },
    matches: [
      'Bà Hạnh giao Sở Xây dựng hoàn thiện hồ sơ nhà máy nước trước ngày 30/6.',
      'Bà Hạnh yêu cầu các sở, ngành rà soát quỹ đất cho khu công nghiệp.',
      'Phó Chủ tịch UBND tỉnh phân công Sở Ngoại vụ làm đầu mối liên lạc với Đại sứ quán.',
      'Bà Hạnh chỉ đạo Ban Quản lý các khu công nghiệp tháo gỡ vướng mắc cho nhà đầu tư.'
    ],
    passes: [
      'Hai bên đã tổ chức giao lưu văn hóa giữa sinh viên hai nước.',
      'Tỉnh đã chỉ đạo các sở hoàn thành báo cáo về môi trường từ tháng 3.',
      'Hai bên bàn giao thiết bị y tế cho Bệnh viện Đa khoa tỉnh.',
      'Công ty Veolia đáp ứng yêu cầu về xử lý nước thải của tỉnh.'
    ]
  },
  {
    name: 'agreed',
    title: { vi: 'Thống nhất', en: 'Agreed' },
    decides: { vi: 'Điều hai bên đã thống nhất hoặc đã ký.', en: 'Something both sides agree on or sign.' },
    reason: {
      vi: '“Thống nhất”, “nhất trí”, “ký kết” là việc chung của các bên; khi ai đó mới mong ký hoặc chưa thống nhất thì chưa có thỏa thuận.',
      en: '"Thống nhất", "nhất trí" and "ký kết" are joint acts; where somebody only wishes to sign, or the sides do not agree yet, nothing is agreed.'
    },
    matches: [
      'Hai bên thống nhất thành lập tổ công tác về đào tạo nghề.',
      'Bà Hạnh và Đại sứ Paul Martin nhất trí mở lớp dạy tiếng Pháp tại Trường THPT Hàn Thuyên.',
      'UBND tỉnh Bắc Ninh và Đại sứ quán Pháp ký kết bản ghi nhớ về giáo dục.'
    ],
    passes: [
      'Hai bên vẫn chưa thống nhất được phương án vay vốn.',
      'Đại sứ mong muốn hai bên ký kết thỏa thuận hợp tác về du lịch.',
      'Bà Hạnh đề nghị phía Pháp thống nhất đầu mối trước khi khảo sát nhà máy.',
      'Tỉnh sẽ ký hợp đồng tư vấn với Viện Pasteur.'
    ]
  },
  {
    name: 'talked about',
    title: { vi: 'Trao đổi', en: 'Talked about' },
    decides: { vi: 'Một nội dung trao đổi, chưa có lập trường.', en: 'A topic, without a stance.' },
    reason: {
      vi: '“Trao đổi về”, “giới thiệu”, “tìm hiểu” chỉ cho biết các bên nói chuyện gì; đứng sau “đề nghị” hay “sẽ” thì chúng là việc được xin hoặc được hứa.',
      en: '"Trao đổi về", "giới thiệu" and "tìm hiểu" only say what is talked about; behind "đề nghị" or "sẽ" they are what is asked or promised.'
    },
    matches: [
      'Hai bên trao đổi về quản lý chất thải rắn và năng lượng tái tạo.',
      'Đại sứ Paul Martin tìm hiểu chính sách thu hút đầu tư vào nông nghiệp.',
      'Hai bên thảo luận kế hoạch đào tạo bác sĩ.'
    ],
    passes: [
      'Hoạt động trao đổi sinh viên giữa hai bên tăng gấp đôi.',
      'Bà Hạnh đề nghị Đại sứ giới thiệu thêm doanh nghiệp dược phẩm.',
      'Tỉnh sẽ trao đổi với phía Pháp về dự án thoát nước.'
    ]
  },
  {
    name: 'left open',
    title: { vi: 'Để ngỏ', en: 'Left open' },
    decides: { vi: 'Một nội dung đã trao đổi, chưa ngã ngũ.', en: 'A topic that was spoken of and not settled.' },
    reason: {
      vi: '“Chưa đi đến thống nhất”, “bàn thêm”, “chưa thể trả lời ngay” cho biết việc còn để ngỏ: chưa ai hứa, chưa ai đề nghị, cũng không phải thiếu gì.',
      en: '"Chưa đi đến thống nhất", "bàn thêm" and "chưa thể trả lời ngay" say that the matter stays open: nobody has promised or asked for anything, and nothing is lacking.'
    },
    matches: [
      'Về phần vốn dư của dự án nước sạch, hai bên chưa đi đến thống nhất.',
      'Bà Hạnh cho biết việc khám bệnh cho bà con phải xin ý kiến Bộ Y tế nên chưa thể trả lời ngay.',
      'Bà Hạnh cho biết việc đào tạo nghề thì hai bên sẽ bàn thêm.'
    ],
    passes: [
      'Hai bên vẫn chưa thống nhất được phương án vay vốn.',
      'Bà Hạnh cho biết tỉnh chưa có bệnh viện nhi.',
      'Bà Hạnh cho biết tỉnh sẽ đào tạo thêm 20 y tá.'
    ]
  },
  {
    name: 'emphasised task',
    title: { vi: 'Nhấn mạnh một việc', en: 'Emphasised task' },
    decides: { vi: 'Một đề xuất của người nói.', en: 'A proposal by the one who speaks.' },
    reason: {
      vi: 'Ai “nhấn mạnh việc …” là muốn việc ấy được làm; nhấn mạnh một sự thật thì chỉ là nói ra nó.',
      en: 'Whoever emphasises a task ("nhấn mạnh việc …") wants it done; to emphasise a fact only states it.'
    },
    matches: [
      'Bà Hạnh nhấn mạnh việc đào tạo nghề phải gắn với nhà máy.',
      'Đại sứ Paul Martin nhấn mạnh việc bảo vệ nguồn nước sông Cầu.',
      'Bà Trần Thị Hạnh nhấn mạnh việc giữ gìn làng nghề tranh Đông Hồ.'
    ],
    passes: [
      'Bà Hạnh nhấn mạnh tỉnh chưa có nhà máy xử lý rác thải nào đạt chuẩn.',
      'Đại sứ nhấn mạnh Pháp sẽ tài trợ 2 triệu euro cho nhà máy nước.',
      'Đại sứ cho biết việc khảo sát nguồn nước đã hoàn thành.'
    ]
  },
  {
    name: 'promise',
    title: { vi: 'Cam kết', en: 'Promise' },
    decides: { vi: 'Điều một bên sẽ hoặc có thể tự làm.', en: 'A commitment: what a party will or can do itself.' },
    reason: {
      vi: '“Sẽ”, “sẵn sàng”, “cam kết”, “hứa” đứng sau người làm là lời hứa của chính người ấy; không có người làm, “tiếp tục” và “có thể” chỉ miêu tả.',
      en: '"Sẽ", "sẵn sàng", "cam kết" and "hứa" behind the doer promise something of their own; without a doer "tiếp tục" and "có thể" only describe.'
    },
    matches: [
      'Đại sứ cho biết, Pháp sẽ tài trợ 2 triệu euro cho dự án quan trắc không khí.',
      'Đại sứ quán Pháp sẵn sàng cử chuyên gia sang dạy nghề tại Bắc Ninh.',
      'Tỉnh sẽ bố trí 15 tỷ đồng vốn đối ứng cho nhà máy nước.',
      'Đại sứ quán Pháp tiếp tục hỗ trợ tỉnh đào tạo giáo viên.',
      'Phía Pháp đánh giá cao chất lượng lớp dạy nghề và hứa sẽ duy trì viện trợ cho tỉnh trong năm nay.'
    ],
    passes: [
      'Đây sẽ là dịp để doanh nghiệp tìm hiểu thị trường nông sản.',
      'Quan hệ thương mại tiếp tục phát triển trong năm qua.',
      'Bà Hạnh đề nghị Pháp sẽ cử chuyên gia sang dạy nghề.',
      'Có thể thấy kim ngạch xuất khẩu sang Pháp tăng đều.'
    ]
  },
  {
    name: 'going on',
    title: { vi: 'Đang tiếp diễn', en: 'Going on' },
    decides: { vi: 'Một kết quả đang tiếp diễn.', en: 'A result that goes on.' },
    reason: {
      vi: 'Một con số hay một chương trình “tiếp tục” tăng, mở rộng thì chẳng ai hứa gì cả: đó là điều đang diễn ra.',
      en: 'Where a figure or a programme "tiếp tục" grows nobody promises anything: it is what goes on.'
    },
    matches: [
      'Kim ngạch thương mại giữa hai bên tiếp tục tăng trong năm 2023.',
      'Quan hệ thương mại tiếp tục phát triển trong năm qua.',
      'Các dự án FDI của Pháp tiếp tục mở rộng tại khu công nghiệp Quế Võ.'
    ],
    passes: [
      'Đại sứ quán Pháp tiếp tục hỗ trợ tỉnh đào tạo giáo viên.',
      'Bà Hạnh đề nghị Pháp tiếp tục hỗ trợ đào tạo giáo viên.',
      'Hai bên thống nhất tiếp tục trao đổi sinh viên.'
    ]
  },
  {
    name: 'lack',
    title: { vi: 'Thiếu, vướng', en: 'Lack' },
    decides: { vi: 'Một nhu cầu hoặc khó khăn được nêu.', en: 'A need: a stated lack or obstacle.' },
    reason: {
      vi: '“Thiếu”, “chưa có”, “vướng”, “chậm tiến độ” nêu điều còn thiếu; khó khăn đã được tháo gỡ và “chậm nhất” thì không.',
      en: '"Thiếu", "chưa có", "vướng" and "chậm tiến độ" state what is lacking; difficulties that were solved and "chậm nhất" (at the latest) do not.'
    },
    matches: [
      'Bà Hạnh nêu rõ, tỉnh chưa có nhà máy xử lý rác thải nào đạt chuẩn.',
      'Dự án nhà máy nước đang chậm tiến độ do vướng giải phóng mặt bằng.',
      'Tỉnh còn thiếu giáo viên tiếng Pháp tại các trường phổ thông.',
      'Hai bên vẫn chưa thống nhất được phương án vay vốn.'
    ],
    passes: [
      'Hồ sơ nộp chậm nhất ngày 30/6 tại Sở Ngoại vụ.',
      'Tỉnh đã tháo gỡ khó khăn cho nhà đầu tư Pháp về đất đai.',
      'Chương trình giúp người dân hạn chế rác thải nhựa tại chợ.'
    ]
  },
  {
    name: 'urged',
    title: { vi: 'Cho rằng cần làm', en: 'Urged' },
    decides: { vi: 'Một đề xuất của người nói.', en: 'A proposal by the one who speaks.' },
    reason: {
      vi: 'Ai nói “hai bên cần …”, “tập đoàn cần hỗ trợ …” là đề xuất việc ấy; nói “tỉnh cần 120 tỷ đồng” là nêu điều còn thiếu.',
      en: 'Whoever says that somebody ought to do something ("hai bên cần …") proposes it; "tỉnh cần 120 tỷ đồng" states what is lacking.'
    },
    matches: [
      'Bà Hạnh khẳng định hai bên cần sớm hoàn thiện thủ tục cấp phép trường học.',
      'Đại sứ nhấn mạnh hai bên cần chia sẻ số liệu quan trắc nguồn nước.',
      'Đại sứ cho rằng, Bắc Ninh cần quy hoạch lại mạng lưới xe buýt.'
    ],
    passes: [
      'Bà Hạnh cho rằng tỉnh cần thêm giáo viên tiếng Pháp.',
      'Hai bên đã mở thêm lớp dạy nghề.',
      'Hai bên thống nhất cần mở thêm lớp dạy nghề.'
    ]
  },
  {
    name: 'to be done',
    title: { vi: 'Cần làm', en: 'To be done' },
    decides: { vi: 'Một nhu cầu: điều cần có hoặc cần làm.', en: 'A need: what ought to be there or to be done.' },
    reason: {
      vi: '“Cần”, “phải” nêu điều chưa có hoặc chưa làm; “Cần” trong tên riêng và trong câu hỏi xin thì không.',
      en: '"Cần" and "phải" state what is not there or not done yet; inside a name ("Cần Thơ") or a request they do not.'
    },
    matches: [
      'Bà Hạnh cho biết tỉnh cần 120 tỷ đồng để nâng cấp trạm bơm.',
      'Bà Hạnh nói tỉnh cần khoảng 20 kỹ sư môi trường.',
      'Các trường phổ thông cần thêm giáo viên tiếng Pháp.'
    ],
    passes: [
      'Đoàn sẽ thăm Cần Thơ và tìm hiểu ngành thủy sản.',
      'Bà Hạnh đề nghị Pháp cử chuyên gia khi cần sửa chữa nhà máy nước.',
      'Công cụ đo cần thiết đã được lắp tại trạm quan trắc.'
    ]
  },
  {
    name: 'done',
    title: { vi: 'Đã làm', en: 'Done' },
    decides: { vi: 'Một kết quả: điều đã hoặc đang được làm.', en: 'A result: what was or is being done.' },
    reason: {
      vi: '“Đã”, “đang”, “đạt”, “đến nay” kể việc đã hoặc đang có; việc chưa xong, sẽ làm hay được xin thì không phải kết quả.',
      en: '"Đã", "đang", "đạt" and "đến nay" tell what is there; what is not finished, will be done or is asked for is no result.'
    },
    matches: [
      'Đến nay, tỉnh đã thu hút 12 dự án của doanh nghiệp Pháp.',
      'Nhà máy nước do Pháp tài trợ đã hoàn thành từ năm 2021.',
      'Năm 2023, xuất khẩu sang Pháp đạt 120 triệu USD.',
      'Lớp dạy nghề đang được Đại sứ quán Pháp tài trợ.'
    ],
    passes: [
      'Tỉnh sẽ hoàn thành nhà máy nước vào năm 2026.',
      'Nhà máy nước vẫn chưa hoàn thành.',
      'Bà Hạnh đề nghị Pháp hoàn thành khảo sát nguồn nước trong tháng 7.',
      'Bà Hạnh cảm ơn Đại sứ đã đến thăm tỉnh.'
    ]
  },
  {
    name: 'stated figure',
    title: { vi: 'Nêu số liệu', en: 'Stated figure' },
    decides: { vi: 'Một kết quả: khoản tiền hay quy mô được nêu.', en: 'A result: a sum or a size that is stated.' },
    reason: {
      vi: '“Tổng mức đầu tư”, “trị giá”, “kim ngạch” cùng với một con số nêu điều đang có dù câu không có “đã”; con số nằm trong điều được xin hay được hứa thì không.',
      en: '"Tổng mức đầu tư", "trị giá" or "kim ngạch" with a figure tell what is there even without "đã"; a figure inside what is asked for or promised does not.'
    },
    matches: [
      'Tổng mức đầu tư của nhà máy nước là 650 tỷ đồng.',
      'Kim ngạch xuất khẩu nông sản sang Pháp năm 2023 là 120 triệu USD.',
      'Hai lớp dạy nghề trị giá 300.000 euro.'
    ],
    passes: [
      'Nhà máy nước nằm cách trung tâm thành phố 3 km.',
      'Bà Hạnh đề nghị Pháp tài trợ nhà máy nước trị giá 2 triệu euro.',
      'Pháp sẽ tài trợ thiết bị y tế trị giá 1 triệu euro.'
    ]
  }
] as const satisfies readonly Rule[]
