import type { Sentence } from './index.ts'

/** What is said where one register is brought into another. */
export const mergingWording = {
  no_merge_file_named: {
    vi: 'Chưa nêu tệp sổ để gộp vào. Ví dụ: hopluu merge ban-du-an.sqlite.',
    en: 'No register to merge was named. For example: hopluu merge project-unit.sqlite.'
  },
  merge_file_missing: {
    vi: 'Không có tệp “{file}”. Hãy xem lại tên và thư mục.',
    en: 'There is no file "{file}". Look at its name and folder again.'
  },
  merge_same_register: {
    vi: 'Tệp này chính là sổ đang mở, nên không có gì để gộp.',
    en: 'This file is the very register that is open, so there is nothing to merge.'
  },
  merge_source_unsound: {
    vi: 'Sổ trong tệp “{file}” có {findings} chỗ sai, nên chưa gộp gì. Hãy chạy hopluu check trên sổ đó để xem từng chỗ.',
    en: 'The register in the file "{file}" has {findings} findings, so nothing was merged. Run hopluu check on that register to see each.'
  },
  merge_workspace_unclear: {
    vi: 'Tệp có sổ của nhiều đơn vị ({workspaces}) và không có sổ nào tên “{workspace}”, nên chưa gộp gì. Hãy chọn sổ nhận cùng tên với một trong các sổ ấy bằng HOPLUU_WORKSPACE.',
    en: 'The file holds the registers of several offices ({workspaces}) and none called "{workspace}", so nothing was merged. Choose, by HOPLUU_WORKSPACE, a register to merge into that has the name of one of them.'
  },
  merge_log_broken: {
    vi: 'Nhật ký của sổ “{name}” đứt hoặc đã bị sửa từ dòng {seq}, nên không gộp tiếp. Hãy chạy hopluu check trên sổ đó để biết chỗ nào sai.',
    en: 'The log of the register "{name}" is broken or was altered from row {seq} on, so it is not merged any further. Run hopluu check on that register to see what is wrong.'
  },
  merge_log_cut: {
    vi: 'Sổ “{name}” đã được gộp đến dòng {seq} của nhật ký vào ngày {day}, nhưng tệp này không còn dòng đó: đây là bản cũ hơn, hoặc đã được khôi phục từ bản cũ rồi làm tiếp. Chưa gộp gì. Hãy dùng tệp mới nhất của đơn vị.',
    en: 'The register "{name}" was merged up to row {seq} of its log on {day}, and this file has that row no more: it is an older copy, or was restored from one and went on from there. Nothing was merged. Use the latest file of that office.'
  },
  conflict_not_found: {
    vi: 'Không có chỗ mâu thuẫn nào mang mã {conflictId}.',
    en: 'There is no conflict with the id {conflictId}.'
  },
  conflict_settled: {
    vi: 'Chỗ mâu thuẫn này đã được giải quyết rồi.',
    en: 'This conflict was settled already.'
  }
} satisfies Record<string, Sentence>
