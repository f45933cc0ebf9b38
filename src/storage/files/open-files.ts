import type { Files, FilesPlace } from './files.ts'
import { folderFiles } from './folder-files.ts'
import { s3Files } from './s3-files.ts'

/** The place that the settings name; null where originals are kept in the database. Nothing is asked of it yet. */
export const openFiles = (place: FilesPlace | null): Files | null => {
  if (place === null) return null
  return place.kind === 'folder' ? folderFiles(place.folder) : s3Files(place)
}
