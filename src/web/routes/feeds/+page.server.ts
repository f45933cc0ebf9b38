import { fail } from '@sveltejs/kit'
import type { Outcome } from '../../../values/index.ts'
import { sentenceOf } from '../../../wording/index.ts'
import { offeredMinutes, showEntry, showFeed } from '../../feeds/show-feeds.ts'
import { statusOf } from '../../or-error.ts'
import { feedsWordsIn } from '../../words/feeds.ts'
import type { Actions, PageServerLoad } from './$types'

const ENTRIES = 100
const USUAL_MINUTES = 60

export const load: PageServerLoad = async ({ locals }) => {
  const { register, language } = locals
  const { polled, feeds } = await register.feeds.list()
  return {
    polled,
    feeds: feeds.map((feed) => ({ ...showFeed(feed, language), offered: offeredMinutes(feed.everyMinutes, language) })),
    offered: offeredMinutes(USUAL_MINUTES, language),
    usual: USUAL_MINUTES,
    entries: (await register.feeds.entries({ limit: ENTRIES })).map((entry) => showEntry(entry, language))
  }
}

type Event = Parameters<Actions[string]>[0]
type Done = 'added' | 'changed' | 'removed' | 'asked'

/** Which form was sent, of which feed, what was typed into it, and why it was not taken or what was done. */
const answer = ({ locals }: Event, form: FormData, outcome: Outcome<unknown>, done: Done) => {
  const { language } = locals
  const typed = Object.fromEntries(['address', 'name', 'every'].map((name) => [name, String(form.get(name) ?? '')]))
  const of = String(form.get('feed') ?? '')
  return outcome.ok
    ? { of: '', typed: null, refusal: null, done: feedsWordsIn(language).feeds[done] }
    : fail(statusOf(outcome.refusal), { of, typed, refusal: sentenceOf(outcome.refusal, language), done: null })
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')
const minutesIn = (form: FormData): number => (/^\d{1,6}$/.test(text(form, 'every')) ? Number(text(form, 'every')) : Number.NaN)

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData()
    const fields = { address: text(form, 'address'), name: text(form, 'name'), everyMinutes: minutesIn(form) }
    return answer(event, form, await event.locals.register.feeds.add(fields), 'added')
  },
  change: async (event) => {
    const form = await event.request.formData()
    const fields = {
      id: text(form, 'feed'),
      name: text(form, 'name'),
      everyMinutes: minutesIn(form),
      active: form.get('active') === 'true'
    }
    return answer(event, form, await event.locals.register.feeds.change(fields), 'changed')
  },
  remove: async (event) => {
    const form = await event.request.formData()
    return answer(event, form, await event.locals.register.feeds.remove(text(form, 'feed')), 'removed')
  },
  ask: async (event) => {
    const form = await event.request.formData()
    return answer(event, form, await event.locals.register.feeds.ask(text(form, 'feed')), 'asked')
  }
}
