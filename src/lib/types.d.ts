// @observablehq/inputs and htl 0.3.1 ship no types; these are the parts used here.
declare module "@observablehq/inputs" {
  interface InputForm<T> extends HTMLFormElement {
    value: T;
  }
  interface RangeOptions {
    label?: string;
    step?: number;
    value?: number;
    transform?: (value: number) => number;
    invert?: (value: number) => number;
    validate?: (input: HTMLInputElement) => boolean;
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
  export function range(extent: readonly [number, number], options?: RangeOptions): InputForm<number>;
  export function select<T>(data: readonly T[], options?: SelectOptions<T>): InputForm<T>;
  export function text(options?: TextOptions): InputForm<string>;
}

declare module "htl" {
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
}
