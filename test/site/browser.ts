import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {afterAll, beforeAll, inject} from "vitest";
import {findBrowser} from "../../scripts/find-browser.js";
import {formatNumber} from "../../src/lib/format.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Every page of the site, by the path below its root. */
export const paths = [
  "",
  "pages/bill",
  "pages/limits",
  "pages/layouts",
  "pages/compare",
  "pages/memo",
  "pages/cost",
  "pages/uncertainty",
  "pages/growth",
  "pages/targets",
  "pages/configuration",
  "pages/rollout",
  "pages/verification",
  "pages/workload",
  "pages/operations",
  "pages/measurements",
  "pages/sources"
];

export const wide = {width: 1440, height: 900};
export const narrow = {width: 390, height: 844};

let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser found");
  browser = await chromium.launch({executablePath, args: flags});
});

afterAll(() => browser.close());

export interface Visit {
  readonly page: Page;
  /** Console errors, page errors and failed requests, as they come. */
  readonly problems: string[];
  /** The responses to requests, with their type and size as transferred with gzip. */
  readonly requests: {readonly url: string; readonly type: string}[];
}

/** Opens a page of the site in a context of its own, and waits until it shows its answer. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({viewport: wide, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: {url: string; type: string}[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("requestfailed", (request) => problems.push(`${request.failure()?.errorText}: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    requests.push({url: response.url(), type: response.request().resourceType()});
  });
  await page.goto(inject("site") + path, {waitUntil: "networkidle"});
  return {page, problems, requests};
}

/** The sentence that answers, as a person sees it. */
export async function headlineOf(page: Page): Promise<string> {
  return (await page.locator(".headline > span").first().textContent()) ?? "";
}

/** Whether the title of an explanation is about a number as a cell shows it, which may round USD and minutes to whole ones. */
export function isAbout(title: string, text: string): boolean {
  const [, exact = ""] = title.split(" ");
  const rounded = formatNumber(Math.round(Number(exact.replaceAll(",", ""))));
  return title.startsWith(`Why ${text}`) || (/ USD| min\b/.test(title) && rounded === text);
}

/** Reloads a page or goes to another, which ends what the page's worker still asks for; what else fails stays a problem. */
export async function leave(problems: string[], go: () => Promise<unknown>): Promise<void> {
  const before = problems.length;
  await go();
  problems.push(...problems.splice(before).filter((problem) => !problem.startsWith("net::ERR_ABORTED: ")));
}
