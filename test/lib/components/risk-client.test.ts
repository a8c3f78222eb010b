import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {
  type FromRiskWorker,
  type RiskPort,
  type RiskRequest,
  riskClient
} from "../../../src/lib/components/risk-client.js";
import type {RiskSetting} from "../../../src/lib/risk/question.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setting = (clusters: number): RiskSetting => ({input: {clusters}, uncertainty: ""});

/** Workers that answer when they are told to. */
function workers() {
  const started: {sent: RiskRequest[]; port: RiskPort; ended: boolean}[] = [];
  const start = (): RiskPort => {
    const port: RiskPort = {
      postMessage: (request: RiskRequest) => void worker.sent.push(request),
      terminate: () => {
        worker.ended = true;
      },
      onmessage: null,
      onerror: null
    };
    const worker = {sent: [] as RiskRequest[], port, ended: false};
    started.push(worker);
    return port;
  };
  const say = (said: object, at = started.length - 1) => {
    const port = started[at]?.port;
    const id = started[at]?.sent.at(-1)?.id ?? 0;
    port?.onmessage?.call(port as Worker, {data: {id, ...said} as FromRiskWorker} as MessageEvent);
  };
  return {start, started, say};
}

function opened() {
  const {start, started, say} = workers();
  const client = riskClient(start);
  const heard: string[] = [];
  const line = (name: string) =>
    client.line<"file">({
      answer: (answer, {input}) => void heard.push(`${name}: ${answer} of ${input.clusters}`),
      problem: (problem) => void heard.push(`${name}: ${problem}`)
    });
  const asked = () => started.map(({sent}) => sent.map(({setting}) => setting.input.clusters));
  return {client, line, heard, started, say, asked};
}

const file = {about: "file"} as const;

test("riskClient(start) starts no worker before something is asked", () => {
  const {line, started} = opened();
  const first = line("a");
  expect(started).toEqual([]);
  first.ask(setting(1), file);
  expect(started.length).toBe(1);
});

test("line.ask(setting, question) sends the newest when the worker is free, and drops answers to older ones", () => {
  const {line, heard, say, asked} = opened();
  const first = line("a");
  for (const clusters of [1, 2, 3]) first.ask(setting(clusters), file);
  expect(asked()).toEqual([[1]]);
  say({answer: "old"});
  expect([asked(), heard]).toEqual([[[1, 3]], []]);
  say({answer: "new"});
  expect(heard).toEqual(["a: new of 3"]);
});

test("lines take turns, those made first before the others, and each keeps its newest question", () => {
  const {line, heard, say, asked} = opened();
  const [first, second] = [line("a"), line("b")];
  second.ask(setting(1), file);
  second.ask(setting(2), file);
  first.ask(setting(3), file);
  say({answer: "x"});
  say({answer: "y"});
  say({answer: "z"});
  expect(asked()).toEqual([[1, 3, 2]]);
  expect(heard).toEqual(["a: y of 3", "b: z of 2"]);
});

test("a problem of the worker is heard, and the next question is asked", () => {
  const {line, heard, say, asked} = opened();
  const [first, second] = [line("a"), line("b")];
  first.ask(setting(1), file);
  second.ask(setting(2), file);
  say({problem: "the tables cannot be loaded"});
  expect([heard, asked()]).toEqual([["a: the tables cannot be loaded"], [[1, 2]]]);
});

test("a worker that fails is ended and its failure heard; another one starts with the next question", () => {
  const {line, heard, started, asked} = opened();
  const [first, second] = [line("a"), line("b")];
  first.ask(setting(1), file);
  second.ask(setting(2), file);
  const fail = (at: number, message: string) => {
    const port = started[at]?.port;
    port?.onerror?.call(port as Worker, {message, preventDefault: () => {}} as ErrorEvent);
  };
  fail(0, "no such script");
  fail(1, "");
  expect(heard).toEqual(["a: no such script", "b: the worker cannot be started"]);
  expect([started.map(({ended}) => ended), asked()]).toEqual([
    [true, true],
    [[1], [2]]
  ]);
  first.ask(setting(3), file);
  expect(asked()).toEqual([[1], [2], [3]]);
});

test("a worker that is long at what nobody waits for is ended, and no other one", () => {
  const {client, line, heard, started, say, asked} = opened();
  const first = line("a");
  first.ask(setting(1), file);
  vi.advanceTimersByTime(60_000);
  expect(started.map(({ended}) => ended)).toEqual([false]);
  first.ask(setting(2), file);
  expect([started.map(({ended}) => ended), asked()]).toEqual([
    [true, false],
    [[1], [2]]
  ]);
  client.drop();
  first.ask(setting(3), file);
  expect(asked()).toEqual([[1], [2]]);
  vi.advanceTimersByTime(60_000);
  expect(asked()).toEqual([[1], [2], [3]]);
  say({answer: "x"});
  expect(heard).toEqual(["a: x of 3"]);
});

test("client.drop() forgets what waits and what is being answered", () => {
  const {client, line, heard, say, asked} = opened();
  const [first, second] = [line("a"), line("b")];
  first.ask(setting(1), file);
  second.ask(setting(2), file);
  client.drop();
  say({answer: "x"});
  expect([heard, asked()]).toEqual([[], [[1]]]);
});
