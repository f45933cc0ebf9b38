/** Keeps the latest answers, so that what is asked again is not done again; one that is refused is not kept. */
export const keepLatest = <T extends { readonly ok: boolean }>(most: number) => {
  const kept = new Map<string, Promise<T>>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    const answer = known ?? make()
    // The one asked for last stands last.
    kept.delete(key)
    kept.set(key, answer)
    if (known === undefined) {
      const forget = (): void => {
        if (kept.get(key) === answer) kept.delete(key)
      }
      void answer.then((made) => {
        if (!made.ok) forget()
      }, forget)
    }
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
