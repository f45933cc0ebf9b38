import { fail } from '@sveltejs/kit'
import type { NewRates } from '../../../register/index.ts'
import { CURRENCIES, type Refusal } from '../../../values/index.ts'
import { sentenceOf } from '../../../wording/index.ts'
import { orError, statusOf } from '../../or-error.ts'
import { carriedRows, rateIn, rowsIn } from '../../rates/read-rates-form.ts'
import { showPreview, showRateLine } from '../../rates/show-rates.ts'
import { ledgerWordsIn } from '../../words/ledger.ts'
import type { Actions, PageServerLoad } from './$types'

const ROWS = 200

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').trim()
  const [currency, year, history] = [asked('currency').toUpperCase(), asked('year'), asked('history') === 'true']
  const listed = orError(
    await register.listRates({ ...(currency ? { currency } : {}), ...(year ? { year } : {}), history, limit: ROWS }),
    language
  )
  return {
    filters: { currency, year, history },
    currencies: CURRENCIES,
    dongUntil: locals
      .shippedRates()
      .filter(({ quote }) => quote === 'VND')
      .reduce((last, { on }) => (on > last ? on : last), ''),
    rates: listed.rates.map((line) => showRateLine(line, language)),
    shown: listed.more ? listed.rates.length : null
  }
}

type Event = Parameters<Actions[string]>[0]

/** Which form was sent, what was typed into it, and why it was not taken or what was done. */
const NOTHING = { form: '', refusal: null, done: null, typed: null, preview: null, carried: null, name: '' } as const

const refusing = ({ locals }: Event, form: string, refusal: Refusal, typed: Record<string, string> | null = null) =>
  fail(statusOf(refusal), { ...NOTHING, form, refusal: sentenceOf(refusal, locals.language), typed })

const enter = async (event: Event, form: string, rates: Omit<NewRates, 'dryRun'>, typed: Record<string, string> | null) => {
  const { register, language } = event.locals
  const entered = await register.enterRates(rates)
  if (!entered.ok) return refusing(event, form, entered.refusal, typed)
  const [error] = entered.value.errors
  if (error) return refusing(event, form, error.refusal, typed)
  return { ...NOTHING, form, done: ledgerWordsIn(language).rates.saved(entered.value.entered, entered.value.known) }
}

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData()
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    const reason = String(form.get('reason') ?? '')
    return enter(event, 'add', { rates: [rateIn(form)], origin: 'entered', reason, sure: form.get('sure') === 'true' }, typed)
  },
  /** Reads a table and shows each row; nothing is kept. */
  preview: async (event) => {
    const { register, language } = event.locals
    const words = ledgerWordsIn(language).rates
    const form = await event.request.formData()
    const [file, pasted, source] = [form.get('file'), String(form.get('text') ?? ''), String(form.get('source') ?? '')]
    const isFile = file instanceof File && file.size > 0
    const sure = form.get('sure') === 'true'
    const typed = { text: pasted, source, sure: String(sure) }
    if (!isFile && pasted.trim() === '') return fail(400, { ...NOTHING, form: 'import', refusal: words.nothing, typed })
    const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
    const name = isFile ? file.name : words.pastedName
    const read = await register.importRates({ bytes, name, source, sure, dryRun: true })
    if (!read.ok) return refusing(event, 'import', read.refusal, typed)
    return { ...NOTHING, form: 'import', typed, preview: showPreview(read.value, language), carried: carriedRows(read.value.rows), name }
  },
  /** Enters the rows of a preview. */
  enter: async (event) => {
    const form = await event.request.formData()
    const rates = rowsIn(String(form.get('rows') ?? ''))
    if (!rates) return refusing(event, 'import', { code: 'request_not_valid' })
    const reason = String(form.get('name') ?? '')
    return enter(event, 'import', { rates, origin: 'imported', reason, sure: form.get('sure') === 'true' }, null)
  },
  takeBack: async (event) => {
    const form = await event.request.formData()
    const id = String(form.get('rate') ?? '')
    const taken = await event.locals.register.takeBackRate({ id, reason: String(form.get('reason') ?? '') })
    if (!taken.ok) return refusing(event, 'list', taken.refusal)
    return { ...NOTHING, form: 'list', done: ledgerWordsIn(event.locals.language).rates.taken }
  }
}
