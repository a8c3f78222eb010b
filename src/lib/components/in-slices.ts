const SLICE_MS = 8;

/**
 * Maps values a few milliseconds at a time, so that a slider that moves meanwhile is painted in between.
 *
 * @returns a function that stops the work
 */
export function inSlices<T, R>(values: readonly T[], map: (value: T) => R, done: (results: R[]) => void): () => void {
  const results: R[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const end = performance.now() + SLICE_MS;
    while (results.length < values.length && performance.now() < end) results.push(map(values[results.length] as T));
    if (results.length < values.length) timer = setTimeout(work);
    else done(results);
  };
  timer = setTimeout(work);
  return () => clearTimeout(timer);
}
