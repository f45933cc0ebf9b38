/** The register counts lists no further (its `MOST_COUNTED`); a number beyond tells an office no more. */
export const MOST_COUNTED = 200
