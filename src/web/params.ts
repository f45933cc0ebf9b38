import { defineParams } from '@sveltejs/kit/params'
import { kindOfList, type ListName } from './dossiers/lists.ts'

const REPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const
const SUBJECT_NAMES = ['partner', 'country', 'sector', 'project', 'meeting'] as const

/** Lists of dossiers by their addresses; any other address is a page of its own, or none. */
export const params = defineParams({
  list: (name) => (kindOfList(name) ? (name as ListName) : undefined),
  /** A brief as a file. */
  brief: (name) => (name === 'docx' || name === 'pdf' || name === 'html' || name === 'json' ? name : undefined),
  /** A periodic report as a file. */
  report: (name) => REPORT_FORMATS.find((each) => each === name),
  /** What a brief is about. */
  subject: (name) => SUBJECT_NAMES.find((each) => each === name),
  /** A list as a file for other programs: "undertakings.csv", "undertakings.xlsx". */
  file: (name) => (name === 'csv' || name === 'xlsx' ? name : undefined)
})
