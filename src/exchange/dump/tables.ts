/** What a column holds. json: an object or list, as JSON text where the format has no such thing. */
export const COLUMN_TYPES = ['text', 'integer', 'boolean', 'json'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** A column of a dump: what it is called, what it holds, and what it means in Vietnamese and English. Every one but the ids may be empty. */
export interface DumpColumn {
  readonly name: string
  readonly type: ColumnType
  readonly said: readonly [vi: string, en: string]
}

export interface DumpTable {
  readonly name: string
  readonly said: readonly [vi: string, en: string]
  readonly columns: readonly DumpColumn[]
}

const text = (name: string, vi: string, en: string): DumpColumn => ({ name, type: 'text', said: [vi, en] })
const integer = (name: string, vi: string, en: string): DumpColumn => ({ name, type: 'integer', said: [vi, en] })
const boolean = (name: string, vi: string, en: string): DumpColumn => ({ name, type: 'boolean', said: [vi, en] })
const json = (name: string, vi: string, en: string): DumpColumn => ({ name, type: 'json', said: [vi, en] })

const ORIGIN = [
  text('reportId', 'báo cáo nêu điều này; trống: cán bộ ghi', 'the report that says it; empty: a person entered it'),
  text('itemId', 'mục trong báo cáo, hoặc việc ghi của cán bộ', 'the item of the report, or the act of the person')
]

/** The tables of a dump, in the order in which one names the other. The one description of them: rows, Parquet schemas and the data dictionary are made from it. */
export const DUMP_TABLES = [
  {
    name: 'reports',
    said: ['Báo cáo đã đưa vào sổ', 'Reports in the register'],
    columns: [
      text('id', 'mã báo cáo', 'id'),
      text('title', 'tiêu đề', 'title'),
      text('publishedOn', 'ngày đăng (2025-12-09)', 'day of publication (2025-12-09)'),
      text('meetingOn', 'ngày của cuộc gặp đầu tiên, có thể chỉ là tháng hoặc năm', 'day of its first meeting, a partial date'),
      text('url', 'địa chỉ trang web', 'web address'),
      text('publisher', 'nơi đăng', 'publisher'),
      text('sha256', 'dấu vân tay của tệp gốc', 'hash of the original'),
      text('mediaType', 'loại tệp gốc', 'media type of the original'),
      text('fileName', 'tên tệp', 'file name'),
      text('addedAt', 'lúc đưa vào (UTC)', 'when it was added (UTC)'),
      text('addedBy', 'người đưa vào', 'who added it'),
      text('text', 'lời văn của bài; vị trí của mọi trích dẫn tính trên đây', 'the article; every position of a quotation points into it')
    ]
  },
  {
    name: 'items',
    said: ['Những điều đọc được trong báo cáo, kèm trích dẫn', 'What was read in reports, with its quotations'],
    columns: [
      text('reportId', 'báo cáo', 'its report'),
      text('id', 'mã mục trong báo cáo', 'its id in the report'),
      text('kind', 'loại: meeting, person, organisation, place, figure, action, agreement, project', 'its kind'),
      text('state', 'tình trạng duyệt', 'state of review'),
      integer('revision', 'số lần thay đổi', 'how often it was changed'),
      json('content', 'nội dung hiện nay', 'its content now'),
      json('evidence', 'trích dẫn: start, end, exact', 'its quotations: start, end, exact')
    ]
  },
  {
    name: 'decisions',
    said: ['Quyết định duyệt từng mục', 'Decisions on items'],
    columns: [
      text('reportId', 'báo cáo', 'the report'),
      text('itemId', 'mục', 'the item'),
      text('id', 'mã quyết định', 'id'),
      text('verdict', 'duyệt, trả lại, bỏ …', 'accept, return, reject …'),
      integer('revision', 'số lần thay đổi của mục sau đó', 'the revision of the item after it'),
      text('by', 'người quyết định', 'who decided'),
      text('at', 'lúc (UTC)', 'when (UTC)'),
      text('reason', 'lý do', 'reason')
    ]
  },
  {
    name: 'dossiers',
    said: [
      'Hồ sơ: đối tác, cuộc gặp, việc phải theo dõi, thỏa thuận, dự án …',
      'Dossiers: partners, meetings, undertakings, agreements, projects …'
    ],
    columns: [
      text('id', 'mã hồ sơ', 'id'),
      text('kind', 'loại', 'kind'),
      text('title', 'tên', 'title'),
      text('state', 'trạng thái', 'state'),
      boolean('pending', 'còn phải xem đến', 'somebody still has to see to it'),
      text('dueBy', 'thời hạn', 'the last day of what is due'),
      text('firstOn', 'được nêu lần đầu', 'first stated'),
      text('spokenOn', 'được nhắc đến lần cuối', 'last spoken of'),
      integer('statements', 'số lần được nêu', 'how many items speak of it'),
      text('openedAt', 'lúc mở (UTC)', 'when it was opened (UTC)'),
      json('partners', 'các đối tác mà nó thuộc về', 'the partners that it stands under')
    ]
  },
  {
    name: 'values',
    said: ['Giá trị từng trường của hồ sơ, kèm nguồn', 'Values of the fields of dossiers, each with its source'],
    columns: [
      text('dossierId', 'hồ sơ', 'the dossier'),
      text('field', 'trường', 'the field'),
      json('value', 'giá trị', 'the value'),
      boolean('holds', 'đang có hiệu lực; không: nguồn khác nói khác', 'it holds; false: others say otherwise'),
      boolean('chosen', 'do cán bộ chọn hoặc ghi', 'a person chose or entered it'),
      integer('times', 'số lần được nêu', 'how often it was stated'),
      text('firstOn', 'nêu lần đầu', 'first stated'),
      text('lastOn', 'nêu lần cuối', 'last stated'),
      ...ORIGIN
    ]
  },
  {
    name: 'links',
    said: ['Hồ sơ này nối với hồ sơ kia thế nào, kèm nguồn', 'How one dossier stands to another, each with its source'],
    columns: [
      text('from', 'hồ sơ', 'the dossier'),
      text('relation', 'quan hệ', 'the relation'),
      text('to', 'hồ sơ kia', 'the other'),
      ...ORIGIN
    ]
  },
  {
    name: 'transactions',
    said: ['Sổ tiền của dự án và thỏa thuận', 'The ledger of projects and agreements'],
    columns: [
      text('dossierId', 'dự án hoặc thỏa thuận', 'the project or agreement'),
      text('entry', 'mã dòng', 'id of the row'),
      text('type', 'loại giao dịch', 'type of transaction'),
      text('fund', 'nguồn vốn', 'whose money it is'),
      text('standing', 'thực tế hay dự kiến', 'actual or planned'),
      text('on', 'ngày, có thể chỉ là quý hoặc năm', 'its day, a partial date'),
      text('currency', 'loại tiền (ISO 4217)', 'currency (ISO 4217)'),
      text('amountMinor', 'số tiền, theo đơn vị nhỏ nhất của loại tiền', 'whole minor units of the currency'),
      text('partnerId', 'đối tác cấp tiền', 'the partner that gives'),
      text('provider', 'bên cấp', 'provider'),
      text('receiver', 'bên nhận', 'receiver'),
      text('description', 'diễn giải', 'description'),
      text('by', 'người ghi', 'who entered it'),
      text('at', 'lúc ghi (UTC)', 'when (UTC)'),
      text('source', 'căn cứ', 'source')
    ]
  },
  {
    name: 'rates',
    said: ['Tỷ giá đang dùng, kèm nguồn', 'Exchange rates that stand, with their source'],
    columns: [
      text('base', 'loại tiền', 'currency'),
      text('quote', 'tính bằng', 'told in'),
      text('rate', 'tỷ giá, số thập phân', 'the rate, a plain decimal'),
      text('kind', 'bình quân năm hay của một ngày', 'of a year or of a day'),
      text('on', 'năm hoặc ngày', 'year or day'),
      text('source', 'nguồn', 'source'),
      text('status', 'đã kiểm tra đến đâu', 'how far it is verified')
    ]
  }
] as const satisfies readonly DumpTable[]

export type DumpTableName = (typeof DUMP_TABLES)[number]['name']

/** A row by the names of its columns. */
export type DumpRow = Readonly<Record<string, unknown>>

/** What is told of a dump as a whole. */
export interface DumpHead {
  readonly level: string
  /** When it was made, an ISO 8601 instant. */
  readonly at: string
  readonly rows: Readonly<Record<string, number>>
}

/** The data dictionary as JSON, for programs. */
export const dictionaryAsJson = ({ level, at, rows }: DumpHead): string =>
  `${JSON.stringify(
    {
      ...{ level, at },
      tables: DUMP_TABLES.map(({ name, said: [vi, en], columns }) => ({
        ...{ name, vi, en, rows: rows[name] ?? 0 },
        columns: columns.map((column) => ({ name: column.name, type: column.type, vi: column.said[0], en: column.said[1] }))
      }))
    },
    null,
    2
  )}\n`

/** The same as a page to read. */
export const dictionaryAsMarkdown = ({ level, at, rows }: DumpHead): string =>
  [
    `# Hợp Lưu`,
    `Mức / level: ${level} · ${at}`,
    ...DUMP_TABLES.flatMap(({ name, said: [vi, en], columns }) => [
      `## ${name}`,
      `${vi}. ${en}. ${rows[name] ?? 0} dòng / rows.`,
      [
        '| cột / column | kiểu / type | nghĩa | meaning |',
        '|---|---|---|---|',
        ...columns.map((column) => `| ${column.name} | ${column.type} | ${column.said[0]} | ${column.said[1]} |`)
      ].join('\n')
    ])
  ]
    .join('\n\n')
    .concat('\n')
