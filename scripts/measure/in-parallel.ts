/** Does a piece of work for every item, so many at a time; the first failure ends it. */
export async function inParallel<T>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>) {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = iterator.next(); !next.done && !failed; next = iterator.next()) await work(next.value);
  };
  const workers = Array.from({length: atOnce}, worker);
  for (const running of workers) running.catch(() => (failed = true));
  await Promise.all(workers);
}
