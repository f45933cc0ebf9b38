import type { DrainageGate } from '../../api/index.ts'
import type { DrainagePlan } from '../../planning/index.ts'
import { accept, type Outcome } from '../../values/index.ts'

/** The text of the file that was chosen, or of what was pasted. */
export const drainageTextOf = async (form: FormData): Promise<string> => {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file.text() : String(form.get('text') ?? '')
}

/** The plan of a text, and the text as it is shown again. Refuses as `readDrainagePlan` does. */
export const readDrainageText = (gate: DrainageGate, text: string): Outcome<{ plan: DrainagePlan; text: string }> => {
  const plan = gate.read(text)
  return plan.ok ? accept({ plan: plan.value, text: JSON.stringify(plan.value, null, 2) }) : plan
}
