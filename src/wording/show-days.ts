/** Days of a month as people list them, those that follow on one another together: "1, 4–9, 30". */
export const showDays = (days: readonly string[]): string => {
  const runs: { first: number; last: number }[] = []
  for (const day of days.map((each) => Number(each.slice(8)))) {
    const run = runs.at(-1)
    if (run && day === run.last + 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}${last === first + 1 ? ', ' : '–'}${last}`)).join(', ')
}
