import {html} from "htl";
import {sizeProblem} from "../verify/result-file.js";
import {keepPage} from "./keep-page.js";

interface DropOptions {
  /** What is dropped, as in "the JSON of fio". */
  readonly what: string;
  readonly multiple?: boolean;
  /** Takes the text of a file, and says what it was; throws what is wrong. */
  readonly take: (text: string, name: string) => string;
  /** Forgets what was taken. */
  readonly forget: () => void;
}

/**
 * A place to drop files on, with a button that opens them. Files are read here, in the browser, and go nowhere; one
 * that is too large is not read at all. What is wrong is said below, and leaves what was taken before as it was; so are
 * files beyond the first where one is taken at a time.
 */
export function dropZone({what, multiple = false, take, forget}: DropOptions): HTMLElement {
  const said = html`<div class="message" role="status"></div>`;
  const input =
    html`<input type="file" accept=".json,application/json" hidden multiple=${multiple} aria-label=${`File: ${what}`}>` as HTMLInputElement;
  const choose = html`<button type="button">Open ${what}</button>` as HTMLButtonElement;
  const clear = html`<button type="button" hidden aria-label=${`Forget ${what}`}>Forget</button>` as HTMLButtonElement;
  const root = html`<div class="drop"><div class="row">${choose}${clear}<span>or drop the file here. It stays in this browser.</span></div>${input}${said}</div>`;

  async function read(files: readonly File[]): Promise<void> {
    const lines: HTMLElement[] = [];
    for (const [index, file] of files.entries())
      lines.push(
        index && !multiple ? wrong(`${file.name}: left out, one file is taken at a time.`) : await readOne(file)
      );
    if (lines.length) said.replaceChildren(...lines);
  }

  async function readOne(file: File): Promise<HTMLElement> {
    try {
      const problem = sizeProblem(file.size);
      if (problem) throw new Error(problem);
      const message = take(await file.text(), file.name);
      clear.hidden = false;
      return html`<p>${file.name}: ${message}</p>`;
    } catch (error) {
      return wrong(`${file.name}: ${error instanceof Error ? error.message : String(error)}. Nothing has changed.`);
    }
  }

  keepPage();
  choose.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    read(files);
  });
  clear.addEventListener("click", () => {
    forget();
    clear.hidden = true;
    said.replaceChildren();
    choose.focus();
  });
  for (const type of ["dragenter", "dragover"]) root.addEventListener(type, (event) => mark(event, true));
  for (const type of ["dragleave", "drop"]) root.addEventListener(type, (event) => mark(event, false));
  root.addEventListener("drop", (event) => {
    read([...((event as DragEvent).dataTransfer?.files ?? [])]);
  });

  function mark(event: Event, over: boolean): void {
    event.preventDefault(); // otherwise the browser opens the file in place of the page
    root.classList.toggle("over", over);
  }
  return root;
}

function wrong(text: string): HTMLElement {
  return html`<p class="wrong">${text}</p>`;
}
