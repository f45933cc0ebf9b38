import type { DossierKind, Register, Side } from '../../register/index.ts'

/** What undertakings that something may have come of speak of, as reports write it: of a product those about showing and selling, of a facility about training. */
const SPOKEN_OF: Partial<Record<DossierKind, readonly string[]>> = {
  product: ['sản phẩm', 'OCOP', 'nông sản', 'hội chợ', 'tiêu thụ'],
  facility: ['đào tạo', 'tập huấn', 'bồi dưỡng', 'chuyển giao']
}
const MOST = 40

/** The undertakings that a display point, a contract or a training may have come of, those spoken of last first. */
export const offeredUndertakings = async (register: Register, kind: DossierKind): Promise<Side[]> => {
  const found = await Promise.all(
    (SPOKEN_OF[kind] ?? []).map((named) => register.listDossiers({ kind: 'undertaking', named, order: 'spoken', limit: MOST }))
  )
  const lines = found.flatMap((page) => (page.ok ? page.value.rows : []))
  return [...new Map(lines.map(({ id, title }) => [id, { dossierId: id, name: title }])).values()].slice(0, MOST)
}
