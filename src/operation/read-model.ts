import type { Model } from '../second-reader/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

const LONGEST_MODEL_NAME = 200

/**
 * The second reader's settings, or null where it is off. The values are not shown: a key may have been put in the wrong place.
 * Refuses with model_settings_incomplete, model_url_not_valid, model_name_not_valid, model_key_not_valid.
 */
export const modelOf = (environment: Environment): Outcome<Model | null> => {
  const { HOPLUU_MODEL_URL: url, HOPLUU_MODEL_NAME: name, HOPLUU_MODEL_KEY: key } = environment
  if (!url && !name) return accept(null)
  if (!url || !name) return refuse('model_settings_incomplete', { missing: url ? 'HOPLUU_MODEL_NAME' : 'HOPLUU_MODEL_URL' })
  if (!isModelAddress(url)) return refuse('model_url_not_valid')
  if (name.length > LONGEST_MODEL_NAME || !/^[^\p{Cc}]+$/u.test(name)) return refuse('model_name_not_valid', { max: LONGEST_MODEL_NAME })
  if (key && !/^[\x21-\x7e]+$/.test(key)) return refuse('model_key_not_valid')
  return accept({ url, name, key: key || null })
}

/**
 * Link-local addresses and the names of the metadata services that clouds keep there: they hand out the machine's own keys, and no model lives there.
 * Other private addresses are let in, because a model on this machine or in this office is what the setting is for.
 */
const KEYS_OF_THE_MACHINE =
  /^(?:169\.254\.[\d.]+|\[fe[89ab][\da-f]:.*\]|\[::ffff:a9fe:.*\]|\[fd00:ec2::254\]|metadata(?:\.google\.internal)?\.?)$/i

const isModelAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash, pathname, hostname } = new URL(text)
  if (KEYS_OF_THE_MACHINE.test(hostname)) return false
  return /^https?:$/.test(protocol) && username + password + search + hash === '' && !/\/completions\/?$/.test(pathname)
}
