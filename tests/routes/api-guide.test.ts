import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aProgram } from "#tests/support/api-world.ts";
import { aPlacedDeal } from "#tests/support/order-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

/** The examples of docs/api.md, done in their order as an engineer would copy them, without needing curl for it. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

type Step =
  | { readonly kind: "call"; readonly method: string; readonly url: string; readonly init: RequestInit }
  | { readonly kind: "keep"; readonly path: string; readonly name: string };

/** The words of a line as a shell reads them: quotes taken off, variables and escapes within double quotes. */
function words(line: string, variables: ReadonlyMap<string, string>): string[] {
  const filled = (text: string) =>
    text
      .replace(/\$(\w+)/g, (_, name: string) => {
        const value = variables.get(name);
        if (value === undefined) throw new Error(`the guide uses ${name} before it has it`);
        return value;
      })
      .replace(/\\(.)/g, "$1");
  return [...line.matchAll(/'([^']*)'|"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? filled(double ?? bare ?? ""),
  );
}

function readCall(line: string, variables: ReadonlyMap<string, string>): Step {
  const [program, ...rest] = words(line, variables);
  if (program !== "curl") throw new Error(`the guide has a line that is no call: ${line}`);
  const headers = new Headers();
  let method = "GET";
  let url = "";
  let body: string | null = null;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = () => rest.shift() ?? "";
    if (word === "-X") method = value();
    else if (word === "-d") body = value();
    else if (word === "-H") {
      const [name = "", ...text] = value().split(": ");
      headers.set(name, text.join(": "));
    } else url = word;
  }
  return { kind: "call", method, url, init: { method, headers, ...(body === null ? {} : { body }) } };
}

test("every example of the guide does what it says", async () => {
  const deal = await aPlacedDeal(site.db, { kg: 1_000 });
  const { companyId } = deal.producer;
  const { userId } = await site.db.membership.findFirstOrThrow({ where: { companyId, role: "owner" } });
  const { secret } = await aProgram(site, { company: { id: companyId }, owner: { id: userId } });
  const variables = new Map([
    ["TH", site.url],
    ["KEY", secret],
  ]);
  const guide = await readFile(join(import.meta.dirname, "../../docs/api.md"), "utf8");
  const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  const done: string[] = [];
  for (const block of blocks) {
    let answer: unknown = null;
    for (const line of block.replace(/\\\n/g, " ").split(/\n(?=curl|#)/)) {
      if (line.startsWith("#")) {
        for (const [, path = "", name = ""] of line.matchAll(/"([\w.]+)" as ([A-Z]+)/g)) {
          variables.set(name, String(valueAt(answer, path)));
        }
        continue;
      }
      const call = readCall(line.trim(), variables);
      if (call.kind !== "call") continue;
      const response = await fetch(call.url, call.init);
      answer = await response.json();
      const named = call.url.replace(site.url, "");
      expect(response.status, `${call.method} ${named} ${JSON.stringify(answer)}`).toBeLessThan(300);
      done.push(`${call.method} ${named.replace(/\?.*/, "")}`);
    }
  }
  expect(done).toHaveLength(9);
  expect((await site.db.order.findUniqueOrThrow({ where: { number: deal.number } })).state).toBe("confirmed");
  const listing = await site.db.listing.findFirstOrThrow({ where: { externalRef: "NAR-2026-1" } });
  expect(listing.status).toBe("in_review");
});

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
      value,
    );
}

test("the guide names every scope and every event there is", async () => {
  const guide = await readFile(join(import.meta.dirname, "../../docs/api.md"), "utf8");
  const { scopes } = await import("#app/domain/programs/scopes.ts");
  const { webhookEvents } = await import("#app/domain/programs/webhook-events.ts");
  for (const name of [...scopes, ...webhookEvents]) expect(guide).toContain(`\`${name}\``);
});
