/** Money that comes (above nought) or goes (below nought) so many years after commitment. Amounts are parts of the principal. */
export interface TimedFlow {
  readonly years: number
  readonly amount: number
}

const [LOWEST, HIGHEST, STEPS] = [-0.99, 10, 200]

/**
 * The all-in cost of a loan in percent a year: the effective rate at which what is disbursed and what is paid (principal, interest, fees) have one present
 * value; null where there is none between −99 and 1,000 %. It is found by halving, in floating point: a percentage to compare by, of which no money is made.
 */
export const allInCost = (flows: readonly TimedFlow[]): number | null => {
  const worth = (rate: number): number => flows.reduce((sum, { years, amount }) => sum + amount * (1 + rate) ** -years, 0)
  // A borrower gets first and pays later, so that the worth rises with the rate.
  let [low, high] = [LOWEST, HIGHEST]
  if (!(worth(low) < 0 && worth(high) > 0)) return null
  for (let step = 0; step < STEPS && high - low > 1e-12; step++) {
    const middle = (low + high) / 2
    if (worth(middle) < 0) low = middle
    else high = middle
  }
  return ((low + high) / 2) * 100
}
