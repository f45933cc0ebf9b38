import { readWastewaterPlan, type WastewaterPlan } from '../../planning/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { figuresIn } from './figures-in.ts'

/** The plan that was chosen or pasted, with what was changed on the page. Refuses as `readWastewaterPlan` does, and with plan_not_json. */
export const readPlanForm = async (form: FormData, changedSource: string): Promise<Outcome<{ plan: WastewaterPlan; text: string }>> => {
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  const given = isFile ? await file.text() : String(form.get('text') ?? '')
  let json: unknown
  try {
    json = JSON.parse(given)
  } catch {
    return refuse('plan_not_json', { file: isFile ? file.name : given.slice(0, 40) })
  }
  if (!isFile) change(json, form, changedSource)
  const plan = readWastewaterPlan(json)
  return plan.ok ? accept({ plan: plan.value, text: JSON.stringify(plan.value, null, 2) }) : plan
}

/** A field "areas.0.growthPercent.value" that says another number than the plan puts it in; the figure is the office's from then on. */
const change = (json: unknown, form: FormData, source: string): void => {
  for (const { path, figure } of figuresIn(json))
    for (const end of ['value', 'low', 'high'] as const) {
      const typed = form.get(`${path.join('.')}.${end}`)
      if (typeof typed !== 'string') continue
      const number = typed.trim() === '' ? undefined : Number(typed.trim().replace(',', '.'))
      if (number === figure[end]) continue
      if (number === undefined) Reflect.deleteProperty(figure, end)
      else Object.assign(figure, { [end]: number })
      Object.assign(figure, { source, status: 'set' })
    }
}
