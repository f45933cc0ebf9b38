import type { Register, Side } from '../../register/index.ts'

/** What undertakings about showing and selling products speak of, as reports write it. */
const SPOKEN_OF = ['sản phẩm', 'OCOP', 'nông sản', 'hội chợ', 'tiêu thụ'] as const
const MOST = 40

/** The undertakings that a display point or a contract may have come of: those that speak of products and of selling them, those spoken of last first. */
export const offeredUndertakings = async (register: Register): Promise<Side[]> => {
  const found = await Promise.all(
    SPOKEN_OF.map((named) => register.listDossiers({ kind: 'undertaking', named, order: 'spoken', limit: MOST }))
  )
  const lines = found.flatMap((page) => (page.ok ? page.value.rows : []))
  return [...new Map(lines.map(({ id, title }) => [id, { dossierId: id, name: title }])).values()].slice(0, MOST)
}
