/**
 * Calls a function when it has not been asked to for a while, so that a slider that moves does not wait for it. One timer
 * serves any number of askings: when it ends it looks whether there were any since, as setting a timer at every step of
 * a slider costs more than reading the clock.
 *
 * @param milliseconds how long it waits after the last asking
 */
export function atRest(run: () => void, milliseconds = 250): () => void {
  let due = 0;
  let waiting = false;

  function look(): void {
    const left = due - performance.now();
    waiting = left > 0;
    if (waiting) setTimeout(look, Math.ceil(left));
    else run();
  }

  return () => {
    due = performance.now() + milliseconds;
    if (!waiting) setTimeout(look, milliseconds);
    waiting = true;
  };
}
