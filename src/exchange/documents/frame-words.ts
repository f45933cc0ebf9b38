import type { Language } from '../../wording/index.ts'
import type { OfficialDocument } from './document.ts'

/** The fixed words of every official document. */
export const FRAME_WORDS = {
  vi: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số',
    to: 'Kính gửi',
    recipients: 'Nơi nhận',
    table: 'Bảng',
    figure: 'Hình',
    unit: 'Đơn vị',
    notes: 'Chú thích'
  },
  en: {
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.',
    to: 'To',
    recipients: 'Recipients',
    table: 'Table',
    figure: 'Figure',
    unit: 'Unit',
    notes: 'Notes'
  }
} as const satisfies Record<Language, Record<string, string>>

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "Cần Thơ, ngày 05 tháng 02 năm 2026": a day under 10 and a month under 3 with a zero before them, as offices write; dots where something is still open. */
export const datelineOf = ({ language, place, day }: OfficialDocument): string => {
  const [year, month, date] = day?.split('-') ?? []
  const where = place ?? '…………'
  if (!year || !month || !date) return language === 'vi' ? `${where}, ngày …… tháng …… năm ……` : `${where}, …… …………… ……`
  if (language === 'en') return `${where}, ${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
  return `${where}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** "Số: 12/SXD-QLHT"; dots where it has none yet. */
export const numberLineOf = ({ language, number }: OfficialDocument): string =>
  `${FRAME_WORDS[language].number}${language === 'vi' ? ':' : ''} ${number ?? '………/…………'}`

/** Each recipient with its dash, closed by a semicolon, the last by a full stop. */
export const recipientLines = ({ recipients }: OfficialDocument): readonly string[] =>
  recipients.map((each, index) => `- ${each}${index === recipients.length - 1 ? '.' : ';'}`)
