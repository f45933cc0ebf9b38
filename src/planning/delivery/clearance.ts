/** Land of one kind or place that is to be cleared, as it stands. */
export interface ParcelGroup {
  readonly areaM2: number
  readonly handedOverM2: number
  readonly households: number
  readonly paidHouseholds: number
}

/** Site clearance of all groups together. Percentages are null where there is nothing to clear. */
export interface Clearance extends ParcelGroup {
  readonly handedOverPercent: number | null
  readonly paidPercent: number | null
}

export const sumClearance = (groups: readonly ParcelGroup[]): Clearance => {
  const sum = (count: (group: ParcelGroup) => number): number => groups.reduce((total, group) => total + count(group), 0)
  const [areaM2, handedOverM2] = [sum((group) => group.areaM2), sum((group) => group.handedOverM2)]
  const [households, paidHouseholds] = [sum((group) => group.households), sum((group) => group.paidHouseholds)]
  return {
    areaM2,
    handedOverM2,
    households,
    paidHouseholds,
    handedOverPercent: areaM2 > 0 ? (handedOverM2 / areaM2) * 100 : null,
    paidPercent: households > 0 ? (paidHouseholds / households) * 100 : null
  }
}
