interface SitePage {
  readonly path: string;
  readonly name: string;
  /** Pages about several scenarios give each other all of them, and the first one to other pages. */
  readonly carry?: "comparison";
}

const pages: readonly SitePage[] = [
  {path: "/", name: "Plan"},
  {path: "/pages/bill", name: "Bill"},
  {path: "/pages/limits", name: "Limits"},
  {path: "/pages/layouts", name: "Layouts"},
  {path: "/pages/compare", name: "Compare", carry: "comparison"},
  {path: "/pages/memo", name: "Memo", carry: "comparison"},
  {path: "/pages/cost", name: "Cost"},
  {path: "/pages/growth", name: "Growth"},
  {path: "/pages/targets", name: "Targets"},
  {path: "/pages/configuration", name: "Configuration"},
  {path: "/pages/rollout", name: "Rollout"},
  {path: "/pages/verification", name: "Verification"},
  {path: "/pages/workload", name: "Workload cluster"},
  {path: "/pages/operations", name: "Operations"},
  {path: "/pages/measurements", name: "Measurements"},
  {path: "/pages/sources", name: "Sources"}
];

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 15V9h4v6zM6 15V5h4v10zM11 15V1h4v14z' fill='%236f6cfc'/%3E%3C/svg%3E";

export default {
  root: "src",
  output: "dist",
  title: "Headroom",
  pages: pages.map(({path, name}) => ({path, name})),
  dynamicPaths: ["/schema/headroom.plan.1.json", "/schema/headroom.scenario.1.json"],
  style: "style.css",
  sidebar: false,
  toc: false,
  pager: false,
  preserveExtension: true, // links work on any web server, also one that does not add .html
  globalStylesheets: [],
  head: `<link rel="icon" href="${icon}">
<script>document.documentElement.lang = "en"; document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";</script>`,
  header: ({path}: {path: string}) => `<a class="skip" href="#observablehq-main">Skip to content</a>
<a class="brand" href="/" data-carry>Headroom</a>
<nav aria-label="Pages">${pages.map((page) => link(page, path)).join("")}</nav>
<script>document.querySelector("#observablehq-header [aria-current]")?.scrollIntoView({inline: "center", block: "nearest"});</script>`,
  footer: `Headroom is an independent project, not affiliated with or endorsed by Nutanix, Inc. Nutanix, NKP, Prism and AHV are its trademarks, used to identify products. Edition limits come from an unattributed guide: confirm them with the vendor.`
};

function link({path, name, carry}: SitePage, current: string): string {
  const here = current === (path === "/" ? "/index" : path);
  return `<a href="${path}" data-carry="${carry ?? ""}"${here ? ' aria-current="page"' : ""}>${name}</a>`;
}
