import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { deedGroups } from "#app/domain/audit/deeds.ts";
import { recordedFields } from "#app/domain/audit/fields.ts";
import { recordedSubjects } from "#app/domain/audit/subjects.ts";
import { languages } from "#app/domain/language.ts";
import { catalogues } from "#app/i18n/messages.ts";
import { projectFiles } from "./project-files.ts";

/**
 * What changes something says so in the record. A use case writes when it, or a step it calls, writes through Prisma; it
 * records when it, or a step it calls, writes a row of the record or a line of an order's history (which is in the
 * record too). Those that do not are listed with the reason. Money that the provider moves stands in the ledger, which is
 * append-only and proved by a check of its own; where it moves an order, that is recorded.
 */
const unrecorded: Readonly<Record<string, string>> = {
  "finding/change-search": "a person's own list",
  "finding/forget-seen": "a person's own list",
  "finding/open-search": "a person's own list",
  "finding/remember-seen": "a person's own list",
  "finding/remove-favourite": "a person's own list",
  "finding/remove-search": "a person's own list",
  "finding/save-search": "a person's own list",
  "finding/tell-new-matches": "mails what was found anew; what it told stands beside the search",
  "orders/accept-changes": "a basket binds nobody",
  "orders/add-to-basket": "a basket binds nobody",
  "orders/change-quantity": "a basket binds nobody",
  "orders/remove-line": "a basket binds nobody",
  "orders/reorder": "a basket binds nobody",
  "orders/save-favourite": "a person's own list",
  "payments/compare-provider": "reads the provider's book; what differs is a task, whose closing is recorded",
  "payments/remind-of-payments":
    "mails what stands on the order's page; what was said stands beside the instalment",
  "payments/receive-event": "the inbox is the record of what the provider said",
  "shipments/watch-trucks": "mails what stands on the order's page; what was told stands beside the truck",
  "files/forget-unattached": "clears away uploads that no deed ever used",
  "files/keep-share-picture": "a picture of what is public, drawn again whenever it is missing",
  "moderation/fill-case-words": "words to find a case by, made of what is on record",
  "papers/draw-papers": "draws what issue-paper, which is recorded, has frozen",
  "words/settle-words": "finishes what publish-word did, which is recorded",
  "programs/forget-traces": "clears away answers and messages that ended; what they were about is recorded",
  "people/forgot-password": "mails a link and changes nothing; using it is recorded",
  "people/read-notices": "marks notices as read, for that person alone",
  "people/resend-confirmation": "mails a link and changes nothing; using it is recorded",
};

const WRITES =
  /\.(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(|\$executeRaw/;
const RECORDS = /\b(record|appendOrderEvent)\(tx\b/;
/** A deed begins its own transaction or writes without one; a step is handed the transaction of its deed. */
const BEGINS = /\binTransaction\(|\bcall\.db\.\w+\.\w+\(|\bdb\.\w+\.(create|update|upsert|delete)\w*\(/;

const folder = "app/usecases/";
const texts = new Map(
  (await projectFiles())
    .filter(({ path }) => path.startsWith(folder) && !path.endsWith(".test.ts"))
    .map(({ path, text }) => [path, text]),
);

/** The file with every use case and step it calls. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  const text = texts.get(path);
  if (text === undefined || seen.has(path)) return seen;
  seen.add(path);
  for (const [, type, from = ""] of text.matchAll(
    /^import (type )?[^;]*? from "(\.[^"]+|#app\/usecases\/[^"]+)";/gm,
  )) {
    if (type !== undefined) continue;
    reached(from.startsWith("#") ? from.slice(1) : join(dirname(path), from), seen);
  }
  return seen;
}

const finds = (path: string, pattern: RegExp) =>
  [...reached(path)].some((one) => pattern.test(texts.get(one) ?? ""));
const silent = [...texts.keys()]
  .filter((path) => BEGINS.test(texts.get(path) ?? "") && finds(path, WRITES) && !finds(path, RECORDS))
  .map((path) => path.slice(folder.length, -3));

test("every use case that changes something writes into the record", () => {
  expect(silent.filter((name) => !(name in unrecorded))).toEqual([]);
});

test("nothing is excused that needs no excuse", () => {
  expect(Object.keys(unrecorded).filter((name) => !silent.includes(name))).toEqual([]);
});

test("there are deeds to look at, and most of them record", () => {
  const deeds = [...texts.keys()].filter((path) => finds(path, WRITES) && finds(path, RECORDS));
  expect(deeds.length).toBeGreaterThan(40);
});

test("what only the record's own writer may write is written nowhere else", () => {
  const writers = [...texts].filter(([, text]) => /\bauditRow\.(?!find|count|group)/.test(text));
  expect(writers.map(([path]) => path)).toEqual([]);
});

test("every deed, field and subject of the record has its words in every language", () => {
  // What is not in these lists does not compile where it is written.
  const keys = [
    ...Object.values(deedGroups).flatMap((deeds) => deeds.map((deed) => `deed_${deed}`)),
    ...recordedFields.map((field) => `field_${field}`),
    ...recordedSubjects.map((subject) => `subject_${subject}`),
  ];
  for (const lang of languages) {
    const words: Readonly<Record<string, unknown>> = catalogues[lang].record;
    expect(keys.filter((key) => typeof words[key] !== "string" || words[key] === "")).toEqual([]);
  }
});

test("a field of the record is written by its name, so that the compiler sees it", () => {
  const cast = [...texts].filter(([, text]) => /\bas (?:unknown as )?Facts\b/.test(text));
  expect(cast.map(([path]) => path)).toEqual([]);
});
