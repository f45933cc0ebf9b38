import { fail, redirect } from '@sveltejs/kit'
import { isWithin, levelsWithin, type Refusal, readDay } from '../../../values/index.ts'
import { sentenceOf, term } from '../../../wording/index.ts'
import { showBy } from '../../format/who.ts'
import { documentsOfForm } from '../../list/documents-of-form.ts'
import { LONG_BYTES, MANY } from '../../list/read-later.ts'
import { showLevel, showRow } from '../../list/show-row.ts'
import { showWaiting } from '../../list/show-waiting.ts'
import { orError } from '../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

const ROWS = 20

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const text = url.searchParams.get('q')?.trim() ?? ''
  const toReview = url.searchParams.get('review') === '1'
  const returned = url.searchParams.get('returned') === '1'
  const addedBy = url.searchParams.get('added')?.normalize('NFC').trim() ?? ''
  const cursor = url.searchParams.get('cursor')
  const query = {
    limit: ROWS,
    ...(text ? { text } : {}),
    ...(toReview ? { toReview } : {}),
    ...(returned ? { returned } : {}),
    ...(addedBy ? { addedBy } : {}),
    ...(cursor ? { cursor } : {})
  }
  const page = orError(await register.listReports(query), language)
  const waiting = orError(await register.listReports({ toReview: true, limit: 1 }), language).rows[0]
  const { level, clearance } = locals.visit.actor ?? { level: register.level, clearance: register.level }
  const mayMerge = locals.visit.actor?.permissions.has('merge.read') ?? true
  return {
    level,
    levels: levelsWithin(clearance).map((value) => ({ value, name: term('confidentiality', value, language) })),
    rows: await Promise.all(
      page.rows.map(async (row) => ({ ...showRow(row, language), level: showLevel(await register.levelOf(row.id), language) }))
    ),
    nextCursor: page.nextCursor,
    withdrawn: orError(await register.listWithdrawn({ limit: 1 }), language).rows.length > 0,
    merged: mayMerge && (await register.listMergings()).length > 0,
    feeds: locals.visit.actor?.permissions.has('report.add') ?? true,
    conflicts: mayMerge ? (await register.listConflicts()).length : 0,
    filter: { text, toReview, returned, addedBy, cursor },
    brought: broughtBy(addedBy, locals),
    waiting: (await register.listWaiting()).map((each) => showWaiting(each, language)),
    anyReturned: returned || orError(await register.listReports({ returned: true, limit: 1 }), language).rows.length > 0,
    next: waiting ? { id: waiting.id, title: waiting.title, toReview: waiting.states.proposed } : null
  }
}

/** Whose reports can be looked at alone: those of whom the address asks for, else one's own. By oneself at a machine all are one's own. */
const broughtBy = (asked: string, { visit, language }: App.Locals): { readonly name: string; readonly called: string | null } | null => {
  const own = visit.actor?.by ?? ''
  const name = asked || (visit.signedIn ? own : '')
  return name === '' ? null : { name, called: name === own ? null : showBy(name, language) }
}

export interface AddResult {
  readonly name: string
  readonly reportId: string | null
  readonly added: boolean
  readonly waiting: boolean
  readonly refusal: string | null
  /** Where it was added, if not at the level that is worked at. */
  readonly elsewhere: string | null
}

export const actions: Actions = {
  /** Adds what a form carries: the chosen files, or the pasted text. One document opens at once; of several each is told. */
  add: async ({ request, locals }) => {
    const { register, language } = locals
    const form = await request.formData()
    const say = (refusal: Refusal): string => sentenceOf(refusal, language)
    const typed = {
      text: String(form.get('text') ?? ''),
      title: String(form.get('title') ?? ''),
      url: String(form.get('url') ?? ''),
      publishedOn: String(form.get('publishedOn') ?? '')
    }

    const documents = await documentsOfForm(form)
    if (!documents.ok) return fail(400, { refusal: say(documents.refusal), typed, results: [] })
    const results: AddResult[] = []
    const many = documents.value.length > MANY
    let otherDay = ''
    for (const document of documents.value) {
      const outcome = await register.addReport({ ...document, later: many || document.bytes.byteLength > LONG_BYTES })
      const name = document.fileName ?? ''
      if (outcome.ok) {
        const { reportId, added, publishedOn, level, waiting = false } = outcome.value
        const elsewhere = level === undefined || isWithin(level, register.level) ? null : term('confidentiality', level, language)
        const typedDay = readDay(document.publishedOn ?? '')
        if (!added && typedDay !== null && typedDay !== publishedOn) otherDay = `&day=${typedDay}`
        results.push({ name: name || typed.title, reportId, added, waiting, refusal: null, elsewhere })
      } else results.push({ name, reportId: null, added: false, waiting: false, refusal: say(outcome.refusal), elsewhere: null })
    }
    const [only] = results
    if (results.length === 1 && only?.reportId && !only.elsewhere && !only.waiting)
      redirect(303, `/reports/${only.reportId}${only.added ? '' : `?existed=1${otherDay}`}`)
    if (results.length === 1 && only?.refusal && only.name === '') return fail(422, { refusal: only.refusal, typed, results: [] })
    return { refusal: null, typed, results }
  }
}
