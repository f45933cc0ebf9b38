import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Giám đốc JICA Việt Nam Paul Martin.\n'
const labels = (text: string): (string | null)[] =>
  extract(articleFromText(LEDE + text, { publishedOn: '2024-05-20' }), { id: 'x' }).figures.map((figure) => figure.of)

test('a figure is of the noun counted, the noun that heads it, what it is for, or the verb whose it is, never cut in the middle', () => {
  const rows: readonly (readonly [text: string, of: readonly (string | null)[]])[] = [
    ['Tỉnh có 25 doanh nghiệp Hàn Quốc đang hoạt động.', ['doanh nghiệp Hàn Quốc']],
    ['Tỉnh đã thu hút hơn 300 dự án FDI với tổng vốn đăng ký 4,6 tỷ USD.', ['dự án FDI', 'tổng vốn đăng ký']],
    ['Phòng Thương mại sẽ trao 500 suất học bổng cho sinh viên.', ['suất học bổng']],
    ['Bệnh viện có 20 điều dưỡng của Bệnh viện Đa khoa tỉnh Bắc Ninh.', ['điều dưỡng của Bệnh viện Đa khoa tỉnh Bắc Ninh']],
    ['Tổng mức đầu tư là 24 tỷ yen (tương đương 3.169 tỷ đồng).', ['Tổng mức đầu tư', 'Tổng mức đầu tư']],
    ['Sản lượng quả xuất khẩu đã đạt 82.000 tấn.', ['Sản lượng quả xuất khẩu']],
    ['Tỉnh Hà Nam đã hỗ trợ tỉnh Bắc Ninh tổng kinh phí 139 tỷ đồng.', ['hỗ trợ tỉnh Bắc Ninh tổng kinh phí']],
    ['Bà Hạnh cho biết tỉnh dành 12 tỷ đồng cho an sinh xã hội.', ['an sinh xã hội']],
    ['Nhà máy ký hợp đồng tư vấn trị giá 2,3 triệu USD.', ['hợp đồng tư vấn']],
    ['Dự án dùng vốn vay của Nhật Bản với tổng mức đầu tư 24 tỷ yen.', ['tổng mức đầu tư']],
    ['Tỉnh bàn giao 40 máy phát điện trị giá 1,2 tỷ đồng.', ['máy phát điện', 'máy phát điện']],
    ['Đến nay còn 5,1 triệu euro chưa giải ngân.', ['chưa giải ngân']],
    ['Khoản vay chịu phí cam kết 0,25%/năm.', ['phí cam kết']],
    ['Tập đoàn cam kết tài trợ 30 triệu yên.', ['tài trợ']]
  ]
  for (const [text, of] of rows) assert.deepEqual(labels(text), of, text)
})
