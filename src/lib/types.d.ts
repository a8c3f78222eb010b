// @observablehq/inputs and htl 0.3.1 ship no types; these are the parts used here.
declare module "@observablehq/inputs" {
  interface InputForm<T> extends HTMLFormElement {
    value: T;
  }
  interface SelectOptions<T> {
    label?: string;
    value?: T;
    format?: (value: T) => string;
  }
  interface TextOptions {
    label?: string;
    value?: string;
    maxlength?: number;
    placeholder?: string;
  }
  export function select<T>(data: readonly T[], options?: SelectOptions<T>): InputForm<T>;
  export function text(options?: TextOptions): InputForm<string>;
}

declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
}
