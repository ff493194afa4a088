/**
 * `npm run bench [-- --large 300000]`: public pages under load. One JSON object a line; a figure counts as a ratio
 * within this run, the median of three. The server, what drives it and what it is compared with share the machine.
 */
import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfChanged, generateIfChanged } from "../scripts/demo/build-if-changed.ts";
import { loadOn, median } from "./load.ts";
import type { Market } from "./market.ts";
import { freePort, openMarket } from "./market.ts";
import { questions } from "./questions.ts";

const { values } = parseArgs({
  options: { small: { type: "string", default: "10000" }, large: { type: "string", default: "300000" } },
});
const AGAIN = { seconds: 6, readers: 32 } as const;
const SEARCH = { seconds: 8, readers: 8 } as const;
const SAME = "/ru/catalogue?q=nar";

function say(figure: string, facts: object): void {
  console.log(JSON.stringify({ figure, ...facts }));
}

const round = (value: number, places = 2): number => Number(value.toFixed(places));

/** A bare server that sends the very bytes of a page. */
async function bareServer(body: string): Promise<Disposable & { readonly url: string }> {
  const file = join(await mkdtemp(join(tmpdir(), "bench-")), "page.html");
  await writeFile(file, body);
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-server.ts"), String(port), file]);
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(url).catch(() => null)) === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { url, [Symbol.dispose]: () => void child.kill() };
}

async function sameAgain(market: Market): Promise<void> {
  const body = await (await fetch(market.url + SAME)).text();
  using bare = await bareServer(body);
  await loadOn(market.url, [SAME], { ...AGAIN, seconds: 2 });
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const ours = await loadOn(market.url, [SAME], AGAIN);
    const theirs = await loadOn(bare.url, ["/"], AGAIN);
    rounds.push({ ours: ours.perSecond, bare: theirs.perSecond });
  }
  const ratio = median(rounds.map(({ ours, bare: theirs }) => ours / theirs));
  say("catalogue, same address, of a bare server", {
    ratio: round(ratio),
    perSecond: Math.round(median(rounds.map(({ ours }) => ours))),
    bytes: Buffer.byteLength(body),
  });
}

async function anotherEachTime(market: Market, listings: number): Promise<number> {
  // What is made once and kept (code, cards) is made in the first round, which does not count.
  await loadOn(market.url, questions(1_500, "warm"), SEARCH);
  const rounds = [];
  for (const name of ["one", "two", "three"])
    rounds.push(await loadOn(market.url, questions(20_000, name), SEARCH));
  const p97 = median(rounds.map((load) => load.p97));
  say("catalogue, another question each time", {
    listings,
    perSecond: Math.round(median(rounds.map((load) => load.perSecond))),
    p50: median(rounds.map((load) => load.p50)),
    p97,
    failed: rounds.reduce((sum, load) => sum + load.failed, 0),
    residentMB: Math.round((await market.resident()) / 1_048_576),
  });
  return p97;
}

async function small(): Promise<number> {
  await using market = await openMarket(Number(values.small));
  const p97 = await anotherEachTime(market, Number(values.small));
  await sameAgain(market);
  return p97;
}

async function large(): Promise<number> {
  await using market = await openMarket(Number(values.large));
  // Awaited here: the market closes when this function is left.
  return await anotherEachTime(market, Number(values.large));
}

await generateIfChanged();
await buildIfChanged();
const before = await small();
if (values.large !== "0") {
  const after = await large();
  say("growth of p97.5", {
    from: Number(values.small),
    to: Number(values.large),
    ratio: round(after / before),
  });
}
