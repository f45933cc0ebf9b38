import { showDate } from '../../wording/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'

/** What a task names as its source that comes of minutes: "Biên bản làm việc ngày 12/03/2026, điểm 3". It is kept, and so in the language of the office. */
export const sourceOf = (
  { firstOn, title }: Pick<Dossier, 'firstOn' | 'title'>,
  number: number,
  correction: string | null = null
): string => {
  const when = firstOn === null ? ` (${title})` : ` ngày ${showDate(firstOn, 'vi')}`
  return `Biên bản làm việc${when}, điểm ${number}${correction === null ? '' : `, sửa: ${correction}`}`
}
