/** Calls a function when it has not been asked to for a while, so that a slider that moves does not wait for it. */
export function atRest(run: () => void, milliseconds = 250): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}
