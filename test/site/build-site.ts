import {execFileSync} from "node:child_process";
import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import sirv from "sirv";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, below a path as on GitHub Pages. */
    site: string;
  }
}

/** Builds the site and serves a copy of it below /headroom/, for all tests of the site; one of them builds it again. */
export default async function setup({provide}: TestProject): Promise<() => void> {
  execFileSync("npm", ["run", "build"], {stdio: "pipe"});
  const copy = mkdtempSync(join(tmpdir(), "headroom-site-"));
  cpSync("dist", copy, {recursive: true});
  const serve = sirv(copy, {extensions: ["html"]});
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/headroom/")) return response.writeHead(404).end();
    request.url = request.url.slice("/headroom".length);
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  provide("site", `http://127.0.0.1:${(server.address() as AddressInfo).port}/headroom/`);
  return () => {
    server.close();
    rmSync(copy, {recursive: true});
  };
}
