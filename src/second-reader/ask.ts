import { setTimeout as pause } from 'node:timers/promises'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { answerJsonSchema } from './answer-schema.ts'
import type { Prompt } from './prompt.ts'

/** A language model behind an address that speaks OpenAI's chat completions ("http://127.0.0.1:8080/v1"). */
export interface Model {
  readonly url: string
  readonly name: string
  /** Sent as a bearer token; null where the server asks for none. A secret: never show it. */
  readonly key: string | null
}

export interface AskLimits {
  /** How long one answer may take, in milliseconds. */
  readonly callMs: number
  /** The wait before the second and last try, in milliseconds. */
  readonly pauseMs: number
  /** How much a server may send back, in bytes; and how many tokens the model may write. */
  readonly answerBytes: number
  readonly answerTokens: number
}

export const LIMITS: AskLimits = { callMs: 90_000, pauseMs: 1000, answerBytes: 1024 * 1024, answerTokens: 6000 }

/**
 * Asks a model about one passage and gives what it wrote, unread. A server that fails is asked once more, one that knows no answer schema once
 * more without it. Every fault of network or server is a refusal, for the rules' record stands without a second reader:
 * second_reader_unreachable, second_reader_timed_out, second_reader_failed, second_reader_key_refused, second_reader_refused,
 * second_reader_answer_too_long, second_reader_stopped.
 */
export const askModel = async (
  model: Model,
  prompt: Prompt,
  signal: AbortSignal | null = null,
  limits: AskLimits = LIMITS
): Promise<Outcome<string>> => {
  const first = await tryOnce(model, prompt, { signal, limits, withSchema: true })
  if (first.outcome.ok || !first.again) return first.outcome
  if (first.again === 'after a pause') {
    try {
      await pause(limits.pauseMs, null, signal ? { signal } : {})
    } catch {
      return refuse('second_reader_stopped')
    }
  }
  return (await tryOnce(model, prompt, { signal, limits, withSchema: first.again !== 'without schema' })).outcome
}

interface Try {
  readonly outcome: Outcome<string>
  readonly again?: 'after a pause' | 'without schema'
}

const tryOnce = async (
  model: Model,
  prompt: Prompt,
  { signal, limits, withSchema }: { readonly signal: AbortSignal | null; readonly limits: AskLimits; readonly withSchema: boolean }
): Promise<Try> => {
  // Loaded when a model is first asked: most installations have none.
  const { APICallError, generateText, jsonSchema, NoObjectGeneratedError, Output } = await import('ai')
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  const timeout = AbortSignal.timeout(limits.callMs)
  const size = { exceeded: false }
  const provider = createOpenAICompatible({
    name: 'second-reader',
    baseURL: model.url,
    ...(model.key === null ? {} : { apiKey: model.key }),
    supportsStructuredOutputs: true,
    fetch: sizedFetch(limits.answerBytes, size)
  })
  try {
    const { text } = await generateText({
      model: provider.chatModel(model.name),
      instructions: prompt.task,
      prompt: prompt.passage,
      temperature: 0,
      maxOutputTokens: limits.answerTokens,
      maxRetries: 0,
      abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      // The items are checked one by one later, so that a wrong one does not cost the others.
      ...(withSchema ? { output: Output.object({ name: 'record', schema: jsonSchema<unknown>(answerJsonSchema()) }) } : {})
    })
    return { outcome: accept(text) }
  } catch (fault) {
    if (signal?.aborted) return { outcome: refuse('second_reader_stopped') }
    if (timeout.aborted) return { outcome: refuse('second_reader_timed_out') }
    if (size.exceeded) return { outcome: refuse('second_reader_answer_too_long') }
    if (NoObjectGeneratedError.isInstance(fault)) return { outcome: accept(fault.text ?? '') }
    if (!APICallError.isInstance(fault)) return { outcome: refuse('second_reader_unreachable'), again: 'after a pause' }
    return answerTo(fault.statusCode ?? null, withSchema)
  }
}

/** What an HTTP status means for the asking; null where there was no answer at all. */
const answerTo = (status: number | null, withSchema: boolean): Try => {
  if (status === null) return { outcome: refuse('second_reader_unreachable'), again: 'after a pause' }
  if (status === 401 || status === 403) return { outcome: refuse('second_reader_key_refused') }
  if ((status === 400 || status === 422) && withSchema) return { outcome: refuse('second_reader_refused'), again: 'without schema' }
  if (status >= 500 || status === 429 || status === 408) return { outcome: refuse('second_reader_failed'), again: 'after a pause' }
  // An answer that is no chat completion comes with the status of success.
  if (status < 300) return { outcome: refuse('second_reader_not_understood') }
  return { outcome: refuse('second_reader_refused') }
}

/** A fetch that follows no redirect (the key goes to the address in the settings only) and reads no more than `limit` bytes. */
const sizedFetch =
  (limit: number, size: { exceeded: boolean }): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    let read = 0
    const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, out) => {
        read += chunk.byteLength
        size.exceeded = read > limit
        if (size.exceeded) out.error(new Error('The answer is too long.'))
        else out.enqueue(chunk)
      }
    })
    return new Response(response.body?.pipeThrough(counting) ?? null, response)
  }
