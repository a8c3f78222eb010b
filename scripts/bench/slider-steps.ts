import type {Browser, CDPSession, Page} from "playwright-core";
import {z} from "zod";
import {marks, rasterTime, type StepWork, stepWork, type TraceEvent} from "./step-work.js";

const STEPS = 120;
const PAUSE_MS = 60;
const PATIENCE_MS = 20_000;

/** How much slower the page's main thread runs; the threads that raster and put frames together are not slowed. */
export const SLOWED = 4;

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];
const Event = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  pid: z.number(),
  tid: z.number()
});

/** What steps of a slider took. */
export interface SliderSteps {
  /**
   * From the press of the key, as the browser took it in, until the page has painted the frame that answers it, in ms:
   * with the wait for a busy page, the wait for the frame (up to 16.7 ms), and the page's script, style, layout and
   * paint; without raster and showing it, which other threads do.
   */
  readonly painted: readonly number[];
  /** What the main thread did in that time. */
  readonly work: readonly StepWork[];
  /** Raster for a step in ms: by the CPU, as there is no GPU, on threads that are not slowed. */
  readonly rasterMs: number;
  /** Steps whose frame changed something other than the inputs. */
  readonly answered: number;
}

/**
 * Moves the slider of the clusters by keys, with the CPU slowed.
 *
 * @throws Error where a step was not seen to be painted
 */
export async function sliderSteps(browser: Browser, address: string): Promise<SliderSteps> {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  await page.goto(address, {waitUntil: "networkidle"});
  const slider = page.getByRole("slider", {name: "Workload clusters"}).first();
  if (!(await slider.isVisible())) await page.locator("details.folded > summary").first().click();
  await slider.focus();
  await watch(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate: SLOWED});
  const events = await traced(session, () => press(page));
  const {painted, answered} = await page.evaluate(() => (window as unknown as {steps: Watched}).steps);
  await page.close();
  if (painted.length < STEPS) throw new Error(`${address}: ${painted.length} of ${STEPS} steps were painted`);
  return {painted, answered, work: stepWork(events), rasterMs: rasterTime(events) / STEPS};
}

interface Watched {
  readonly painted: number[];
  answered: number;
}

/** Notes in the page when steps begin and are painted: a message that is posted in a frame arrives when it is painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(({begin, end}) => {
    const steps: Watched = {painted: [], answered: 0};
    Object.assign(window, {steps});
    let changed = false;
    new MutationObserver((records) => {
      changed ||= records.some(({target}) => !target.parentElement?.closest(".controls"));
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
    addEventListener(
      "keydown",
      ({timeStamp}) => {
        performance.mark(begin);
        changed = false;
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => {
            performance.mark(end);
            steps.painted.push(performance.now() - timeStamp);
            if (changed) steps.answered++;
          };
          port2.postMessage(0);
        });
      },
      {capture: true}
    );
  }, marks);
}

async function press(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press(step % 40 < 20 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(PAUSE_MS);
  }
  await page
    .waitForFunction((steps) => (window as unknown as {steps: Watched}).steps.painted.length >= steps, STEPS, {
      timeout: PATIENCE_MS
    })
    .catch(() => undefined); // how many there are is told where they are counted
}

/** The trace of what is done meanwhile. */
async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({value}) => {
    for (const event of value) {
      const {success, data} = Event.safeParse(event);
      if (success) events.push(data);
    }
  });
  await session.send("Tracing.start", {transferMode: "ReportEvents", traceConfig: {includedCategories: categories}});
  await act();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  return events;
}
