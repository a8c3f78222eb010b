const SETTLING_MS = 2_000;

/**
 * Goes to the place the address names, unfolds it and marks it. Tables that are still being put on the page would push
 * it away, so it goes there again while the page settles, unless the reader moves first.
 */
export function scrollToHash(): void {
  addEventListener("hashchange", go);
  if (!location.hash) return;
  const observer = new MutationObserver(go);
  observer.observe(document.body, {childList: true, subtree: true});
  const stop = () => observer.disconnect();
  for (const event of ["wheel", "keydown", "pointerdown", "touchmove"]) addEventListener(event, stop, {once: true});
  setTimeout(stop, SETTLING_MS);
  go();
}

function go(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (const other of document.querySelectorAll(".named")) if (other !== target) other.classList.remove("named");
  target.classList.add("named");
  if (target instanceof HTMLDetailsElement) target.open = true;
  requestAnimationFrame(() => target.scrollIntoView());
}
