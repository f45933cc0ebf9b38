import { fail, redirect } from '@sveltejs/kit'
import { readPartialDate, refuse } from '../../../../values/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { orError, statusOf } from '../../../or-error.ts'
import { keepMonth, postedKeys, readMonth } from '../../../plants/keep-month.ts'
import { lookAtMonth, readMonthAddress, showMonth } from '../../../plants/show-month.ts'
import { plantsWordsIn } from '../../../words/plants.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { register, language, today, visit }, params, url }) => {
  const address = readMonthAddress(url.searchParams, today)
  const looked = orError(await lookAtMonth(register, params.id, address, { chemicals: [], keys: [], language }), language)
  return {
    shown: showMonth(looked, address, { language, today }),
    saved: url.searchParams.has('saved'),
    today,
    mayKeep: visit.actor === null || visit.actor.permissions.has('dossier.act'),
    mayExport: visit.actor === null || visit.actor.permissions.has('dossier.export')
  }
}

type Event = Parameters<Actions[string]>[0]

/** Reads the cells of the form and tries them, or keeps them all. */
const readLog = async ({ locals, params, request, url }: Event, dryRun: boolean) => {
  const { register, language, today } = locals
  const form = await request.formData()
  const asked = readMonthAddress(url.searchParams, today)
  const address = form.has('all') ? { ...asked, all: true } : asked
  const wanted = { chemicals: [String(form.get('chemical') ?? '')], keys: postedKeys(form), language }
  const reason = String(form.get('reason') ?? '')
  const looked = orError(await lookAtMonth(register, params.id, address, wanted), language)
  const read = readMonth(form, looked.view, looked.columns, { language })
  const isShownOnly = form.has('all')
  const came = isShownOnly
    ? { kept: false, refusal: null, errors: read.errors, meanwhile: read.meanwhile, told: null }
    : await keepMonth(register, looked.view, read, { reason, dryRun, language })
  if (came.kept) redirect(303, `${url.pathname}?${new URLSearchParams({ month: address.month, saved: '' })}#log`)
  const said = {
    shown: showMonth(looked, address, { language, today, typed: read.typed }),
    reason,
    refusal: came.refusal ? sentenceOf(came.refusal, language) : null,
    errors: came.errors,
    meanwhile: came.meanwhile,
    told: came.told,
    isTried: dryRun
  }
  if (came.refusal) return fail(statusOf(came.refusal), said)
  return came.errors.length > 0 && !dryRun ? fail(400, said) : said
}

export const actions: Actions = {
  /** Says what would be kept and what cannot be read; keeps nothing. */
  check: (event) => readLog(event, true),
  /** Keeps the month, whole or not at all. */
  keep: (event) => readLog(event, false),
  /** Enters that a task was done. */
  done: async ({ locals: { register, language }, params, request, url }) => {
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const on = readPartialDate(word('on'))
    const done =
      on === null
        ? refuse('field_not_a_date', { field: plantsWordsIn(language).plants.upkeep.on, value: word('on') })
        : await register.actOnDossier({
            dossierId: params.id,
            revision: Number(form.get('revision')),
            act: { act: 'add entry', kind: 'upkeep', value: { task: word('task'), on, note: word('note') || null } },
            reason: word('reason')
          })
    if (!done.ok)
      return fail(statusOf(done.refusal), {
        done: {
          refusal: sentenceOf(done.refusal, language),
          ...{ task: word('task'), on: word('on'), note: word('note'), reason: word('reason') }
        }
      })
    const month = url.searchParams.get('month')
    redirect(303, `${url.pathname}${month ? `?${new URLSearchParams({ month })}` : ''}#upkeep`)
  }
}
