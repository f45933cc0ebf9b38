/** By this every dossier that has an indicator is listed. */
export const HAS_INDICATOR = { facet: 'measured', value: 'indicator' } as const
