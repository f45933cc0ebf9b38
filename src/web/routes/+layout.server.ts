import { term } from '../../wording/index.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, route }) => {
  const { language, theme, visit, shutActions } = locals
  const { actor, signedIn } = visit
  const levels = await visit.levels()
  return {
    language,
    /** The level that is worked at, where there is more than one to choose from. */
    level:
      actor && (levels.length > 1 || actor.level === 'confidential')
        ? { value: actor.level, name: term('confidentiality', actor.level, language) }
        : null,
    theme,
    /** Who looks; null for somebody who has not signed in. */
    who: actor && { name: signedIn ? (actor.name ?? actor.by) : null, readsDossiers: actor.permissions.has('dossier.read') },
    catchingUp: actor !== null && visit.isCatchingUp,
    shut: shutActions(route.id ?? '').join(' ') || undefined
  }
}
