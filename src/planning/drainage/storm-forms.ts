/** How a design storm is laid out in time: alternating blocks, or Keifer and Chu's Chicago storm. Both hold the rain of every duration around their peak. */
export const STORM_FORMS = ['alternating-block', 'chicago'] as const
export type StormForm = (typeof STORM_FORMS)[number]
