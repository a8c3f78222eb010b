import {execFileSync} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, below a path as on GitHub Pages. */
    site: string;
  }
}

/** Builds the site and serves it below /headroom/, for all tests of the site. */
export default async function setup({provide}: TestProject): Promise<() => void> {
  execFileSync("npm", ["run", "build"], {stdio: "pipe"});
  const serve = sirv("dist", {extensions: ["html"]});
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/headroom/")) return response.writeHead(404).end();
    request.url = request.url.slice("/headroom".length);
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  provide("site", `http://127.0.0.1:${(server.address() as AddressInfo).port}/headroom/`);
  return () => server.close();
}
