import * as Plot from "@observablehq/plot";
import {type ComparedFigure, type ComparedRow, comparedFigures} from "../compare/compare.js";
import {formatNumber} from "../format.js";
import {figure as picture} from "./figure.js";
import {palette} from "./palette.js";

interface Options {
  readonly width: number;
  readonly figure: ComparedFigure;
}

const BAR = 16;
const MOST_ROLES = 12;

/** Bars of each role, one for each scenario, the base in the colour of the plan. */
export function barsByRole(rows: readonly ComparedRow[], names: readonly string[], {width, figure}: Options) {
  const shown = [...rows].sort((a, b) => largest(b) - largest(a)).slice(0, MOST_ROLES);
  const bars = shown.flatMap(({id, values}) =>
    names.map((name, index) => ({
      role: id.replaceAll("-", " "),
      name,
      value: values[index]?.plan ?? 0,
      isBase: index === 0
    }))
  );
  const {label, unit} = comparedFigures[figure];
  const chart = Plot.plot({
    width,
    height: 64 + shown.length * (names.length * BAR + 24),
    marginLeft: 20,
    marginRight: 70,
    marginTop: 24,
    marginBottom: 40,
    style: {fontSize: "12px"},
    x: {
      axis: "bottom",
      label: unit ? `${label} (${unit})` : label,
      ticks: Math.max(3, width / 160),
      grid: true,
      zero: true
    },
    y: {label: null, domain: names, padding: 0.15, tickSize: 0},
    fy: {
      axis: null,
      domain: shown.map(({id}) => id.replaceAll("-", " ")),
      paddingInner: 24 / (names.length * BAR + 24),
      paddingOuter: 0
    },
    marks: [
      Plot.barX(bars, {
        fy: "role",
        y: "name",
        x: "value",
        fill: ({isBase}) => (isBase ? palette.plan : palette.lines[1])
      }),
      Plot.text(bars, {
        fy: "role",
        y: "name",
        x: "value",
        text: ({value}) => written(value),
        textAnchor: "start",
        dx: 4
      }),
      Plot.text(
        bars.filter(({isBase}) => isBase),
        {
          fy: "role",
          text: "role",
          frameAnchor: "top-left",
          dy: -15,
          fontWeight: 600
        }
      )
    ]
  });
  return picture(chart as SVGSVGElement, `${label} by role: ${described(shown, names)}.`);
}

const largest = ({values}: ComparedRow) => Math.max(...values.map((value) => value?.plan ?? 0));

const written = (value: number) => (value ? formatNumber(value < 10 ? value : Math.round(value)) : "–");

function described(rows: readonly ComparedRow[], names: readonly string[]): string {
  return rows
    .map(
      ({id, values}) => `${id} ${names.map((name, index) => `${name} ${written(values[index]?.plan ?? 0)}`).join(", ")}`
    )
    .join("; ");
}
