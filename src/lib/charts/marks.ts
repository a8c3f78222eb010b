/** A mark in the drawing itself, which scales with it on paper. */
export function printedMark(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries({...attributes, class: "print-only"}))
    node.setAttribute(key, String(value));
  return node;
}

/** A mark over the drawing, which moves without painting it again. */
export function overlay(name: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const node = document.createElement("div");
  node.className = name;
  Object.assign(node.style, style);
  return node;
}
