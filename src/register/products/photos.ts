import { createHash } from 'node:crypto'
import { type PictureType, readPicture } from '../../reading/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Acting, actOnDossier } from '../dossiers/act-on-dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import type { Original, Store } from '../store.ts'

/** A photo as somebody brings it. */
export interface NewPhoto {
  readonly dossierId: string
  /** The revision that the person saw. */
  readonly revision: number
  readonly bytes: Uint8Array
  /** What is to be seen on it, for those who cannot see it. */
  readonly altVi: string
  readonly altEn?: string
  /** Who took it, or where it is from. */
  readonly reason: string
}

/** What was kept of it. */
export interface KeptPhoto {
  readonly dossierId: string
  readonly sha256: string
  readonly mediaType: PictureType
  readonly width: number
  readonly height: number
  /** Whether the file told where it was taken; what is kept does not. */
  readonly toldPlace: boolean
}

/**
 * Adds a photo to a product. What is kept are the pixels and their colours: place, time, camera and comments are taken out first, so that no copy of them is
 * ever written. It is of the level at which it is added. Refuses as `readPicture` and `actOnDossier` do.
 */
export const addPhoto = async (
  acting: Acting,
  { dossierId, revision, bytes, altVi, altEn = '', reason }: NewPhoto
): Promise<Outcome<KeptPhoto>> => {
  const picture = readPicture(bytes)
  if (!picture.ok) return picture
  const { toldPlace, bytes: kept, ...about } = picture.value
  const sha256 = createHash('sha256').update(kept).digest('hex')
  const value = { sha256, ...about, altVi, altEn: altEn.trim() === '' ? null : altEn }
  const done = await actOnDossier(acting, { dossierId, revision, act: { act: 'add entry', kind: 'photo', value }, reason }, (inside) =>
    inside.keepOriginal({ sha256, mediaType: about.mediaType, bytes: kept })
  )
  return done.ok ? accept({ dossierId: done.value, sha256, ...about, toldPlace }) : done
}

/** The bytes of a photo that a dossier shows today. Refuses with dossier_not_found, photo_not_found. */
export const showPhoto = (
  { store }: { readonly store: Store },
  which: { readonly dossierId: string; readonly sha256: string }
): Promise<Outcome<Original>> =>
  store.snapshot(async (now) => {
    const [asked] = await now.dossiers([which.dossierId])
    if (!asked) return refuse('dossier_not_found', { dossierId: which.dossierId })
    const values = await now.valuesOf(asked.joinedTo === null ? asked.id : await endOf(now, asked.id))
    const isShown = values.some(({ field, value }) => field === 'photo' && isKeptEntry(value) && value.sha256 === which.sha256)
    const original = isShown ? await now.keptOriginal(which.sha256) : null
    return original ? accept(original) : refuse('photo_not_found')
  })
