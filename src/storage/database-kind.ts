/** The two SQL dialects. PGlite is PostgreSQL. */
export type DatabaseKind = 'sqlite' | 'postgres'
