/** Web Locks as far as we use them: one holder at a time for each name, in the order asked. Node 20 has none. */
export function oneLock(): { request<T>(name: string, work: () => Promise<T>): Promise<T> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(
        name,
        turn.catch(() => undefined)
      );
      return turn;
    }
  };
}
