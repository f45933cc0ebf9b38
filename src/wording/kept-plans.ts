import type { Sentence } from './index.ts'

/** What is said of plans that are kept. */
export const keptPlansWording: Readonly<Record<string, Sentence>> = {
  plan_version_not_found: {
    vi: 'Phương án không có bản này. Hãy mở phương án và chọn một bản trong danh sách.',
    en: 'The plan has no such version. Open the plan and choose one of its versions.'
  },
  plan_of_another_model: {
    vi: '“{title}” là phương án loại khác. Hãy lưu thành một phương án mới.',
    en: '“{title}” is a plan of another kind. Keep this as a plan of its own.'
  },
  plan_run_not_found: {
    vi: 'Không có báo cáo SWMM này trong sổ. Hãy tải tệp .rpt lên ở trang phương án.',
    en: 'The register has no such report of SWMM. Bring the .rpt file on the page of the plan.'
  },
  plan_unchanged: {
    vi: 'Bản mới nhất của “{title}” đã ghi đúng như vậy nên không lưu thêm bản nào. Hãy sửa rồi lưu lại.',
    en: 'The latest version of “{title}” says just this, so that nothing was kept. Change it and keep it again.'
  }
}
