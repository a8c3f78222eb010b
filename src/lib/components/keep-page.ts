/** Keeps the browser from opening a file in place of the page, and with it what was measured, when it misses its place. */
export function keepPage(): void {
  for (const type of ["dragover", "drop"]) addEventListener(type, refuse);
}

function refuse(event: Event): void {
  const {dataTransfer, defaultPrevented} = event as DragEvent;
  if (defaultPrevented || !dataTransfer?.types.includes("Files")) return; // a place of its own takes it, or it is text
  event.preventDefault();
  dataTransfer.dropEffect = "none";
}
