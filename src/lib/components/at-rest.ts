/** Askings further apart than this are not one movement. */
const APART_MS = 250;

/**
 * Calls a function when it has not been asked to for a while, so that a slider that moves does not wait for it. Where the
 * machine is slow, the steps of one movement come slowly: then it waits for twice the time between the last two. One
 * timer serves any number of askings: when it ends it looks whether there were any since, as setting a timer at every
 * step of a slider costs more than reading the clock.
 *
 * @param milliseconds how long it waits at least after the last asking
 */
export function atRest(run: () => void, milliseconds = 250): () => void {
  let [asked, due] = [Number.NEGATIVE_INFINITY, 0];
  let waiting = false;

  function look(): void {
    const left = due - performance.now();
    waiting = left > 0;
    if (waiting) setTimeout(look, Math.ceil(left));
    else run();
  }

  return () => {
    const now = performance.now();
    const gap = now - asked;
    asked = now;
    due = now + Math.max(milliseconds, gap < APART_MS ? 2 * gap : 0);
    if (!waiting) setTimeout(look, milliseconds);
    waiting = true;
  };
}
