import { isDeepStrictEqual } from 'node:util'
import { fail, redirect } from '@sveltejs/kit'
import type { ItemDraft, ItemKind, ItemView, Register, ReportView } from '../../../../register/index.ts'
import { accept, isWithin, levelsWithin, type Outcome, type Refusal, readDay, refuse } from '../../../../values/index.ts'
import { type Language, sentenceOf, showDate, term } from '../../../../wording/index.ts'
import { typeDay } from '../../../format/type-day.ts'
import { documentsOfForm } from '../../../list/documents-of-form.ts'
import { orError, statusOf } from '../../../or-error.ts'
import { readEdit, readEntered } from '../../../review/read-edit.ts'
import {
  type AskedEntering,
  kindOf,
  type RefusedEntering,
  readOtherPlaces,
  showPlaces,
  spanOf,
  stretchOf,
  typedPlaces
} from '../../../review/show-entering.ts'
import { FILTERS, type Filter, showReport } from '../../../review/show-report.ts'
import { wordsIn } from '../../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

const filterOf = (url: URL): Filter => FILTERS.find((filter) => filter === url.searchParams.get('state')) ?? 'all'

const partOf = (url: URL): number | null => {
  const part = Number(url.searchParams.get('part'))
  return Number.isSafeInteger(part) && part > 0 ? part : null
}

/** The page of the PDF that is looked at, from 1; null where the article is read as text. */
const pageOf = (url: URL): number | null => {
  const page = Number(url.searchParams.get('page'))
  return Number.isSafeInteger(page) && page > 0 ? page : null
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language } = locals
  const report = orError(await register.showReport(params.id), language)
  const filter = filterOf(url)
  const otherDay = otherDayOf(url, report.publishedOn)
  const page = pageOf(url)
  const onPage = page === null ? null : await register.showPage({ reportId: params.id, page })
  // The report that is shown may itself come first among those to review: the next one is another.
  const waiting = report.states.proposed > 0 ? [] : orError(await register.listReports({ toReview: true, limit: 1 }), language).rows
  return {
    report: showReport(report, {
      language,
      feed: await register.feeds.sourceOf(params.id),
      filter,
      editing: url.searchParams.get('edit'),
      item: url.searchParams.get('item'),
      entering: orError(await enteringOf(register, report, url), language),
      words: url.searchParams.get('words'),
      part: partOf(url),
      onPage: onPage?.ok ? onPage.value : null
    }),
    // A page that cannot be shown gives way to the text.
    noPage: onPage?.ok === false ? sentenceOf(onPage.refusal, language) : null,
    levels: levelsWithin(locals.visit.actor?.clearance ?? register.level)
      .filter((each) => each !== report.level)
      .map((value) => ({ value, name: term('confidentiality', value, language) })),
    filter,
    existed: url.searchParams.has('existed') ? existedSaid(report.publishedOn, otherDay, language) : null,
    otherDay: otherDay && typeDay(otherDay, language),
    next: waiting.map(({ id, title }) => ({ id, title }))[0] ?? null
  }
}

/** What is to be entered by hand: asked for by ?add, with the words that were chosen or typed, or without. */
const enteringOf = async (
  register: Register,
  { id, article }: ReportView,
  { searchParams }: URL
): Promise<Outcome<AskedEntering | null>> => {
  const chosen = searchParams.get('add')
  if (chosen === null) return accept(null)
  const kind = kindOf(searchParams.get('as'))
  const draft = await draftOf(register, { reportId: id, kind, chosen, exact: searchParams.get('exact'), text: article.text })
  return draft.ok ? accept({ chosen, kind, draft: draft.value }) : draft
}

const draftOf = (
  register: Register,
  asked: {
    readonly reportId: string
    readonly kind: ItemKind
    readonly chosen: string
    readonly exact: string | null
    readonly text: string
  }
): Promise<Outcome<ItemDraft>> => {
  const within = spanOf(asked.chosen, asked.text)
  const words = { ...(asked.exact === null ? {} : { exact: asked.exact }), ...(within ? { within } : {}) }
  return register.draftItem({ reportId: asked.reportId, kind: asked.kind, words })
}

/** The day that came with a document which is here already, where the register has another. */
const otherDayOf = (url: URL, publishedOn: string | null): string | null => {
  const day = readDay(url.searchParams.get('day') ?? '')
  return day === publishedOn ? null : day
}

const existedSaid = (publishedOn: string | null, otherDay: string | null, language: Language): string => {
  const words = wordsIn(language).report
  if (otherDay === null) return words.existed
  return words.existedOtherDay(publishedOn && showDate(publishedOn, language), showDate(otherDay, language))
}

const field = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** The item that a form is about, as the register has it now. */
const itemOf = async (
  register: Register,
  reportId: string,
  itemId: string
): Promise<Outcome<{ item: ItemView; items: readonly ItemView[] }>> => {
  const report = await register.showReport(reportId)
  if (!report.ok) return report
  const item = report.value.items.find((each) => each.id === itemId)
  return item ? accept({ item, items: report.value.items }) : refuse('item_not_found', { itemId })
}

export const actions: Actions = {
  /** Accepts, rejects, returns or reopens one item. */
  decide: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const itemId = field(form, 'item')
    const verdict = (['accept', 'reject', 'return', 'reopen'] as const).find((each) => each === field(form, 'verdict'))
    const reason = field(form, 'reason')
    const outcome = verdict
      ? await locals.register.decide({
          reportId: params.id,
          itemId,
          revision: Number(form.get('revision')),
          verdict,
          ...(reason ? { reason } : {})
        })
      : refuse('form_field_missing', { field: 'verdict' })
    if (!outcome.ok) {
      const unsaid = outcome.refusal.code.endsWith('_needs_reason')
      const refusal = sentenceOf(outcome.refusal, locals.language)
      return fail(statusOf(outcome.refusal), { item: itemId, refusal, field: unsaid && verdict ? verdict : null })
    }
    return back(url, params.id, itemId)
  },

  /** Keeps an item with what a person changed in it; where nothing was changed, accepts it as it is. */
  edit: async ({ request, locals, params, url }) => {
    const { register, language } = locals
    const form = await request.formData()
    const itemId = field(form, 'item')
    const found = await itemOf(register, params.id, itemId)
    const content = found.ok ? readEdit(found.value.item, found.value.items, form, language) : found
    const outcome = content.ok
      ? await register.decide({
          reportId: params.id,
          itemId,
          revision: Number(form.get('revision')),
          ...(found.ok && found.value.item.state === 'proposed' && isDeepStrictEqual(content.value, found.value.item.content)
            ? { verdict: 'accept' }
            : { verdict: 'edit', content: content.value })
        })
      : content
    if (!outcome.ok) {
      const wrong = content.ok ? null : String(content.refusal.about?.name ?? '') || null
      return fail(statusOf(outcome.refusal), { item: itemId, refusal: sentenceOf(outcome.refusal, language), field: wrong })
    }
    return back(url, params.id, itemId)
  },

  /** Enters what the reader missed, on words of the article. */
  enter: async ({ request, locals, params, url }) => {
    const { register, language } = locals
    const form = await request.formData()
    const report = await register.showReport(params.id)
    if (!report.ok) return refuseEntering(report.refusal, form, [], language)
    const { article, items } = report.value
    const [exact, kind] = [field(form, 'exact'), kindOf(field(form, 'as'))]
    const chosen = field(form, 'place') || (url.searchParams.get('add') ?? '')
    const draft = await draftOf(register, { reportId: params.id, kind, chosen, exact, text: article.text })
    const content = draft.ok ? readEntered(kind, draft.value, items, form, language) : draft
    const within = draft.ok ? stretchOf(article.text, draft.value, chosen) : undefined
    const words = { exact, ...(within ? { within } : {}) }
    const also = readOtherPlaces(article.text, form)
    const outcome = content.ok ? await register.enterItem({ reportId: params.id, kind, words, also, content: content.value }) : content
    // Of words that were typed as another place it is said that they are not clear; these are the places of the first.
    const places = draft.ok && !within && draft.value.places.length > 1 ? showPlaces(article.text, draft.value) : []
    return outcome.ok ? back(url, params.id, outcome.value.id) : refuseEntering(outcome.refusal, form, places, language)
  },

  /** Sets the day of publication and has the article read anew by it. */
  redate: async ({ request, locals, params }) => {
    const typed = field(await request.formData(), 'publishedOn')
    const outcome = await locals.register.redateReport({ reportId: params.id, publishedOn: typed === '' ? null : typed })
    if (!outcome.ok) {
      const refusal = sentenceOf(outcome.refusal, locals.language)
      return fail(statusOf(outcome.refusal), { item: '', refusal, field: 'publishedOn', typed })
    }
    redirect(303, `/reports/${params.id}`)
  },

  /** Takes the report out of the register, with a reason. */
  /** Raises or lowers the report; above the level that is worked at it is not to be seen any more. */
  level: async ({ request, locals, params }) => {
    const outcome = await locals.register.setLevel({ reportId: params.id, level: field(await request.formData(), 'level') })
    if (!outcome.ok) {
      const refusal = sentenceOf(outcome.refusal, locals.language)
      return fail(statusOf(outcome.refusal), { item: '', refusal, field: 'level' })
    }
    redirect(303, isWithin(outcome.value.level, locals.register.level) ? `/reports/${params.id}` : `/level?to=/reports/${params.id}`)
  },
  withdraw: async ({ request, locals, params }) => {
    const reason = field(await request.formData(), 'reason')
    const outcome = await locals.register.withdrawReport({ reportId: params.id, reason })
    if (!outcome.ok) {
      const refusal = sentenceOf(outcome.refusal, locals.language)
      return fail(statusOf(outcome.refusal), { item: '', refusal, field: 'withdraw' })
    }
    redirect(303, `/withdrawn#r-${params.id}`)
  },

  /** Accepts, as one step, the undoubted items that the page showed and the form names; where one changed meanwhile, none, and it is told. */
  acceptUndoubted: async ({ request, locals, params, url }) => {
    const items = (await request.formData()).getAll('seen').map((entry) => {
      const [itemId = '', revision = ''] = String(entry).split('@')
      return { itemId, revision: Number(revision) }
    })
    const outcome = await locals.register.acceptUndoubted({ reportId: params.id, items })
    return outcome.ok ? back(url, params.id, null) : refuseStroke(outcome.refusal, locals.language)
  },

  /** Takes back what was decided last, one decision or many. */
  undo: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const outcome = await locals.register.undo({ reportId: params.id, step: Number(form.get('step')) })
    return outcome.ok ? back(url, params.id, field(form, 'item') || null) : refuseStroke(outcome.refusal, locals.language)
  },

  /** Has the article read again, and shows what is read otherwise. */
  readAgain: async ({ locals, params }) => {
    const outcome = await locals.register.readAgain(params.id)
    if (!outcome.ok) return refuseReading(outcome.refusal, locals.language)
    redirect(303, `/reports/${params.id}/readings/${outcome.value.event.id}`)
  },

  /** Brings another version of the page in the place of this one, and shows what it says otherwise. */
  readVersion: async ({ request, locals, params }) => {
    const documents = await documentsOfForm(await request.formData())
    const [document] = documents.ok ? documents.value : []
    if (!documents.ok || !document) return refuseReading(documents.ok ? { code: 'body_missing' } : documents.refusal, locals.language)
    const outcome = await locals.register.readVersion({ reportId: params.id, document })
    if (!outcome.ok) return refuseReading(outcome.refusal, locals.language)
    redirect(303, `/reports/${outcome.value.reportId}/readings/${outcome.value.event.id}`)
  }
}

/** The field whose words are refused: where those stand among the other places, that one. */
const wordsField = ({ about }: Refusal, form: FormData): string => {
  const refused = String(about?.words ?? '').replace(/ …$/u, '')
  return refused !== '' && typedPlaces(form).some((typed) => typed.startsWith(refused)) ? 'alsoWords' : 'exact'
}

/** Says why, keeps what was typed, and where the words stand in several places offers them all. */
const refuseEntering = (refusal: Refusal, form: FormData, places: RefusedEntering['places'], language: Language) => {
  const names = [...new Set(form.keys())]
  const entering: RefusedEntering = {
    wrong: refusal.code.startsWith('words_')
      ? wordsField(refusal, form)
      : String(refusal.about?.name ?? refusal.about?.field ?? '') || null,
    typed: Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)])),
    places: refusal.code === 'words_not_once' ? places : []
  }
  return fail(statusOf(refusal), { item: '', refusal: sentenceOf(refusal, language), field: 'enter', entering })
}

const refuseReading = (refusal: Refusal, language: Language) =>
  fail(statusOf(refusal), { item: '', refusal: sentenceOf(refusal, language), field: 'readAgain' })

const refuseStroke = (refusal: Refusal, language: Language) =>
  fail(statusOf(refusal), { item: '', refusal: sentenceOf(refusal, language), field: 'stroke' })

/** After a form the page is shown anew (so that a reload sends nothing twice), at the item that was decided. */
const back = (url: URL, reportId: string, itemId: string | null): never => {
  const filter = filterOf(url)
  const part = partOf(url)
  const page = pageOf(url)
  const query = [filter !== 'all' && `state=${filter}`, part !== null && `part=${part}`, page !== null && `page=${page}`]
    .filter(Boolean)
    .join('&')
  redirect(303, `/reports/${reportId}${query && `?${query}`}${itemId === null ? '' : `#i-${itemId}`}`)
}
