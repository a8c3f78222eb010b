import {html} from "htl";
import {formatCount} from "../format.js";
import type {ConfigSource} from "./config-source.js";
import {download, fileName} from "./download.js";
import {setText} from "./number-button.js";
import {textButton} from "./text-button.js";

/** Takes all files away as one archive. */
export function configActions(source: ConfigSource): HTMLElement {
  const said = html`<span class="said" role="status"></span>`;
  const zip = textButton("Download all as zip", async () => {
    const {files, context} = source.current ?? {};
    if (!files || !context) return;
    try {
      const {zipFiles} = await import("../export/zip-files.js");
      const {name, clusters} = context.plan.scenario;
      download(fileName("config", name || `${clusters} clusters`, "zip"), zipFiles(files), "application/zip");
      setText(said, `${formatCount(files.length, "files")}; scripts can be run.`);
    } catch (error) {
      setText(said, `The archive cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return html`<div class="row">${zip}${said}</div>`;
}
