/** What a wastewater plant measures of the water that comes in and goes out, each in the unit that its log and its limits are kept in. A value above `high` is a typing error. */
export const PLANT_PARAMETERS = {
  BOD5: { unit: 'mg/L', high: 10_000 },
  COD: { unit: 'mg/L', high: 20_000 },
  TSS: { unit: 'mg/L', high: 20_000 },
  'NH4-N': { unit: 'mg/L', high: 1_000 },
  TN: { unit: 'mg/L', high: 2_000 },
  TP: { unit: 'mg/L', high: 500 },
  coliform: { unit: 'MPN/100mL', high: 10_000_000_000 },
  pH: { unit: 'pH', high: 14 }
} as const
export type PlantParameter = keyof typeof PLANT_PARAMETERS

export const PLANT_CODES = Object.keys(PLANT_PARAMETERS) as readonly PlantParameter[]

/** The unit of a parameter; none of what is no parameter of a plant. */
export const plantUnit = (code: string): string =>
  PLANT_CODES.flatMap((each) => (each === code ? [PLANT_PARAMETERS[each].unit] : []))[0] ?? ''
