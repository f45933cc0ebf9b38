import type { Person, Reference } from '../record.ts'
import type { Listed } from './attendance.ts'

/**
 * Whoever is listed under the name of a body belongs to it, unless the own title says another: below "Về phía Trường Đại học Nam Sơn có" are
 * "ông A, Hiệu trưởng" and "bà B, Trưởng khoa Kinh tế" of the school, "ông C, Giám đốc Sở Y tế" is not.
 */
export const joinParty = (
  { persons }: Pick<Listed, 'persons'>,
  body: Reference | null,
  people: ReadonlyMap<string, Person>,
  guessed: ReadonlySet<Person['positions'][number]>
): void => {
  if (!body) return
  for (const id of persons) {
    const { positions = [] } = people.get(id) ?? {}
    if (positions.some((position) => position.organisation !== null && !guessed.has(position))) continue
    for (const position of positions) if (!OF_OTHERS.test(position.title)) position.organisation = body
  }
}

/** Ranks and offices that nobody holds in a body of his list: a general's, a deputy's of the parliament, an elder's. */
const OF_OTHERS =
  /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|Ủy viên|Uỷ viên|Đại biểu Quốc hội|Đại sứ|Tổng Lãnh sự|Trưởng đoàn|nguyên |cựu )/iu
