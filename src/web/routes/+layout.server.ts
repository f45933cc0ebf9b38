import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, route }) => {
  const { language, theme, visit, shutActions } = locals
  const { actor, signedIn } = visit
  return {
    language,
    theme,
    /** Who looks; null for somebody who has not signed in. */
    who: actor && { name: signedIn ? (actor.name ?? actor.by) : null, readsDossiers: actor.permissions.has('dossier.read') },
    shut: shutActions(route.id ?? '').join(' ') || undefined
  }
}
