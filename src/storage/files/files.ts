/** Where originals are kept beside the database, each under its workspace and the SHA-256 of its bytes, so that none is ever written over by another. */
export interface Files {
  /** How people know the place; no key is in it. */
  readonly place: string
  /** Keeps bytes; the same again change nothing. Throws StorageFault. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** null where there are none. Throws StorageFault. */
  get(key: string): Promise<Uint8Array | null>
  /** Takes them away, where they are there. Throws StorageFault. */
  remove(key: string): Promise<void>
  /** Throws StorageFault where the place is not there or nothing may be kept in it; writes nothing. */
  answers(): Promise<void>
}

/** A place as the settings name it. */
export type FilesPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3'
      /** The address of the store, without the bucket. */
      readonly endpoint: string
      readonly bucket: string
      readonly region: string
      readonly keyId: string
      readonly secret: string
    }

/** Under what name an original is kept: many files in one folder are slow to look through for people and for some disks. */
export const fileKeyOf = (workspaceId: string, sha256: string): string => `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`
