import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { StorageFault } from '../storage/index.ts'
import { type Outcome, type Refusal, traceOf } from '../values/index.ts'
import { sentenceOf } from '../wording/index.ts'
import { languageOf } from './language.ts'
import type { Problem } from './schemas.ts'

/** Which HTTP status a refusal's code means; a code that is not named here is about the content sent: 422. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  body_not_json: 400,
  body_missing: 400,
  request_not_valid: 400,
  cursor_not_valid: 400,
  day_not_valid: 400,
  year_not_valid: 400,
  rate_not_found: 404,
  photo_not_found: 404,
  feed_not_found: 404,
  feed_exists: 409,
  feeds_off: 409,
  plan_version_not_found: 404,
  plan_unchanged: 409,
  plan_of_another_model: 409,
  plan_run_not_found: 404,
  plant_log_unchanged: 409,
  plant_log_changed_meanwhile: 409,
  minutes_not_begun: 409,
  minutes_approved: 409,
  minutes_point_followed: 409,
  product_not_found: 404,
  series_not_found: 404,
  series_point_not_found: 404,
  series_point_not_valid: 400,
  series_link_missing: 400,
  series_link_twice: 400,
  series_link_strange: 400,
  series_link_unknown: 400,
  sensorthings_not_found: 404,
  sensorthings_address_unknown: 404,
  sensorthings_option_not_valid: 400,
  sensorthings_filter_not_valid: 400,
  sensorthings_body_not_valid: 400,
  sensorthings_observations_apart: 400,
  sensorthings_time_not_valid: 400,
  sensorthings_result_not_number: 400,
  sensorthings_order_too_much: 400,
  sensorthings_time_fixed: 409,
  rate_replaced: 409,
  ledger_filter_not_valid: 400,
  ledger_dimension_not_valid: 400,
  as_of_not_valid: 400,
  as_of_not_kept: 400,
  as_of_state_not_valid: 400,
  search_too_short: 400,
  search_too_long: 400,
  not_signed_in: 401,
  token_not_valid: 401,
  token_too_wide_for_link: 403,
  not_permitted: 403,
  second_step_required: 403,
  level_not_permitted: 403,
  level_above_own: 403,
  level_not_known: 400,
  level_same: 409,
  report_at_lower_level: 409,
  report_at_higher_level: 409,
  too_many_requests: 429,
  host_not_known: 403,
  host_not_local: 403,
  cross_origin_write: 403,
  not_found: 404,
  provider_not_set: 404,
  provider_not_reached: 503,
  directory_not_reached: 503,
  report_not_found: 404,
  report_waiting: 404,
  report_not_taken: 404,
  item_not_found: 404,
  dossier_not_found: 404,
  page_not_found: 404,
  method_not_allowed: 405,
  report_withdrawn: 410,
  report_not_withdrawn: 409,
  item_changed_meanwhile: 409,
  item_there_already: 409,
  nothing_undoubted: 409,
  version_known: 409,
  nothing_to_undo: 409,
  step_not_last: 409,
  report_id_taken: 409,
  conflict_not_found: 404,
  conflict_settled: 409,
  dossier_changed_meanwhile: 409,
  period_is_locked: 409,
  period_not_locked: 409,
  dossier_joined: 409,
  dossier_exists: 409,
  body_too_large: 413,
  document_too_large: 413,
  pdf_too_long: 413,
  media_type_not_taken: 415,
  type_not_supported: 415,
  type_unknown: 415,
  reader_out_of_memory: 413,
  reader_too_slow: 413,
  page_too_heavy: 413,
  page_too_slow: 413,
  server_fault: 500,
  reader_failed: 500,
  reader_stopped: 503,
  storage_row_exists: 500,
  storage_row_missing: 500,
  storage_damaged: 500,
  store_outside_transaction: 500,
  storage_failed: 500,
  storage_busy: 503,
  storage_full: 503,
  storage_disk_failed: 503,
  storage_read_only: 503,
  storage_unreachable: 503,
  storage_not_allowed: 503,
  storage_files_unreachable: 503,
  storage_file_missing: 500,
  storage_file_altered: 500
}

const TITLES: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable'
}

export const statusOf = (code: string): ContentfulStatusCode => STATUS[code] ?? 422

/** The one error shape of the API (RFC 9457): the refusal's code, its sentence in the language asked for, and both sentences. */
const problemOf = (refusal: Refusal, language: 'vi' | 'en', errors?: Problem['errors']): Problem => {
  const status = statusOf(refusal.code)
  const sentences = { vi: sentenceOf(refusal, 'vi'), en: sentenceOf(refusal, 'en') }
  return {
    type: `/api/v1/docs#${refusal.code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code: refusal.code,
    detail: sentences[language],
    sentences,
    ...(errors ? { errors } : {})
  }
}

/** A refusal on its way out of a route. Routes stay straight lines: `take` unwraps an outcome or ends the request with its refusal. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly errors: Problem['errors']

  constructor(refusal: Refusal, errors?: Problem['errors']) {
    super(refusal.code)
    this.refusal = refusal
    this.errors = errors
  }
}

export const take = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}

export const problemResponse = (refusal: Refusal, language: 'vi' | 'en', errors?: Problem['errors']): Response => {
  const problem = problemOf(refusal, language, errors)
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    vary: 'Accept-Language',
    ...askedBy(refusal, problem.status)
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** What a status asks to be said besides: how to sign in, when to come again. */
const askedBy = ({ about }: Refusal, status: number): Record<string, string> => {
  if (status === 401) return { 'www-authenticate': 'Bearer' }
  return status === 429 ? { 'retry-after': String(about?.seconds ?? 1) } : {}
}

/** Answers every thrown thing with a problem: a refusal with its own code, a bad body with what is bad, a fault with 500 or 503 and its trace in the log. */
export const answerError = (error: Error, c: Context): Response => {
  const language = languageOf(c.req.raw)
  if (error instanceof Refused) return problemResponse(error.refusal, language, error.errors)
  if (error instanceof HTTPException && error.status === 400) return problemResponse({ code: 'body_not_json' }, language)
  if (error instanceof HTTPException && error.status === 415) {
    const about = { mediaType: c.req.header('content-type') ?? '', allowed: TAKEN_MEDIA_TYPES.join(', ') }
    return problemResponse({ code: 'media_type_not_taken', about }, language)
  }
  console.error(traceOf(error))
  return problemResponse({ code: error instanceof StorageFault ? error.code : 'server_fault' }, language)
}

/** What a document may come in as; octet-stream leaves it to its bytes and its name. */
export const DOCUMENT_MEDIA_TYPES = [
  'text/plain',
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
  'application/octet-stream'
] as const

const TAKEN_MEDIA_TYPES = ['application/json', ...DOCUMENT_MEDIA_TYPES]
