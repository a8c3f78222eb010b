const SETTLING_MS = 2_000;

/**
 * Goes to the place the address names. Tables that are still being put on the page would push it away, so it goes
 * there again while the page settles, unless the reader moves first.
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
  if (target) requestAnimationFrame(() => target.scrollIntoView());
}
