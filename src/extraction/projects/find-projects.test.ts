import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { isQuoted } from '../../values/index.ts'
import { extract } from '../extract.ts'
import type { Project } from '../record.ts'

const LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Giám đốc JICA Việt Nam Paul Martin.\n'
const read = (text: string) => extract(articleFromText(LEDE + text, { publishedOn: '2024-05-20' }), { id: 'x' })
const projects = (text: string): Project[] => read(text).projects
const names = (text: string): string[] => projects(text).map((project) => project.name)

test('a name ends where its own words end', () => {
  const rows: readonly (readonly [text: string, name: string])[] = [
    [
      'Dự án cải thiện môi trường nước Gia Bình giai đoạn 3 do JICA tài trợ đang thi công.',
      'cải thiện môi trường nước Gia Bình giai đoạn 3'
    ],
    ['Dự án cung cấp thiết bị cho Trường Trung học Gia Bình đã hoàn thành.', 'cung cấp thiết bị cho Trường Trung học Gia Bình'],
    [
      'Dự án nâng cấp, cải tạo đường liên xã thuộc huyện Gia Bình với tổng vốn 30 tỷ đồng.',
      'nâng cấp, cải tạo đường liên xã thuộc huyện Gia Bình'
    ],
    ['Tuyến metro số 2 (Bến Thành - Tham Lương) chậm tiến độ.', 'Tuyến metro số 2 (Bến Thành - Tham Lương)'],
    ['Dự án "Trồng rừng, giữ nước Gia Bình" của tỉnh được triển khai.', 'Trồng rừng, giữ nước Gia Bình'],
    ['Dự án điện gió Gia Bình 4,6 tỷ USD đang chờ phê duyệt.', 'điện gió Gia Bình'],
    ['Bà Hạnh nói về dự án Cảng hàng không quốc tế Gia Bình.', 'Cảng hàng không quốc tế Gia Bình'],
    ['JICA tài trợ dự án hợp tác đào tạo thợ hàn tại huyện Gia Bình.', 'hợp tác đào tạo thợ hàn tại huyện Gia Bình'],
    ['Dự án nước sạch xã Gia Bình đã xong. Đây là dự án nhân rộng mô hình ở Bắc Ninh.', 'nước sạch xã Gia Bình'],
    ['Bà Hạnh giới thiệu dự án xây dựng chợ nông sản Gia Bình và đề nghị JICA hỗ trợ.', 'xây dựng chợ nông sản Gia Bình']
  ]
  for (const [text, name] of rows) assert.deepEqual(names(text), [name], text)
})

test('what has no name is no project', () => {
  for (const text of [
    'Tỉnh đang có 4 dự án ODA và một dự án sắp kết thúc.',
    'Các dự án của JICA tại tỉnh giải ngân chậm.',
    'Ban Quản lý dự án đầu tư xây dựng tỉnh báo cáo tiến độ.',
    'Nhiều chương trình, dự án hỗ trợ phát triển kinh tế được triển khai.',
    'JICA giúp tỉnh nhiều mặt, đặc biệt là các dự án phát triển cơ sở hạ tầng.',
    'Tỉnh có nhiều dự án hợp tác với Hàn Quốc.',
    'Dự án này cần thêm vốn.'
  ])
    assert.deepEqual(names(text), [], text)
})

test('a project told again under a shorter name, a short form or as “dự án” is one, and two phases are two', () => {
  const again = projects(
    'Dự án “Phục hồi rừng ngập mặn Gia Bình” (RUNG) do JICA tài trợ. Dự án RUNG trị giá 2 triệu USD. Dự án phục hồi rừng ngập mặn đang triển khai.'
  )
  assert.deepEqual([again.length, again[0]?.status], [1, 'implementation'])
  assert.equal(names('Dự án thoát nước Gia Bình giai đoạn 1 đã hoàn thành. Tỉnh đề xuất dự án thoát nước Gia Bình giai đoạn 2.').length, 2)
})

test('how far a project is comes from what is said of it, with tense and negation', () => {
  const rows: readonly (readonly [said: string, status: Project['status']])[] = [
    ['đã hoàn thành và đưa vào sử dụng', 'completed'],
    ['chưa hoàn thành, đang thi công', 'implementation'],
    ['chưa thể khởi công', 'preparation'],
    ['sẽ khởi công trong quý III/2024', 'preparation'],
    ['đã khởi công ngày 2/3/2024', 'implementation'],
    ['đã tạm dừng từ năm 2022', 'suspended'],
    ['đã bị hủy bỏ', 'cancelled'],
    ['đang nghiên cứu khả thi', 'preparation'],
    ['rất có ý nghĩa với người dân', 'unknown']
  ]
  for (const [said, status] of rows) assert.equal(projects(`Dự án Cầu Gia Bình ${said}.`)[0]?.status, status, said)
  const two = projects('Dự án Cầu Gia Bình đã hoàn thành, còn dự án Cầu Bình Than vẫn chưa thể khởi công.')
  assert.deepEqual(
    two.map((project) => project.status),
    ['completed', 'preparation']
  )
})

test('who is what to a project is said by the words beside the name; who is only asked to pay is nothing yet', () => {
  const rows: readonly (readonly [said: string, parties: readonly string[]])[] = [
    ['do JICA tài trợ', ['funding']],
    ['do JICA cho vay', ['lender']],
    ['sử dụng vốn vay của JICA', ['lender']],
    ['do Công ty Sao Bắc làm chủ đầu tư', ['owner']],
    ['do Công ty Sao Bắc thi công', ['contractor']],
    ['do Công ty Sao Bắc làm chủ đầu tư và Công ty Hòa Phát thi công', ['owner', 'contractor']],
    ['do liên danh nhà thầu Công ty Sao Bắc - Tập đoàn Daehan thi công', ['contractor', 'contractor']],
    ['do Ban Quản lý dự án Nông nghiệp tỉnh Bắc Ninh làm chủ đầu tư', ['owner']],
    ['được tài trợ bởi Chính phủ Hàn Quốc', ['funding']],
    ['được Công ty Sao Bắc triển khai từ năm 2021', ['implementing']],
    ['được bàn giao cho UBND huyện Gia Bình quản lý, sử dụng', ['recipient']],
    ['có vốn. WB đồng ý cho tỉnh vay 50 triệu USD để thực hiện dự án', ['lender']],
    ['cần vốn. Bà Hạnh đề nghị ADB sớm phê duyệt khoản vay 40 triệu USD cho dự án', ['lender']],
    ['được thẩm định. Chủ đầu tư dự án là Sở Xây dựng tỉnh Bắc Ninh', ['owner']],
    ['có vai trò lớn. Tỉnh Hà Nam đã hỗ trợ tỉnh Bắc Ninh 90 tỷ đồng để xây dựng công trình Cầu Gia Bình', ['funding', 'recipient']],
    ['hoàn thành. Tỉnh Hà Nam sẽ tiếp nhận 20 giáo viên', []],
    ['cần vốn. Bà Hạnh đề nghị JICA tài trợ dự án', []]
  ]
  for (const [said, roles] of rows)
    assert.deepEqual(
      projects(`Dự án Cầu Gia Bình ${said}.`)[0]?.parties.map((party) => party.role),
      roles,
      said
    )
})

test('a step has its day and whether it was reached, is planned or was missed', () => {
  const rows: readonly (readonly [said: string, step: readonly (string | null)[]])[] = [
    ['khởi công ngày 2/3/2024', ['groundbreaking', 'reached', '2024-03-02']],
    ['dự kiến hoàn thành trong quý IV/2025', ['completion', 'planned', '2025-Q4']],
    ['chưa thể khởi công', ['groundbreaking', 'missed', null]],
    ['phải hoàn thành đấu thầu trước ngày 30/6/2024', ['tender', 'planned', '2024-06-30']],
    ['đã được phê duyệt chủ trương đầu tư tháng 1/2024', ['approval', 'reached', '2024-01']]
  ]
  for (const [said, step] of rows) {
    const [found] = projects(`Dự án Cầu Gia Bình ${said}.`)[0]?.milestones ?? []
    assert.deepEqual(found && [found.kind, found.status, found.on], step, said)
  }
  assert.deepEqual(projects('Dự án Cầu Gia Bình cần hoàn thành thủ tục trước ngày 30/6/2024.')[0]?.milestones, [])
})

test('an obstacle is a clause with a lack and what is lacking; what is overcome is none', () => {
  const kinds = (said: string) => projects(`Dự án Cầu Gia Bình ${said}.`)[0]?.obstacles.map((obstacle) => obstacle.kind)
  assert.deepEqual(kinds('chậm tiến độ do vướng giải phóng mặt bằng'), ['delay', 'site clearance'])
  assert.deepEqual(kinds('đang thiếu vốn đối ứng'), ['funding'])
  assert.deepEqual(kinds('đã giải quyết xong vướng mắc về mặt bằng'), [])
  assert.deepEqual(kinds('phải xong thủ tục chậm nhất ngày 30/6'), [])
})

test('steps and obstacles quote the article', () => {
  const { article, projects: found } = read('Dự án Cầu Gia Bình khởi công ngày 2/3/2024, chậm tiến độ vì thiếu vốn.')
  for (const project of found)
    for (const { evidence } of [project, ...project.milestones, ...project.obstacles])
      for (const one of evidence) assert.ok(isQuoted(article.text, one))
})
