import {
  type Dossier,
  type DossierKind,
  ITEM_KINDS,
  type ItemKind,
  type Register,
  type Store,
  type Verdict
} from '../../src/register/index.ts'
import { documentOf } from './sample-record.ts'
import { accepted } from './with-register.ts'

/** Reports that the real reader reads, for what becomes of their accepted items. */
export const CA_MAU = `Hà Nội và Bạc Liêu ký chương trình hợp tác
Sáng 14/5/2024, tại Hà Nội, Chủ tịch UBND thành phố Hà Nội Trần Quang Minh đã có buổi làm việc với đoàn công tác UBND tỉnh Bạc Liêu do ông Lê Hoàng Nam, Phó Chủ tịch UBND tỉnh làm Trưởng đoàn.
Ông Lê Hoàng Nam đề nghị Hà Nội hỗ trợ đào tạo cán bộ y tế trước ngày 31/12/2024.
Ông Trần Quang Minh giao Sở Y tế chủ trì thực hiện trong quý III/2024.`

export const AGAIN = `Thành phố Hà Nội tiếp đoàn Bạc Liêu
Ngày 14/5/2024, UBND TP Hà Nội tiếp đoàn công tác UBND tỉnh Bạc Liêu. Tại buổi tiếp, ông Lê Hoàng Nam, Phó Chủ tịch UBND tỉnh Bạc Liêu mong muốn Hà Nội mở đường bay tới Cà Mau.`

export const NARA = `Huế tiếp đoàn Nara
Chiều 22/4/2025, UBND thành phố Huế tiếp đoàn Sở Ngoại vụ tỉnh Nara (Nhật Bản).
Sở Ngoại vụ tỉnh Nara đề xuất ký bản ghi nhớ hợp tác về du lịch. Thành phố Huế giao Sở Y tế chuẩn bị nội dung đào tạo điều dưỡng.`

export const TOLD_AGAIN = `Hà Nội làm việc với Bạc Liêu
Ngày 2/11/2024, UBND thành phố Hà Nội làm việc với UBND tỉnh Bạc Liêu. Ông Lê Hoàng Nam, Phó Chủ tịch UBND tỉnh Bạc Liêu đề nghị Hà Nội sớm hỗ trợ đào tạo cán bộ y tế cho tuyến xã.`

export const HAI_BOI = `Hà Nội làm việc với JICA về cầu Hải Bối
Ngày 16/8/2023, UBND thành phố Hà Nội làm việc với Cơ quan Hợp tác quốc tế Nhật Bản (JICA) về Dự án Cầu Hải Bối.
Dự án Cầu Hải Bối dự kiến khởi công trong quý I/2024. Hiện dự án còn vướng mắc về giải phóng mặt bằng tại huyện Đông Anh.`

export const add = async (register: Register, text: string, publishedOn: string): Promise<string> =>
  accepted(await register.addReport(documentOf(text, { publishedOn }))).reportId

/** Decides alike on all items of a report, or on those of some kinds. */
export const decideAll = async (
  register: Register,
  reportId: string,
  verdict: Verdict,
  kinds: readonly ItemKind[] = ITEM_KINDS
): Promise<void> => {
  for (const { id, kind, revision } of accepted(await register.showReport(reportId)).items)
    if (kinds.includes(kind)) accepted(await register.decide({ reportId, itemId: id, revision, verdict }))
}

export const all = (store: Store, kind: DossierKind): Promise<Dossier[]> =>
  store.listDossiers({ kind, facets: [], order: 'title', after: null, limit: 100 })

export const titles = async (store: Store, kind: DossierKind): Promise<string[]> => (await all(store, kind)).map(({ title }) => title)

/** The one dossier of a kind whose title holds these words. */
export const only = async (store: Store, kind: DossierKind, title: string): Promise<Dossier> => {
  const [found, ...others] = (await all(store, kind)).filter((dossier) => dossier.title.includes(title))
  if (!found || others.length > 0) throw new Error(`There is not just one ${kind} called ${title}.`)
  return found
}
