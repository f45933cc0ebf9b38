/** How many days ahead something is due soon, an agreement about to run out; and after how many nobody has spoken of it for long. As Today has them. */
export const SOON_DAYS = 30
export const EXPIRING_DAYS = 180
/** How many days before its end a product's certificate is told of. */
export const CERTIFICATE_DAYS = 90
export const SILENT_DAYS = 183
