import {plainText} from "../operations/fill-text.js";
import type {TickGroup, TickItem, TickList} from "../operations/tick-items.js";
import type {Plan} from "../sizing/plan.js";

/** Everything to tick off as Markdown with task lists, which most trackers take as they are. */
export function operationsMarkdown(
  lists: readonly TickList[],
  ticks: ReadonlySet<string>,
  {scenario, dataVersion}: Plan,
  permalink: string
): string {
  const head = [
    `# Operations${scenario.name && `: ${escaped(scenario.name)}`}`,
    `Written by Headroom from data ${dataVersion} for <${permalink}>`
  ];
  const body = lists.flatMap(({title, groups}) => [
    `## ${escaped(title)}`,
    ...groups.map((group) => section(group, ticks))
  ]);
  return `${[...head, ...body].join("\n\n")}\n`;
}

function section({title, when, items}: TickGroup, ticks: ReadonlySet<string>): string {
  const heading = `### ${escaped(title)}${when && ` (${escaped(when)})`}`;
  return `${heading}\n\n${items.map((item) => task(item, ticks)).join("\n")}`;
}

function task({id, title, text, command, source}: TickItem, ticks: ReadonlySet<string>): string {
  const details = plainText(text);
  const words = details ? `: ${escaped(details)}` : "";
  const code = command ? `\n  \`${command.replaceAll("`", "'")}\`` : "";
  return `- [${ticks.has(id) ? "x" : " "}] **${escaped(title)}**${words} (${source})${code}`;
}

/** Keeps what stands for itself from being read as Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
