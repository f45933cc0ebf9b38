import { type Language, showDate } from '../../wording/index.ts'

/** A task that somebody is reminded of. */
export interface DigestTask {
  readonly title: string
  /** The last day of what was stated. */
  readonly dueBy: string
  /** Days until then; less than 0 where it is past. */
  readonly left: number
  /** Who leads; where nobody was said to, who promised. */
  readonly by: readonly string[]
  readonly address: string | null
  /** Told because it has been overdue for long, and not because the recipient is to do it. */
  readonly escalated: boolean
}

export interface Mail {
  readonly subject: string
  readonly text: string
}

const GROUPS = [
  { vi: 'Quá hạn', en: 'Overdue', has: ({ left, escalated }: DigestTask) => left < 0 && !escalated },
  { vi: 'Đến hạn hôm nay', en: 'Due today', has: ({ left, escalated }: DigestTask) => left === 0 && !escalated },
  { vi: 'Sắp đến hạn', en: 'Due soon', has: ({ left, escalated }: DigestTask) => left > 0 && !escalated },
  { vi: 'Quá hạn lâu, báo để chỉ đạo', en: 'Overdue for long, for your direction', has: ({ escalated }: DigestTask) => escalated }
] as const

/** All that one person is reminded of on a day, as one plain mail; what is due first stands first. */
export const writeDigest = (tasks: readonly DigestTask[], language: Language): Mail => {
  const groups = GROUPS.map(({ has, ...said }) => ({
    said: said[language],
    tasks: tasks.filter(has).toSorted((a, b) => a.left - b.left || (a.title < b.title ? -1 : 1))
  })).filter((group) => group.tasks.length > 0)
  const counted = groups.map(({ said, tasks: some }) => `${said.toLocaleLowerCase(language)}: ${some.length}`).join('; ')
  const vi = language === 'vi'
  return {
    subject: `Hợp Lưu – ${counted}`,
    text: [
      vi ? 'Sổ hợp tác Hợp Lưu nhắc những việc sau.' : 'The cooperation register Hợp Lưu reminds you of these.',
      ...groups.map(({ said, tasks: some }) =>
        [`${said.toLocaleUpperCase(language)} (${some.length})`, ...some.map((task) => tell(task, language))].join('\n')
      ),
      vi
        ? 'Mỗi lần nhắc chỉ gửi một lần. Việc xong thì ghi vào sổ để thôi nhắc.'
        : 'Each reminder is sent once. Note in the register what is done, and it is not reminded of again.'
    ].join('\n\n')
  }
}

const tell = ({ title, dueBy, left, by, address }: DigestTask, language: Language): string => {
  const days = Math.abs(left)
  const late = language === 'vi' ? `quá hạn ${days} ngày` : `${days} ${days === 1 ? 'day' : 'days'} overdue`
  const ahead = language === 'vi' ? `còn ${days} ngày` : `${days} ${days === 1 ? 'day' : 'days'} left`
  const when = left === 0 ? '' : ` (${left < 0 ? late : ahead})`
  return [
    `- ${showDate(dueBy, language)}${when}: ${title}`,
    ...(by.length > 0 ? [`  ${by.join(', ')}`] : []),
    ...(address ? [`  ${address}`] : [])
  ].join('\n')
}
