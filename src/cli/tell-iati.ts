import type { Finding, IatiReport } from '../exchange/iati/index.ts'
import type { Language } from '../wording/index.ts'
import { inLanguage } from './output.ts'

/** What is said of a validated file: the verdict, then each activity with what is wrong in it. */
export const tellReport = (
  file: string,
  { valid, summary, errors, more, records, fileType }: IatiReport,
  language: Language | null
): string => {
  const verdict = valid ? inLanguage(language, 'hợp lệ', 'valid') : inLanguage(language, 'không hợp lệ', 'not valid')
  const what =
    fileType === 'iati-organisations' ? inLanguage(language, 'tổ chức', 'organisations') : inLanguage(language, 'hoạt động', 'activities')
  const { critical, error, warning } = summary
  const counts = inLanguage(
    language,
    `${critical} lỗi nghiêm trọng, ${error} lỗi, ${warning} cảnh báo`,
    `${critical} critical, ${error} errors, ${warning} warnings`
  )
  const lines = [`${file}: ${verdict}; ${records.length} ${what}; ${counts}.`]
  for (const [identifier, own] of Map.groupBy(errors, (finding) => finding.identifier)) {
    lines.push(
      `  ${[identifier, own[0]?.title].filter(Boolean).join(' – ')}`,
      ...own.map((finding) => `    ${tellFinding(finding, language)}`)
    )
  }
  if (more > 0) lines.push(inLanguage(language, `  và ${more} phát hiện nữa`, `  and ${more} more`))
  return lines.join('\n')
}

const tellFinding = ({ id, message, vi, context }: Finding, language: Language | null): string => {
  const lines = [...new Set(context.map(({ lineNumber }) => lineNumber))].join(', ')
  return `${inLanguage(language, 'dòng', 'line')} ${lines}: ${inLanguage(language, vi, message)} [${id}]`
}
