import type { Action, CooperationRecord, Project } from '../extraction/index.ts'
import { type Evidence, quote } from '../values/index.ts'

/** A report of the project's own; nobody in it exists. */
export const REPORT = `Lâm Bình tiếp đoàn Quỹ Nước Sạch
Sáng 12/5, UBND huyện Lâm Bình tiếp đoàn công tác Quỹ Nước Sạch do ông Mori Ken làm Trưởng đoàn.
Ông Mori Ken cho biết, Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025; sẽ tài trợ 2,5 triệu USD nếu hồ sơ được duyệt trước ngày 30/9/2025.
UBND huyện Lâm Bình đề nghị Quỹ Nước Sạch hỗ trợ đào tạo hơn 120 cán bộ vận hành; chuyển giao quy trình súc rửa đường ống.
Quỹ Nước Sạch chưa thể cam kết bố trí vốn cho giai đoạn 2 của dự án Cấp nước Lâm Bình. Huyện đang rà soát hồ sơ giải phóng mặt bằng cho dự án Cấp nước Lâm Bình.
Hai bên đã ký Biên bản ghi nhớ về quản lý nguồn nước và dự kiến ký hợp đồng tư vấn vào cuối năm.
Quỹ Nước Sạch mong muốn huyện sẽ giao 3 ha đất sạch.
Đường ống ở xã Thượng Lâm chịu áp lực lớn, thường xuyên rò rỉ.
Ông Mori Ken đề nghị huyện công khai giá nước. Đồng thời, huyện lập tổ công tác chung. Cán bộ xã Thượng Lâm tham dự.
UBND huyện Lâm Bình yêu cầu:
- Phòng Tài chính bố trí vốn đối ứng;
- Phòng Nông nghiệp kiểm tra nguồn nước.
Dự án Cấp nước Lâm Bình đã được phê duyệt chủ trương đầu tư tháng 3/2024, dự kiến khởi công trong quý IV/2025 và hoàn thành năm 2027. Đến nay dự án chưa bàn giao mặt bằng cho nhà thầu, lại còn thiếu vốn đối ứng. Dự án sẽ đấu thầu trong tháng 8/2025 nếu hồ sơ được duyệt. Huyện đã hoàn thành hồ sơ thiết kế. Vướng mắc về thủ tục đã được tháo gỡ.
Dự án Kè Thượng Lâm chưa thể khởi công do chậm thẩm định hồ sơ. Huyện đề nghị sớm tháo gỡ khó khăn về giải phóng mặt bằng.
Ông Mori Ken và lãnh đạo huyện Lâm Bình tại buổi tiếp.`

/** A quotation of the report; throws where the words are not in it. */
export const said = (words: string, text = REPORT): Evidence => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`The report does not say “${words}”.`)
  return quote(text, { start, end: start + words.length })
}

const FUND = { id: 'o1', name: 'Quỹ Nước Sạch' }
const DISTRICT = { id: 'o2', name: 'UBND huyện Lâm Bình' }

const action = (id: string, kind: Action['kind'], words: string): Action => ({
  id,
  kind,
  by: [],
  to: [],
  text: words,
  sectors: [],
  places: [],
  due: null,
  figures: [],
  evidence: [said(words)]
})

/** A project as the rules might have read it, named by words of the report behind “Dự án”. */
export const ruleProject = (change: Partial<Project> = {}): Project => {
  const name = change.name ?? 'Cấp nước Lâm Bình'
  return {
    id: 'j1',
    name,
    status: 'unknown',
    parties: [],
    figures: [],
    sectors: [],
    places: [],
    milestones: [],
    obstacles: [],
    evidence: [said(`Dự án ${name}`)],
    ...change
  }
}

/** What rules might have read from the report, written by hand so that the proof is tested apart from the grammar. */
export const ruleRecord = (): CooperationRecord => {
  const caption = said('Ông Mori Ken và lãnh đạo huyện Lâm Bình tại buổi tiếp.')
  const unread = said('Đường ống ở xã Thượng Lâm chịu áp lực lớn, thường xuyên rò rỉ.')
  return {
    id: 'r1',
    source: {
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      url: null,
      title: 'Lâm Bình tiếp đoàn Quỹ Nước Sạch',
      publishedOn: '2025-05-12',
      author: null,
      publisher: null,
      language: 'vi'
    },
    article: { text: REPORT, captions: [{ start: caption.start, end: caption.end }], pages: [] },
    meetings: [
      {
        id: 'm1',
        on: '2025-05-12',
        dayMonth: '12/5',
        yearBasis: 'publishedOn',
        partOfDay: 'morning',
        format: 'reception',
        hosts: [DISTRICT],
        guests: [FUND],
        evidence: [said('Sáng 12/5, UBND huyện Lâm Bình tiếp đoàn công tác Quỹ Nước Sạch do ông Mori Ken làm Trưởng đoàn.')]
      }
    ],
    people: [{ id: 'p1', name: 'Mori Ken', honorific: 'ông', side: 'guest', positions: [], aliases: [], evidence: [said('ông Mori Ken')] }],
    organisations: [
      { ...FUND, kind: 'fund', country: null, aliases: [], evidence: places('Quỹ Nước Sạch') },
      { ...DISTRICT, kind: "people's committee", country: 'VN', aliases: [], evidence: places('UBND huyện Lâm Bình') }
    ],
    places: [],
    figures: [
      {
        id: 'f1',
        value: 6,
        valueTo: null,
        unit: 'person',
        qualifier: null,
        of: null,
        since: null,
        equals: null,
        partOf: null,
        evidence: [said('6 chuyên gia')]
      }
    ],
    actions: [
      action('a1', 'proposal', 'hỗ trợ đào tạo hơn 120 cán bộ vận hành'),
      action('a2', 'topic', 'Huyện đang rà soát hồ sơ giải phóng mặt bằng cho dự án Cấp nước Lâm Bình')
    ],
    agreements: [],
    projects: [],
    doubts: [],
    unread: [{ start: unread.start, end: unread.end }]
  }
}

const places = (words: string): Evidence[] =>
  [...REPORT.matchAll(new RegExp(RegExp.escape(words), 'g'))].map((found) =>
    quote(REPORT, { start: found.index, end: found.index + words.length })
  )
