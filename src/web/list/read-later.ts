/** Nobody should look at a page that loads for longer than reading this much takes; beyond it a document is read later. */
export const LONG_BYTES = 2 * 1024 * 1024

/** Of more documents than this in one form each is read later. */
export const MANY = 5
