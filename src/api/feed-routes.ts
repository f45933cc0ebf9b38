import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { FEED_ENTRY_STATES, type Feed, type FeedEntry, LEAST_MINUTES, MOST_MINUTES } from '../register/index.ts'
import type { Refusal } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'
import { given, plain } from './answers.ts'
import { registerOf } from './enter-api.ts'
import { languageOf } from './language.ts'
import { take } from './problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok, refusal } from './routes.ts'
import { count, instant, type Plain } from './schemas.ts'

// The watch list of feeds. Who asks them is the server or a worker, where its settings say so.

const everyMinutes = z.number().openapi({ example: 60, description: `From ${LEAST_MINUTES} to ${MOST_MINUTES}.` })
const name = z.string().openapi({ example: 'Báo Tây Đô', description: 'As the feed calls itself where not given.' })
const failure = z.object({ code: z.string(), detail: z.string() }).nullable()

const feed = z
  .object({
    id: z.string(),
    address: z.string().openapi({ example: 'https://example.org/rss/politics.rss' }),
    name,
    everyMinutes,
    active: z.boolean().openapi({ description: 'False while it is paused.' }),
    addedBy: z.string(),
    addedAt: instant,
    nextAt: instant.openapi({ description: 'When it is to be asked the next time.' }),
    answeredAt: instant.nullable(),
    failures: count.openapi({ description: 'How often in a row it could not be read.' }),
    failedAt: instant.nullable(),
    failure
  })
  .openapi('Feed')

const entry = z
  .object({
    id: z.string(),
    feedId: z.string(),
    feedName: z.string(),
    feedAddress: z.string(),
    link: z.string(),
    title: z.string(),
    publishedOn: z.string().nullable(),
    partners: z.array(z.string()).openapi({ description: 'The partners that it names.' }),
    foundAt: instant,
    state: z.enum(FEED_ENTRY_STATES),
    tries: count,
    nextAt: instant,
    reportId: z.string().nullable().openapi({ description: 'The report that the article is, or will be once it was read.' }),
    takenAt: instant.nullable(),
    failure
  })
  .openapi('FeedEntry')

const told = (given: Refusal | null, language: Language) => given && { code: given.code, detail: sentenceOf(given, language) }

const feedOf = (
  { failure: why, etag: _, lastModified: __, host: ___, ...rest }: Feed,
  language: Language
): Plain<z.infer<typeof feed>> => ({
  ...rest,
  failure: told(why, language)
})
const entryOf = ({ failure: why, ...rest }: FeedEntry, language: Language): Plain<z.infer<typeof entry>> =>
  plain({ ...rest, failure: told(why, language) })

const params = z.object({ feedId: z.string().min(1) })
const tags = ['feeds']

const listFeeds = createRoute({
  ...{ method: 'get', path: '/api/v1/feeds', operationId: 'listFeeds', tags },
  responses: {
    200: ok(
      z
        .object({ polled: z.boolean().openapi({ description: 'Whether the settings let the server ask them.' }), rows: z.array(feed) })
        .openapi('Feeds')
    )
  }
})

const addFeed = createRoute({
  ...{ method: 'post', path: '/api/v1/feeds', operationId: 'addFeed', tags },
  request: {
    body: {
      required: true,
      content: json(
        z.strictObject({ address: z.string(), name: name.optional(), everyMinutes: everyMinutes.optional() }).openapi('NewFeed')
      )
    }
  },
  responses: { 201: { ...ok(feed), description: 'Added' }, ...BAD_REQUEST, 409: refusal('Watched already'), ...NOT_TAKEN }
})

const changeFeed = createRoute({
  ...{ method: 'patch', path: '/api/v1/feeds/{feedId}', operationId: 'changeFeed', tags },
  request: {
    params,
    body: {
      required: true,
      content: json(
        z
          .strictObject({ name: name.optional(), everyMinutes: everyMinutes.optional(), active: z.boolean().optional() })
          .openapi('FeedChange')
      )
    }
  },
  responses: { 200: ok(feed), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})

const removeFeed = createRoute({
  ...{ method: 'delete', path: '/api/v1/feeds/{feedId}', operationId: 'removeFeed', tags },
  request: { params },
  responses: { 200: ok(z.object({}).openapi('FeedRemoved')), ...NOT_FOUND }
})

const askFeed = createRoute({
  ...{ method: 'post', path: '/api/v1/feeds/{feedId}/poll', operationId: 'askFeed', tags },
  request: { params },
  responses: {
    202: { ...ok(z.object({}).openapi('FeedAsked')), description: 'It is asked soon' },
    ...NOT_FOUND,
    409: refusal('Feeds are off')
  }
})

const listFeedEntries = createRoute({
  ...{ method: 'get', path: '/api/v1/feed-entries', operationId: 'listFeedEntries', tags },
  request: {
    query: z.object({
      feedId: z.string().optional(),
      reportId: z.string().optional().openapi({ description: 'Where this report came from.' }),
      limit: z.coerce.number().int().min(1).max(500).optional()
    })
  },
  responses: { 200: ok(z.object({ rows: z.array(entry) }).openapi('FeedEntries')), ...BAD_REQUEST }
})

export const addFeedRoutes = (app: OpenAPIHono): void => {
  app.openapi(listFeeds, async (c) => {
    const { polled, feeds } = await registerOf(c).feeds.list()
    return c.json({ polled, rows: feeds.map((each) => feedOf(each, languageOf(c.req.raw))) }, 200)
  })
  app.openapi(addFeed, async (c) => {
    const added = take(await registerOf(c).feeds.add(given(c.req.valid('json'))))
    return c.json(feedOf(added, languageOf(c.req.raw)), 201)
  })
  app.openapi(changeFeed, async (c) => {
    const changed = take(await registerOf(c).feeds.change({ id: c.req.valid('param').feedId, ...given(c.req.valid('json')) }))
    return c.json(feedOf(changed, languageOf(c.req.raw)), 200)
  })
  app.openapi(removeFeed, async (c) => {
    take(await registerOf(c).feeds.remove(c.req.valid('param').feedId))
    return c.json({}, 200)
  })
  app.openapi(askFeed, async (c) => {
    take(await registerOf(c).feeds.ask(c.req.valid('param').feedId))
    return c.json({}, 202)
  })
  app.openapi(listFeedEntries, async (c) => {
    const { reportId, ...query } = given(c.req.valid('query'))
    const { feeds } = registerOf(c)
    const source = reportId === undefined ? null : await feeds.sourceOf(reportId)
    const rows = reportId === undefined ? await feeds.entries(query) : source ? [source] : []
    return c.json({ rows: rows.map((each) => entryOf(each, languageOf(c.req.raw))) }, 200)
  })
}
