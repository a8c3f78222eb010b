/** Goes to the place the address names, once what the page displays is there; opens what hides it. */
export function scrollToHash(): void {
  const go = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) requestAnimationFrame(() => target.scrollIntoView());
  };
  addEventListener("hashchange", go);
  go();
}
