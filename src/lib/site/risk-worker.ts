/** The worker that draws plans; a page starts it by its address, and asks it through riskClient(). */
import type {Catalog} from "../catalog/tables.js";
import type {FromRiskWorker, RiskAddresses, ToRiskWorker} from "../components/risk-client.js";
import type {PriceBook} from "../cost/price-book.js";
import {type RiskDesk, riskDesk} from "../risk/risk-desk.js";

let desk: RiskDesk | undefined;

addEventListener("message", async ({data}: MessageEvent<ToRiskWorker>) => {
  if ("catalog" in data) {
    desk = open(data);
    return;
  }
  const {id, setting, question} = data;
  const tell = (said: FromRiskWorker) => postMessage(said);
  try {
    if (!desk) throw new Error("the worker was not told where its tables are");
    tell({id, answer: await desk.answer(setting, question)});
  } catch (error) {
    tell({id, problem: error instanceof Error ? error.message : String(error)});
  }
});

function open({catalog, books}: RiskAddresses): RiskDesk {
  let tables: Promise<Catalog> | undefined;
  return riskDesk({
    catalog: () => {
      tables ??= load<Catalog>(catalog, "the tables");
      tables.catch(() => {
        tables = undefined; // the next question tries again
      });
      return tables;
    },
    book: (id) => load<PriceBook>(books[id], `the price book ${id}`)
  });
}

/** @throws Error that names what cannot be loaded */
async function load<T>(address: string | undefined, what: string): Promise<T> {
  const response = address === undefined ? undefined : await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(`${what} cannot be loaded`);
  return response.json();
}
