/** As `PASSWORD_LENGTH` of the accounts, which the pages' bundle does not carry; a test holds the two to be one. */
export const SHORTEST_PASSWORD = 15
