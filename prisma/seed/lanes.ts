/** Three at a time: while one waits for the database, another computes. */
export async function inLanes<T>(
  list: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = list.values();
  const lane = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all([lane(), lane(), lane()]);
}
