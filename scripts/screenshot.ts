import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {chromium} from "playwright-core";
import sirv from "sirv";
import {findBrowser} from "./find-browser.js";

/** Takes the picture of the README from the built site: run `npm run build` before. */
const serve = sirv("dist", {extensions: ["html"]});
const server = createServer((request, response) => serve(request, response)).listen(0);
const executablePath = findBrowser();
if (!executablePath) throw new Error("no browser found; see npm test");
const browser = await chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
const page = await browser.newPage({viewport: {width: 1440, height: 900}});
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?clusters=300`, {waitUntil: "networkidle"});
await page.screenshot({path: "docs/home.png"});
await browser.close();
server.close();
