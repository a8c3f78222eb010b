// htl 0.3.1 ships no types; this is the part used here.
declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
}
