import { type ActionResult, deserialize } from '$app/forms'
import { goto } from '$app/navigation'

/** How a passkey was asked for in the browser: `done` where the page moves on, else the sentence to show, null where the person thought better of it. */
export type Asked = { readonly done: true } | { readonly done: false; readonly refusal: string | null }

/** Whether this browser can be asked at all; it must know how options are written as JSON, as those of the last two years do. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

const send = async (action: string, fields: Readonly<Record<string, string>>): Promise<ActionResult> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json', 'x-sveltekit-action': 'true' } })
  return deserialize(await response.text())
}

const refusalOf = (result: ActionResult): string | null => {
  if (result.type === 'error') return String(result.error?.message ?? '')
  return result.type === 'failure' || result.type === 'success' ? String(result.data?.refusal ?? '') : null
}

/** Asks the server for options, the person for their key, and the server whether it fits. */
const ask = async (
  begin: string,
  finish: string,
  fields: Readonly<Record<string, string>>,
  use: (options: string) => Promise<Credential | null>
): Promise<Asked> => {
  const begun = await send(begin, fields)
  if (begun.type !== 'success') return { done: false, refusal: refusalOf(begun) }
  let credential: Credential | null
  try {
    credential = await use(String(begun.data?.options ?? ''))
  } catch {
    // Said no, took too long, or has no key that fits: the browser tells which, we are not told.
    return { done: false, refusal: null }
  }
  const finished = await send(finish, { ...fields, answer: JSON.stringify(credential) })
  if (finished.type === 'redirect') {
    // Whoever came in, or what is theirs, is another now: nothing that was loaded before stands.
    await goto(finished.location, { invalidateAll: true })
    return { done: true }
  }
  return { done: false, refusal: refusalOf(finished) }
}

export const showPasskey = (fields: Readonly<Record<string, string>>): Promise<Asked> =>
  ask('?/begin', '?/finish', fields, (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })
  )

export const makePasskey = (fields: Readonly<Record<string, string>>): Promise<Asked> =>
  ask('?/beginPasskey', '?/addPasskey', fields, (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) })
  )
