import type { DossierLine } from '../dossiers/views.ts'

/** Every dossier that some lines tell of: themselves, whom they are linked to, their partners. */
export const namedIn = (lines: readonly DossierLine[]): string[] => [
  ...new Set(lines.flatMap(({ id, links, partners }) => [id, ...links.map(({ dossier }) => dossier.id), ...partners.map((one) => one.id)]))
]
