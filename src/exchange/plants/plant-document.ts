import { PLANT_CODES } from '../../monitoring/index.ts'
import type { PlantView } from '../../register/index.ts'
import { type Language, showDate, showDays, showEvery, showNumber, term } from '../../wording/index.ts'
import type { Block, OfficialDocument, TableCell } from '../documents/document.ts'
import { type PlantTotal, plantTotals } from './plant-totals.ts'

/** What a figure of two decimals at most is printed as; sums of a log are doubles, and digits behind those are none of any meter's. */
const figure = (value: number | null | undefined): TableCell => (value === null || value === undefined ? '–' : { number: rounded(value) })
const rounded = (value: number): string => String(Number(value.toFixed(2)))

/** The report on a month of running and upkeep of a plant as an official document (Decree 30/2020/NĐ-CP): sums with the days they stand on, removal, what exceeded which limit, days without figures, upkeep, faults, training. */
export const plantDocument = (view: PlantView, language: Language): OfficialDocument => {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const month = showDate(view.month, language)
  return {
    language,
    mark: view.until < lastOf(view) ? say('CHƯA HẾT THÁNG', 'MONTH NOT OVER') : null,
    agency: { superior: null, name: view.facility.title },
    number: null,
    place: null,
    day: view.until,
    title: say('BÁO CÁO', 'REPORT'),
    subject: say(`Vận hành, bảo trì ${month} của ${view.facility.title}`, `Running and upkeep of ${view.facility.title} in ${month}`),
    addressees: [],
    body: [
      { block: 'heading', level: 1, text: say('Vận hành', 'Running') },
      ...runningOf(view, say),
      { block: 'heading', level: 1, text: say('Chất lượng nước thải ra', 'Quality of the effluent') },
      ...qualityOf(view, language, say),
      { block: 'heading', level: 1, text: say('Bảo trì', 'Upkeep') },
      ...upkeepOf(view, language, say),
      { block: 'heading', level: 1, text: say('Đào tạo người vận hành', 'Training of those who run it') },
      ...trainingOf(view, language, say)
    ],
    signature: { authority: null, post: say('Người lập', 'Prepared by'), name: null },
    recipients: language === 'vi' ? ['Cơ quan chủ quản (để báo cáo)', 'Lưu: VT'] : ['Authority in charge', 'Archive']
  }
}

type Say = (vi: string, en: string) => string

const lastOf = ({ sums, month }: PlantView): string => `${month}-${String(sums.inflow.days.expected).padStart(2, '0')}`

const paragraph = (words: string): Block => ({ block: 'paragraph', words })

const runningOf = (view: PlantView, say: Say): Block[] => {
  const { days, missing, sums } = view
  const written = new Map(days.map((day) => [day.day, day]))
  const every = Array.from({ length: sums.inflow.days.expected }, (_, at) => `${view.month}-${String(at + 1).padStart(2, '0')}`)
  const gaps = showDays(missing)
  return [
    paragraph(
      missing.length === 0
        ? say(
            `Nhật ký có ${days.length} ngày, không thiếu ngày nào đã qua.`,
            `The log has ${days.length} days; none that is over is missing.`
          )
        : say(
            `Nhật ký có ${days.length} ngày; thiếu ${missing.length} ngày: ${gaps}. Ngày thiếu không được tính là 0.`,
            `The log has ${days.length} days; ${missing.length} are missing: ${gaps}. A missing day is not counted as nought.`
          )
    ),
    {
      block: 'table',
      caption: say('Số liệu tháng', 'Figures of the month'),
      columns: [
        { name: say('Nội dung', 'What'), share: 4 },
        { name: say('Đơn vị', 'Unit'), share: 2 },
        { name: say('Số', 'Figure'), share: 2, align: 'right' },
        { name: say('Số ngày có số liệu', 'Days with figures'), share: 2, align: 'right' }
      ],
      rows: plantTotals(sums).map((total: PlantTotal) => [
        say(total.vi, total.en),
        say(total.unit.vi, total.unit.en),
        figure(total.value),
        `${total.days.valid}/${total.days.expected}`
      ])
    },
    ...(days.length === 0
      ? []
      : [
          {
            block: 'chart',
            kind: 'column',
            caption: say('Lưu lượng vào từng ngày', 'Inflow by day'),
            unit: 'm³',
            categories: every.map((day) => day.slice(8)),
            series: [{ name: say('Lưu lượng vào', 'Inflow'), values: every.map((day) => written.get(day)?.inflow ?? null) }]
          } as const
        ])
  ]
}

const qualityOf = ({ sums, limits }: PlantView, language: Language, say: Say): Block[] => {
  const judged = PLANT_CODES.filter((code) => sums.judged[code] !== undefined || sums.unjudged[code] !== undefined)
  if (judged.length === 0) return [paragraph(say('Không có số liệu chất lượng nước ra.', 'No quality of the effluent was entered.'))]
  return [
    paragraph(
      limits.length === 0
        ? say(
            'Chưa ghi giới hạn nào có hiệu lực trong tháng nên chưa so được.',
            'No limit in force in the month was entered, so that nothing is judged.'
          )
        : say('Mỗi ngày được so với giới hạn có hiệu lực trong ngày đó.', 'Each day is judged by the limits in force on it.')
    ),
    {
      block: 'table',
      caption: say('Đối chiếu giới hạn theo thông số', 'Compliance by parameter'),
      columns: [
        { name: say('Thông số', 'Parameter'), share: 3 },
        { name: say('Số lần so', 'Judged'), share: 2, align: 'right' },
        { name: say('Vượt', 'Exceeded'), share: 2, align: 'right' },
        { name: say('Chưa có giới hạn', 'No limit'), share: 2, align: 'right' },
        { name: say('Hiệu suất xử lý (%)', 'Removal (%)'), share: 2, align: 'right' }
      ],
      rows: judged.map((code) => {
        const removal = sums.removal[code]?.ratio ?? null
        return [
          term('plantParameter', code, language),
          figure(sums.judged[code] ?? 0),
          figure(new Set(sums.exceedances.filter(({ parameter }) => parameter === code).map(({ day }) => day)).size),
          figure(sums.unjudged[code] ?? 0),
          figure(removal === null ? null : removal * 100)
        ]
      })
    },
    ...(sums.exceedances.length === 0
      ? []
      : [
          {
            block: 'table',
            caption: say('Các ngày vượt giới hạn', 'Days that exceeded a limit'),
            columns: [
              { name: say('Ngày', 'Day'), share: 2 },
              { name: say('Thông số', 'Parameter'), share: 2 },
              { name: say('Giá trị', 'Value'), share: 2, align: 'right' },
              { name: say('Giới hạn', 'Limit'), share: 2 },
              { name: say('Căn cứ', 'Source'), share: 4 }
            ],
            rows: sums.exceedances.map(({ day, parameter, value, limit }) => [
              showDate(day, language),
              `${term('plantParameter', parameter, language)} (${limit.unit})`,
              figure(value),
              [
                limit.least === null ? '' : `≥ ${showNumber(String(limit.least), language)}`,
                limit.most === null ? '' : `≤ ${showNumber(String(limit.most), language)}`
              ]
                .filter(Boolean)
                .join(' '),
              `${limit.standard}; ${limit.source}`
            ])
          } as const
        ])
  ]
}

const upkeepOf = ({ tasks, faults, until }: PlantView, language: Language, say: Say): Block[] => [
  ...backlogOf({ tasks, until }, language, say),
  tasks.length === 0
    ? paragraph(say('Chưa ghi việc định kỳ nào.', 'No recurring task was entered.'))
    : {
        block: 'table',
        caption: say('Việc định kỳ', 'Recurring tasks'),
        columns: [
          { name: say('Việc', 'Task'), share: 4 },
          { name: say('Chu kỳ', 'How often'), share: 2 },
          { name: say('Đã làm trong tháng', 'Done in the month'), share: 3 },
          { name: say('Lần tới', 'Next'), share: 3 }
        ],
        rows: tasks.map(({ title, every, interval, done, due, late }) => [
          title,
          showEvery({ every, interval }, language),
          done.length === 0 ? '–' : done.map((on) => showDate(on, language)).join(', '),
          due === null
            ? say('đã làm xong', 'done')
            : late
              ? [{ text: `${showDate(due, language)} (${say('trễ', 'late')})`, bold: true }]
              : showDate(due, language)
        ])
      },
  faults.length === 0
    ? paragraph(say('Không có hỏng hóc nào được ghi trong tháng.', 'No fault was entered of the month.'))
    : {
        block: 'table',
        caption: say('Hỏng hóc còn tồn và đã sửa trong tháng', 'Faults, open and mended in the month'),
        columns: [
          { name: say('Hỏng hóc', 'Fault'), share: 4 },
          { name: say('Mức', 'Priority'), share: 2 },
          { name: say('Từ ngày', 'Since'), share: 2 },
          { name: say('Số ngày', 'Days'), share: 1, align: 'right' },
          { name: say('Tình trạng', 'State'), share: 3 }
        ],
        rows: faults.map(({ title, priority, since, ageDays, open, mended }) => [
          title,
          term('priority', priority, language),
          showDate(since, language),
          figure(ageDays),
          open || mended === null
            ? say('chưa sửa', 'not mended')
            : say(`đã sửa ${showDate(mended, language)}`, `mended ${showDate(mended, language)}`)
        ])
      }
]

/** How much upkeep was left undone, and since when. */
const backlogOf = ({ tasks, until }: Pick<PlantView, 'tasks' | 'until'>, language: Language, say: Say): Block[] => {
  const late = tasks.filter((task) => task.late)
  const [longest] = late
  if (tasks.length === 0) return []
  const day = showDate(until, language)
  if (!longest?.due) return [paragraph(say(`Đến ${day} không có việc nào trễ hạn.`, `On ${day} nothing was late.`))]
  const due = showDate(longest.due, language)
  return [
    paragraph(
      say(
        `Đến ${day} có ${late.length}/${tasks.length} việc trễ hạn; trễ nhất từ ${due}: ${longest.title}.`,
        `On ${day} ${late.length} of ${tasks.length} tasks were late, the longest since ${due}: ${longest.title}.`
      )
    )
  ]
}

const trainingOf = ({ training }: PlantView, language: Language, say: Say): Block[] => [
  training.length === 0
    ? paragraph(say('Chưa ghi lần đào tạo nào.', 'No training was entered.'))
    : {
        block: 'table',
        caption: say('Ai được đào tạo', 'Who was trained'),
        columns: [
          { name: say('Họ tên', 'Name'), share: 3 },
          { name: say('Nội dung', 'What'), share: 4 },
          { name: say('Bên đào tạo', 'Taught by'), share: 3 },
          { name: say('Từ', 'From'), share: 2 }
        ],
        rows: training.map(({ name, post, topic, trainer, from }) => [
          post === null ? name : `${name} (${post})`,
          topic,
          trainer ?? '–',
          showDate(from, language)
        ])
      }
]
