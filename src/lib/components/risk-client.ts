import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Answers, Question, RiskSetting, Subject} from "../risk/question.js";
import type {JsonFile, PriceBooks} from "./price-books.js";

/** Where a worker has its tables from. */
export interface RiskAddresses {
  readonly catalog: string;
  readonly books: Readonly<Partial<Record<PriceBookId, string>>>;
}

/** What a worker is asked; `id` comes back with the answer. */
export interface RiskRequest {
  readonly id: number;
  readonly setting: RiskSetting;
  readonly question: Question;
}

/** What a worker is told: once where its tables are, then questions one at a time. */
export type ToRiskWorker = RiskAddresses | RiskRequest;

/** What a worker says. */
export type FromRiskWorker =
  | {readonly id: number; readonly answer: Answers[Subject]}
  | {readonly id: number; readonly problem: string};

/** A worker as far as it is needed here. */
export type RiskPort = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Who hears what is answered to questions of one kind. */
export interface RiskHearer<S extends Subject> {
  readonly answer: (answer: Answers[S], setting: RiskSetting) => void;
  readonly problem: (problem: string) => void;
}

/** Questions of one kind, of which only the newest counts. */
export interface RiskLine<S extends Subject> {
  /** Asks as soon as the worker is free; what was asked before is answered no more. */
  ask(setting: RiskSetting, question: Question & {readonly about: S}): void;
}

/** Asks a worker about the uncertainty of plans. */
export interface RiskClient {
  line<S extends Subject>(hearer: RiskHearer<S>): RiskLine<S>;
  /** Forgets all that was asked: its setting is gone. */
  drop(): void;
}

interface Waiting {
  readonly setting: RiskSetting;
  readonly question: Question;
}

/** The question that the worker is at. */
interface Busy {
  readonly id: number;
  readonly line: Line;
  readonly setting: RiskSetting;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Whether somebody still waits for the answer. */
  wanted: boolean;
  /** Whether it has taken longer than one is patient. */
  isLate: boolean;
}

interface Line {
  waiting: Waiting | undefined;
  readonly hear: (said: FromRiskWorker, setting: RiskSetting) => void;
}

/** A worker that is still busy with something nobody waits for after this time is ended, and a new one started. */
const PATIENCE_MS = 1_000;

/**
 * Asks one question after the other, lines that were made earlier first.
 *
 * @param start starts a worker; called when the first question is asked, and after one that failed or was ended
 */
export function riskClient(start: () => RiskPort): RiskClient {
  const lines: Line[] = [];
  let port: RiskPort | undefined;
  let busy: Busy | undefined;
  let count = 0;

  function sendNext(): void {
    if (busy && !busy.wanted && busy.isLate) end();
    const line = busy ? undefined : lines.find(({waiting}) => waiting);
    if (!line?.waiting) return;
    const asked = line.waiting;
    line.waiting = undefined;
    const sent: Busy = {
      id: ++count,
      line,
      setting: asked.setting,
      wanted: true,
      isLate: false,
      timer: setTimeout(late, PATIENCE_MS)
    };
    busy = sent;
    port ??= open();
    port.postMessage({id: sent.id, ...asked} satisfies RiskRequest);
  }

  function late(): void {
    if (busy) busy.isLate = true;
    sendNext();
  }

  function open(): RiskPort {
    const opened = start();
    opened.onmessage = ({data}: MessageEvent<FromRiskWorker>) => {
      if (data.id === busy?.id) finish(data);
    };
    opened.onerror = (event) => {
      event.preventDefault();
      const asked = busy;
      end();
      if (asked) finish({id: asked.id, problem: event.message || "the worker cannot be started"}, asked);
    };
    return opened;
  }

  /** Ends the worker; the next question starts another. */
  function end(): void {
    clearTimeout(busy?.timer);
    port?.terminate();
    port = undefined;
    busy = undefined;
  }

  function finish(said: FromRiskWorker, asked = busy): void {
    clearTimeout(asked?.timer);
    busy = undefined;
    if (asked?.wanted) asked.line.hear(said, asked.setting);
    sendNext();
  }

  return {
    line<S extends Subject>({answer, problem}: RiskHearer<S>): RiskLine<S> {
      const line: Line = {
        waiting: undefined,
        hear: (said, setting) =>
          "problem" in said ? problem(said.problem) : answer(said.answer as Answers[S], setting)
      };
      lines.push(line);
      return {
        ask(setting, question) {
          if (busy?.line === line) busy.wanted = false;
          line.waiting = {setting, question};
          sendNext();
        }
      };
    },
    drop() {
      for (const line of lines) line.waiting = undefined;
      if (busy) busy.wanted = false;
    }
  };
}

/**
 * Opens the worker of a page, which starts when the first question is asked.
 *
 * @param script where the worker is
 * @param books without them no plan has a cost
 */
export function openRisk(script: string, catalog: JsonFile, books?: PriceBooks): RiskClient {
  return riskClient(() => {
    const worker = new Worker(script, {type: "module"});
    worker.postMessage({catalog: catalog.href, books: books?.addresses ?? {}} satisfies ToRiskWorker);
    return worker;
  });
}
