import type { Sentence } from './index.ts'

/** What is said of plans that are kept. */
export const keptPlansWording: Readonly<Record<string, Sentence>> = {
  plan_version_not_found: {
    vi: 'Phương án không có bản này. Hãy mở phương án và chọn một bản trong danh sách.',
    en: 'The plan has no such version. Open the plan and choose one of its versions.'
  },
  plan_unchanged: {
    vi: 'Bản mới nhất của “{title}” đã ghi đúng như vậy nên không lưu thêm bản nào. Hãy sửa rồi lưu lại.',
    en: 'The latest version of “{title}” says just this, so that nothing was kept. Change it and keep it again.'
  }
}
