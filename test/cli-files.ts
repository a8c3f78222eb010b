import type {Files} from "../src/lib/cli/run.js";
import {tables} from "./config-context.js";
import {operations, priceBook, verify} from "./library.js";

/** What commands read and write in tests: nothing, unless a test says so. */
export function cliFiles(files: Partial<Files> = {}): Files {
  return {
    read: () => "",
    book: priceBook,
    verify,
    tables: () => tables,
    operations,
    write: () => {},
    today: "2026-11-22",
    ...files
  };
}
