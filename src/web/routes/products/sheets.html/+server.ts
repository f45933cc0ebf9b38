import { sendSheets } from '../../../products/send-sheets.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals, url }) => sendSheets(locals, url, 'html')
