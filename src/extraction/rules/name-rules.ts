import type { ItemRule } from './rule.ts'

/** Ways in which people, bodies and places are named. */
export const nameRules = [
  {
    name: 'post before the name',
    kind: 'person',
    title: { vi: 'Chức danh trước tên', en: 'Post before the name' },
    reason: {
      vi: 'Chức danh, cơ quan rồi đến tên là cách giới thiệu thường gặp nhất; tên bắt đầu sau chỗ tên cơ quan dừng.',
      en: 'Post, body, then name is the usual way to introduce somebody; the name begins where the name of the body ends.'
    },
    matches: ['Cùng dự có Giám đốc Sở Ngoại vụ Nguyễn Văn Lâm.', 'Phó Chủ tịch UBND huyện Gia Bình Lê Thị Mai đề nghị mở lớp dạy nghề.']
  },
  {
    name: 'post behind the name',
    kind: 'person',
    title: { vi: 'Chức danh sau tên', en: 'Post behind the name' },
    reason: {
      vi: 'Sau dấu phẩy, gạch ngang hay “làm”, chức danh thuộc về người vừa nêu.',
      en: 'Behind a comma, a dash or "làm" a post belongs to the person just named.'
    },
    matches: ['Ông Nguyễn Văn Lâm, Giám đốc Sở Ngoại vụ, đề nghị mở lớp dạy nghề.', 'Cùng dự có Lê Thị Mai - Giám đốc Sở Y tế.']
  },
  {
    name: 'honorific before the name',
    kind: 'person',
    title: { vi: 'Kính ngữ trước tên', en: 'Honorific before the name' },
    reason: {
      vi: '“Ông”, “bà”, “đồng chí”, học hàm đứng trước một tên riêng là đang gọi một người.',
      en: '"Ông", "bà", "đồng chí" or a degree before a capitalised name calls a person.'
    },
    matches: ['Ông Nguyễn Văn Lâm đề nghị mở lớp dạy nghề.', 'Cùng dự có đồng chí Lê Thị Mai.']
  },
  {
    name: 'full name met elsewhere',
    kind: 'person',
    title: { vi: 'Họ tên đã gặp ở chỗ khác', en: 'Full name met elsewhere' },
    reason: {
      vi: 'Một họ tên không có gì đứng cạnh chỉ được nhận khi chỗ khác trong bài đã giới thiệu người ấy.',
      en: 'A bare full name counts only where the text introduces that person somewhere else.'
    },
    matches: ['Lê Thị Mai đã mở lớp dạy nghề đầu tiên. Cùng dự có bà Lê Thị Mai.']
  },
  {
    name: 'known body',
    kind: 'organisation',
    title: { vi: 'Tên đã biết', en: 'Known by name' },
    reason: {
      vi: 'Bộ, ngành trung ương, nhà tài trợ và doanh nghiệp lớn có trong danh mục, với mọi cách viết.',
      en: 'Ministries, donors and large companies stand in the word tables with all their spellings.'
    },
    matches: ['JICA đề nghị tỉnh mở lớp dạy nghề.', 'Ngân hàng Thế giới đã tài trợ nhà máy nước.']
  },
  {
    name: 'head and field',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và ngành', en: 'Head and field' },
    reason: {
      vi: '“Sở”, “Cục”, “Vụ” cùng với ngành phụ trách là tên một cơ quan.',
      en: '"Sở", "Cục" or "Vụ" with the field it deals with names a body.'
    },
    matches: ['Bà Hạnh giao Sở Xây dựng hoàn thiện hồ sơ nhà máy nước.']
  },
  {
    name: 'head and place',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và địa danh', en: 'Head and place' },
    reason: {
      vi: '“UBND”, “Tỉnh ủy”, “Đại sứ quán” cùng với một địa danh là tên một cơ quan.',
      en: '"UBND", "Tỉnh ủy" or "Đại sứ quán" with a place names a body.'
    },
    matches: ['UBND huyện Gia Bình đề nghị mở lớp dạy nghề.', 'Đại sứ quán Nhật Bản đã tài trợ nhà máy nước.']
  },
  {
    name: 'head and name',
    kind: 'organisation',
    title: { vi: 'Loại cơ quan và tên riêng', en: 'Head and name' },
    reason: {
      vi: '“Công ty”, “Tập đoàn”, “Trường”, “Viện” cùng với chuỗi chữ viết hoa đi sau là tên một tổ chức.',
      en: '"Công ty", "Tập đoàn", "Trường" or "Viện" with the capitalised words behind it names an organisation.'
    },
    matches: ['Công ty Veloria đã xây nhà máy nước.']
  },
  {
    name: 'abbreviation defined',
    kind: 'organisation',
    title: { vi: 'Tên viết tắt được định nghĩa', en: 'Abbreviation defined' },
    reason: {
      vi: 'Chữ viết tắt trong ngoặc ngay sau tên đầy đủ là tên khác của cơ quan ấy trong suốt bài.',
      en: 'Capitals in brackets right behind a full name are another name of that body through the whole text.'
    },
    matches: ['Công ty Veloria (VLR) đề nghị mở rộng trạm bơm.']
  },
  {
    name: 'locality left out',
    kind: 'organisation',
    title: { vi: 'Lược tên địa phương', en: 'Locality left out' },
    reason: {
      vi: '“UBND tỉnh”, “Thành ủy”, “Bộ” lặp lại cơ quan đã nêu, hoặc thuộc về địa phương vừa được nhắc tới.',
      en: '"UBND tỉnh", "Thành ủy" or "Bộ" repeat a body named before, or belong to the locality named last.'
    },
    matches: ['HĐND tỉnh đã thông qua nghị quyết về nước sạch.']
  },
  {
    name: 'spoken for by a post',
    kind: 'organisation',
    title: { vi: 'Được nói thay qua chức danh', en: 'Spoken for by a post' },
    reason: {
      vi: 'Đại sứ nói thay đại sứ quán, chủ tịch tỉnh nói thay UBND tỉnh, dù bài không nêu tên cơ quan ấy.',
      en: 'An ambassador speaks for the embassy and the chairman of a province for its people’s committee, though the text does not name them.'
    },
    matches: ['Cùng dự có Đại sứ Nhật Bản tại Việt Nam Yamada Takio.']
  },
  {
    name: 'type word and name',
    kind: 'place',
    title: { vi: 'Loại đơn vị và tên', en: 'Type word and name' },
    reason: {
      vi: '“Tỉnh”, “quận”, “phường” đứng trước tên cho biết là đơn vị nào trong những nơi cùng tên.',
      en: '"Tỉnh", "quận" or "phường" before a name tells which of the places called so is meant.'
    },
    matches: ['Nhà máy nước đặt tại huyện Gia Bình.', 'Đoàn đã khảo sát phường Võ Cường.']
  },
  {
    name: 'known place',
    kind: 'place',
    title: { vi: 'Địa danh đã biết', en: 'Known place' },
    reason: {
      vi: 'Tên có trong danh mục; tên trần là tỉnh trước, rồi huyện, rồi xã, theo đơn vị có vào ngày của bài.',
      en: 'The name stands in the tables; a bare name is a province before a district before a commune, as the units stood on the day of the report.'
    },
    matches: ['Đoàn sẽ thăm Hải Phòng vào tháng 6.', 'Hàng xuất sang Nhật Bản tăng gấp đôi.']
  },
  {
    name: 'feature word and name',
    kind: 'place',
    title: { vi: 'Sông, hồ, núi và tên', en: 'Feature word and name' },
    reason: {
      vi: '“Sông”, “hồ”, “đảo” trước một tên viết hoa là một nơi, dù danh mục không có tên ấy.',
      en: '"Sông", "hồ" or "đảo" before a capitalised name is a place, known or not.'
    },
    matches: ['Trạm bơm lấy nước từ hồ Sậy Trắng.']
  }
] as const satisfies readonly ItemRule[]
