import type { ItemRule } from './rule.ts'

/** Ways in which a meeting is told: whose verb it is, and who stands before and behind it. */
export const meetingRules = [
  {
    name: 'subject receives',
    kind: 'meeting',
    title: { vi: 'Chủ ngữ đón tiếp', en: 'The subject receives' },
    reason: {
      vi: 'Ai “tiếp”, “đón tiếp” ai thì người đứng trước là chủ nhà.',
      en: 'Who stands before "tiếp" or "đón tiếp" is the host.'
    },
    matches: ['Sáng 22/5, Bí thư Tỉnh ủy Bắc Ninh Đỗ Văn Quang tiếp đoàn Thượng viện Pháp.']
  },
  {
    name: 'subject comes',
    kind: 'meeting',
    title: { vi: 'Chủ ngữ đến thăm', en: 'The subject comes' },
    reason: {
      vi: '“Đến chào”, “đến thăm và làm việc với” cho biết người đứng trước là khách.',
      en: 'Before "đến chào" or "đến thăm và làm việc với" stands the guest.'
    },
    matches: ['Sáng 22/5, Đoàn công tác của JICA đã đến thăm và làm việc với UBND tỉnh Bắc Giang.']
  },
  {
    name: 'two meet',
    kind: 'meeting',
    title: { vi: 'Hai bên gặp nhau', en: 'Two meet' },
    reason: {
      vi: '“Làm việc với”, “gặp”, “hội đàm với” không nói ai là chủ nhà: trụ sở, đoàn từ xa đến, nước và cấp của hai bên cho biết điều đó.',
      en: '"Làm việc với", "gặp" or "hội đàm với" do not say who is the host: whose house it is, who came as a delegation, country and rank of the two do.'
    },
    matches: ['Sáng 22/5, Phó Chủ tịch UBND tỉnh Bắc Giang Đỗ Văn Quang làm việc với JICA.']
  },
  {
    name: 'both before the verb',
    kind: 'meeting',
    title: { vi: 'Hai bên cùng làm', en: 'Both stand before the verb' },
    reason: {
      vi: 'Khi hai bên cùng ký hoặc cùng họp, cả hai đứng trước động từ; bên Việt Nam là chủ nhà, trừ khi gặp ở nước ngoài.',
      en: 'Where two sides sign or meet together both stand before the verb; the Vietnamese one is the host unless they meet abroad.'
    },
    matches: ['Sáng 22/5, UBND tỉnh Bắc Giang và Đại học Lyon đã ký kết bản ghi nhớ về đào tạo.']
  },
  {
    name: 'meeting named',
    kind: 'meeting',
    title: { vi: 'Chỉ gọi tên cuộc gặp', en: 'The meeting is named' },
    reason: {
      vi: '“Buổi làm việc”, “hội nghị” cho biết có gặp và gặp theo cách nào; các bên được tìm ở câu khác.',
      en: '"Buổi làm việc" or "hội nghị" say that there was a meeting and in what form; its sides are looked for in other sentences.'
    },
    matches: []
  }
] as const satisfies readonly ItemRule[]
