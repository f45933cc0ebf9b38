import type { Language } from '../../wording/index.ts'
import type { Block, OfficialDocument } from '../documents/document.ts'
import { PERIOD_FIELDS, type TemplateField } from './period-fields.ts'

const TOLD = ['meetings', 'started', 'done', 'slipped', 'agreements', 'projects', 'results', 'ahead'] as const

/** A template to begin from: an official document that names every list, to be changed in a word processor. */
export const samplePeriodTemplate = (language: Language): OfficialDocument => {
  const tag = (code: string): string => nameOf(PERIOD_FIELDS, code, language)
  const row = (list: string, code: string): string => nameOf(PERIOD_FIELDS.find((field) => field.code === list)?.rows ?? [], code, language)
  const table = (list: string, caption: string, columns: readonly (readonly [code: string, name: string, share: number])[]): Block => ({
    block: 'table',
    caption,
    columns: columns.map(([, name, share]) => ({ name, share })),
    rows: [
      columns.map(([code], index) => {
        const begins = index === 0 ? `{#${tag(list)}}` : ''
        const ends = index === columns.length - 1 ? `{/${tag(list)}}` : ''
        return `${begins}{${row(list, code)}}${ends}`
      })
    ]
  })
  const vi = language === 'vi'
  return {
    language,
    ...{ mark: null, number: null, place: null, day: null, addressees: [] },
    agency: { superior: null, name: `{${tag('agency')}}` },
    title: `{${tag('title')}}`,
    subject: `{${tag('subject')}}`,
    body: [
      {
        block: 'paragraph',
        words: vi ? `Kỳ báo cáo: từ {${tag('from')}} đến {${tag('until')}}.` : `Period: from {${tag('from')}} until {${tag('until')}}.`
      },
      table('compared', vi ? 'Kỳ này so với kỳ trước' : 'This period beside the one before', [
        ['name', vi ? 'Nội dung' : 'What', 4],
        ['before', `{${tag('before')}}`, 2],
        ['now', `{${tag('period')}}`, 2]
      ]),
      ...TOLD.flatMap((list): Block[] => [
        { block: 'heading', level: 1, text: capital(tag(list)) },
        { block: 'paragraph', words: `{#${tag(list)}}` },
        {
          block: 'paragraph',
          words: [`{${row(list, 'number')}}. {${row(list, 'text')}} `, { text: `{${row(list, 'source')}}`, italic: true }]
        },
        { block: 'paragraph', words: `{/${tag(list)}}` },
        { block: 'paragraph', words: `{^${tag(list)}}` },
        { block: 'paragraph', words: vi ? 'Không có.' : 'None.' },
        { block: 'paragraph', words: `{/${tag(list)}}` }
      ]),
      { block: 'heading', level: 1, text: capital(tag('money')) },
      table('amounts', vi ? 'Tiền trong kỳ' : 'Money in the period', [
        ['type', vi ? 'Loại' : 'Type', 3],
        ['standing', vi ? 'Thực tế hay kế hoạch' : 'Actual or planned', 3],
        ['amount', vi ? 'Số tiền' : 'Amount', 3],
        ['currency', vi ? 'Đồng tiền' : 'Currency', 2]
      ])
    ],
    signature: { authority: null, post: vi ? 'Thủ trưởng cơ quan' : 'Head of the agency', name: null },
    recipients: vi ? ['Cơ quan cấp trên (để báo cáo)', 'Lưu: VT'] : ['Superior authority', 'Archive']
  }
}

const nameOf = (fields: readonly Omit<TemplateField, 'rows'>[], code: string, language: Language): string =>
  fields.find((field) => field.code === code)?.[language] ?? code

const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)
