import {once} from "node:events";
import {createServer} from "node:http";
import {changeValues, type SeriesPage} from "./series-page.js";
import type {Workspace} from "./workspace.js";

/** A page on loopback that Prometheus can scrape; it is empty until there is something to show. */
export interface PageServer {
  readonly port: number;
  /** How often the full page was asked for. */
  readonly scrapes: () => number;
  /** Shows a page from now on, and changes a share of its values after every scrape. */
  readonly show: (page: SeriesPage, changing: number) => void;
  readonly stop: () => Promise<void>;
}

export async function servePage({atEnd}: Workspace): Promise<PageServer> {
  let shown: {page: SeriesPage; changing: number} | undefined;
  let scrapes = 0;
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(shown?.page.body ?? "");
    if (!shown) return;
    const {page, changing} = shown;
    response.on("finish", () => changeValues(page, changing)); // not before: the page is sent from where it lies
    scrapes++;
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  atEnd(stop);
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port is free");
  return {
    port: address.port,
    scrapes: () => scrapes,
    show: (page, changing) => {
      shown = {page, changing};
    },
    stop
  };
}
