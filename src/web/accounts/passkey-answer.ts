/** What a browser answered with a passkey, as a form carries it; null for what is no JSON. */
export const answerOf = (form: FormData): unknown => {
  try {
    return JSON.parse(String(form.get('answer') ?? ''))
  } catch {
    // Whatever else it is, it is no answer; the accounts refuse it as such.
    return null
  }
}
