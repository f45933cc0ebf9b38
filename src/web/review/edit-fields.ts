import type { ItemKind, ItemView } from '../../register/index.ts'
import { choices, type Language, showNumber, type TermGroup } from '../../wording/index.ts'

/** How a field is typed: a line, several lines, one choice, several choices, one name a line, a partial date, or an exact number. */
type Form = 'line' | 'lines' | 'choice' | 'choices' | 'names' | 'roles' | 'date' | 'number'

export interface FieldRule {
  readonly name: string
  readonly form: Form
  /** The words to choose from; a choice that may be empty is `optional`. */
  readonly group?: TermGroup
  readonly optional?: boolean
  readonly label: readonly [vi: string, en: string]
}

/** One field of an edit form, filled with what the item says now. */
export interface Field {
  readonly name: string
  readonly form: Form
  readonly label: string
  readonly optional: boolean
  readonly value: string
  readonly chosen: readonly string[]
  readonly choices: readonly { readonly value: string; readonly name: string }[]
}

const SECTORS: FieldRule = { name: 'sectors', form: 'choices', group: 'sector', label: ['Lĩnh vực', 'Sectors'] }
const COUNTRY: FieldRule = {
  name: 'country',
  form: 'line',
  optional: true,
  label: ['Nước (mã hai chữ, ví dụ VN, JP)', 'Country (two letters, such as VN, JP)']
}
const ALIASES: FieldRule = {
  name: 'aliases',
  form: 'lines',
  optional: true,
  label: ['Tên gọi khác, mỗi dòng một tên', 'Other names, one a line']
}
const name = (vi: string, en: string): FieldRule => ({ name: 'name', form: 'line', label: [vi, en] })

/** What a person may change of an item, by kind. Its evidence is not among it: the words are what they are. */
export const FIELDS: Readonly<Record<ItemKind, readonly FieldRule[]>> = {
  meeting: [
    { name: 'format', form: 'choice', group: 'format', label: ['Hình thức', 'Format'] },
    { name: 'on', form: 'date', optional: true, label: ['Ngày', 'Date'] },
    { name: 'partOfDay', form: 'choice', group: 'partOfDay', optional: true, label: ['Buổi', 'Part of the day'] },
    { name: 'hosts', form: 'names', optional: true, label: ['Bên chủ nhà, mỗi dòng một tên', 'Hosts, one a line'] },
    { name: 'guests', form: 'names', optional: true, label: ['Bên khách, mỗi dòng một tên', 'Guests, one a line'] }
  ],
  person: [
    name('Họ và tên', 'Name'),
    { name: 'side', form: 'choice', group: 'side', label: ['Phía', 'Side'] },
    {
      name: 'positions',
      form: 'roles',
      optional: true,
      label: ['Chức danh | Tổ chức, mỗi dòng một chức danh', 'Title | Organisation, one title a line']
    },
    ALIASES
  ],
  organisation: [name('Tên', 'Name'), { name: 'kind', form: 'choice', group: 'organisation', label: ['Loại', 'Kind'] }, COUNTRY, ALIASES],
  place: [
    name('Tên', 'Name'),
    { name: 'level', form: 'choice', group: 'level', label: ['Cấp', 'Level'] },
    COUNTRY,
    { name: 'today', form: 'lines', optional: true, label: ['Nay là, mỗi dòng một tên', 'Today, one name a line'] }
  ],
  figure: [
    { name: 'value', form: 'number', label: ['Giá trị', 'Value'] },
    { name: 'valueTo', form: 'number', optional: true, label: ['Đến (nếu là khoảng)', 'To (for a range)'] },
    { name: 'unit', form: 'line', label: ['Đơn vị (VND, USD, m3/day, person …)', 'Unit (VND, USD, m3/day, person …)'] },
    { name: 'qualifier', form: 'choice', group: 'qualifier', optional: true, label: ['Mức độ', 'Qualifier'] },
    { name: 'of', form: 'line', optional: true, label: ['Của cái gì', 'Of what'] }
  ],
  action: [
    { name: 'kind', form: 'choice', group: 'action', label: ['Loại việc', 'Kind'] },
    { name: 'text', form: 'lines', label: ['Nội dung', 'What'] },
    { name: 'by', form: 'names', optional: true, label: ['Bên nêu hoặc làm, mỗi dòng một tên', 'By, one name a line'] },
    { name: 'to', form: 'names', optional: true, label: ['Gửi tới, mỗi dòng một tên', 'To, one name a line'] },
    { name: 'due', form: 'date', optional: true, label: ['Thời hạn', 'Due'] },
    SECTORS
  ],
  agreement: [
    { name: 'kind', form: 'choice', group: 'agreement', label: ['Loại', 'Kind'] },
    { name: 'status', form: 'choice', group: 'agreementStatus', label: ['Tình trạng', 'Status'] },
    { name: 'on', form: 'date', optional: true, label: ['Ngày', 'Date'] },
    { name: 'parties', form: 'names', optional: true, label: ['Các bên, mỗi dòng một tên', 'Parties, one a line'] },
    { ...SECTORS, name: 'fields' }
  ],
  project: [name('Tên dự án', 'Name'), { name: 'status', form: 'choice', group: 'projectStatus', label: ['Tình trạng', 'Status'] }, SECTORS]
}

/** The edit form of an item, filled with what it says now. */
export const editFields = (item: Pick<ItemView, 'kind' | 'content'>, language: Language): Field[] =>
  FIELDS[item.kind].map((rule) => {
    const value = item.content[rule.name]
    return {
      name: rule.name,
      form: rule.form,
      label: rule.label[language === 'vi' ? 0 : 1],
      optional: rule.optional ?? false,
      value: written(rule.form, value, language),
      chosen: rule.form === 'choices' ? (value as string[]) : [],
      choices: rule.group ? withPresent(choices(rule.group, language), value) : []
    }
  })

/** Kinds of organisations and levels of places are open lists: a word of the reader's that has no name here stays choosable. */
const withPresent = (known: Field['choices'], present: unknown): Field['choices'] =>
  typeof present !== 'string' || known.some((choice) => choice.value === present) ? known : [...known, { value: present, name: present }]

type Reference = { readonly name: string }
type Position = { readonly title: string; readonly organisation: Reference | null }

const written = (form: Form, value: unknown, language: Language): string => {
  if (value === null || value === undefined || form === 'choices') return ''
  if (form === 'number') return showNumber(value as number | string, language)
  if (form === 'names') return (value as Reference[]).map((each) => each.name).join('\n')
  if (form === 'roles')
    return (value as Position[]).map((each) => (each.organisation ? `${each.title} | ${each.organisation.name}` : each.title)).join('\n')
  if (form === 'date' && typeof value === 'object') return (value as { on: string }).on
  return Array.isArray(value) ? value.join('\n') : String(value)
}
