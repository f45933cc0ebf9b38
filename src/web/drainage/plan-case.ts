/** By which the rain is multiplied, as an address or a form says it: 1 where it says nothing. What is no number is refused by the calculation. */
export const readClimate = (given: Pick<FormData | URLSearchParams, 'get'>): number => {
  const said = String(given.get('climate') ?? '').trim()
  return said === '' ? 1 : Number(said.replace(',', '.'))
}
