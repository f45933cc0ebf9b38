/** Where a milestone stands on the page of its project. */
export const milestoneId = (kind: string): string => `m-${kind.replaceAll(' ', '-')}`
