import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { mayRead, unsafeFile } from "#app/queries/file.server.ts";
import { verifyPaper } from "#app/queries/verify-paper.server.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { drawPapers } from "#app/usecases/papers/draw-papers.ts";
import { issuePaper } from "#app/usecases/papers/issue-paper.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aConfirmedDeal,
  aPaidDeal,
  aPlacedDeal,
  callAt,
  granted,
  hoursOn,
  monday,
  oneTruck,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";
import { pdfPages } from "#tests/support/pdf-text.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 12 });
  db = fresh.db;
});
afterEach(() => fresh.close());

const pack = async (deal: Deal, kg: number, now = monday) => {
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId: deal.orderId } });
  const weights = [{ line: line.id, weight: kilograms(kg) }];
  return granted(await recordPackedWeight(callAt(db, deal.producer, now), deal.number, weights));
};
const made = (deal: Deal) =>
  db.madePaper.findMany({
    where: { orderId: deal.orderId },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
  });
/** Draws quickly what nobody reads: the facts themselves. */
const sketching: Call["outside"]["papers"] = {
  draw: (facts) => Promise.resolve({ ok: true, value: Buffer.from(JSON.stringify(facts)) }),
  close: () => {},
};
const houseAt = (now = monday): Call<System> => {
  const call = callAt(db, theHouse, now);
  return { ...call, outside: { ...call.outside, papers: sketching } };
};
const drawAll = async (call: Call<System> = houseAt()) => {
  while ((await drawPapers(call)).more);
};

describe("a paper of the house is issued", () => {
  test("with the confirmation: contract and proforma, numbered, with a code, and the contract's gate is open", async () => {
    const deal = await aConfirmedDeal(db);
    const papers = await made(deal);
    expect(papers.map(({ kind, number, version }) => [kind, number, version])).toEqual([
      ["contract", "CT-2026-000001", 1],
      ["proforma", "PF-2026-000001", 1],
    ]);
    const proforma = await db.proforma.findFirstOrThrow({ where: { orderId: deal.orderId } });
    expect(papers[1]).toMatchObject({
      proformaId: proforma.id,
      facts: { reference: proforma.reference, amount: "2500000", currency: "USD" },
    });
    const row = await db.paper.findFirstOrThrow({ where: { orderId: deal.orderId, kind: "contract" } });
    expect(row).toMatchObject({ state: "accepted", number: "CT-2026-000001", fileId: null });
    expect(await db.auditRow.count({ where: { deed: "issue-paper" } })).toBe(2);
  });

  test("with the packed weight: invoice and packing list of what was packed, and a credit note for what was not", async () => {
    const deal = await aPaidDeal(db);
    await pack(deal, 19_500);
    const papers = await made(deal);
    expect(papers.map(({ kind }) => kind).sort()).toEqual([
      "commercial_invoice",
      "contract",
      "credit_note",
      "packing_list",
      "proforma",
    ]);
    const factsOf = (kind: string) => papers.find((paper) => paper.kind === kind)?.facts;
    expect(factsOf("commercial_invoice")).toMatchObject({ total: "2437500", lines: [{ grams: "19500000" }] });
    expect(factsOf("packing_list")).toMatchObject({ lines: [{ lots: [{ grams: "19500000" }] }] });
    expect(factsOf("credit_note")).toMatchObject({ amount: "62500", left: "2437500", total: "2500000" });
    const rows = await db.paper.findMany({
      where: { orderId: deal.orderId, kind: { in: ["commercial_invoice", "packing_list"] } },
    });
    expect(rows.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
  });

  test("again with other figures as the next version under its number; with the same figures not at all", async () => {
    const deal = await aPaidDeal(db);
    await pack(deal, 19_500);
    await pack(deal, 19_500, hoursOn(1));
    expect(await db.madePaper.count({ where: { kind: "commercial_invoice" } })).toBe(1);
    await pack(deal, 19_800, hoursOn(2));
    const [first, second] = await db.madePaper.findMany({
      where: { kind: "commercial_invoice" },
      orderBy: { version: "asc" },
    });
    expect(first).toMatchObject({ number: "CI-2026-000001", version: 1, supersededAt: hoursOn(2) });
    expect(second).toMatchObject({ number: "CI-2026-000001", version: 2, supersededAt: null });
    const rows = await db.paper.findMany({
      where: { orderId: deal.orderId, kind: "commercial_invoice" },
      orderBy: { version: "asc" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["superseded", "accepted"]);
    expect(await verifyPaper({ db }, first?.code ?? "")).toMatchObject({
      state: "superseded",
      hasNext: true,
    });
    expect(await verifyPaper({ db }, second?.code ?? "")).toMatchObject({ state: "current", version: 2 });
  });

  test("with the loading: a CMR note for each truck, and nobody has to bring one", async () => {
    const deal = await aPaidDeal(db);
    await pack(deal, 20_000);
    await db.paper.updateMany({
      where: { orderId: deal.orderId, gate: "loading", state: "required", kind: { not: "cmr" } },
      data: { state: "accepted" },
    });
    const trucks = ["A", "B"].map((plate) => ({ ...oneTruck[0], plate, cmrNumber: `CMR ${plate}` }));
    granted(await markShipped(callAt(db, deal.producer), deal.number, trucks));
    const notes = (await made(deal)).filter(({ kind }) => kind === "cmr");
    expect(notes.map(({ number, facts }) => [number, facts])).toEqual([
      ["CM-2026-000001", expect.objectContaining({ truck: expect.objectContaining({ plate: "A" }) })],
      ["CM-2026-000002", expect.objectContaining({ truck: expect.objectContaining({ plate: "B" }) })],
    ]);
    expect(await db.paper.findMany({ where: { orderId: deal.orderId, kind: "cmr" } })).toMatchObject([
      { state: "accepted", number: "CM-2026-000001" },
    ]);
  });

  test("a proforma that was voided holds no longer, whoever voids it", async () => {
    const deal = await aConfirmedDeal(db);
    await db.proforma.updateMany({ where: { orderId: deal.orderId }, data: { voidedAt: hoursOn(3) } });
    const paper = await db.madePaper.findFirstOrThrow({ where: { kind: "proforma" } });
    expect(paper.supersededAt).toEqual(hoursOn(3));
    expect(await verifyPaper({ db }, paper.code)).toMatchObject({ state: "superseded", hasNext: false });
  });

  test("twenty at once, half of them rolled back: numbered without gaps, one contract an order", async () => {
    const deals: Deal[] = [];
    while (deals.length < 10) deals.push(await aPlacedDeal(db));
    const issue = (deal: Deal, fails: boolean) =>
      inTransaction(db, async (tx) => {
        await lockRow(tx, "order", deal.orderId);
        await issuePaper(tx, { kind: "contract", orderId: deal.orderId }, monday);
        if (fails) throw new Error("changed my mind");
      });
    const all = await Promise.allSettled(deals.flatMap((deal) => [issue(deal, true), issue(deal, false)]));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const numbers = await db.madePaper.findMany({ where: { kind: "contract" }, orderBy: { seq: "asc" } });
    expect(numbers.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(numbers.map(({ code }) => code)).size).toBe(10);
  });
});

test("an issued paper is neither changed nor removed, and its file is the one that was drawn", async () => {
  const deal = await aConfirmedDeal(db);
  await drawAll();
  const paper = await db.madePaper.findFirstOrThrow({ where: { orderId: deal.orderId, kind: "contract" } });
  const other = await db.madePaper.findFirstOrThrow({ where: { orderId: deal.orderId, kind: "proforma" } });
  for (const data of [
    { number: "CT-2026-000099" },
    { facts: {} },
    { code: "22222222222222222Z" },
    { fileId: null, renderedAt: null },
    { fileId: other.fileId },
    { version: 2 },
    { issuedAt: hoursOn(1) },
  ]) {
    await expect(db.madePaper.update({ where: { id: paper.id }, data })).rejects.toThrow();
  }
  await expect(db.madePaper.delete({ where: { id: paper.id } })).rejects.toThrow();
  const file = { where: { id: paper.fileId ?? "" } };
  await expect(db.file.update({ ...file, data: { sha256: "0".repeat(64) } })).rejects.toThrow();
  await expect(db.file.update({ ...file, data: { access: "public" } })).rejects.toThrow();
  await db.madePaper.update({ where: { id: paper.id }, data: { supersededAt: hoursOn(2) } });
  await expect(
    db.madePaper.update({ where: { id: paper.id }, data: { supersededAt: null } }),
  ).rejects.toThrow();
});

describe("the file", () => {
  test("says what the order says, and is for both sides and staff alone", async () => {
    const deal = await aPaidDeal(db);
    await pack(deal, 19_500);
    const call = callAt(db, theHouse);
    await drawAll(call);
    const paper = await db.madePaper.findFirstOrThrow({ where: { kind: "commercial_invoice" } });
    const file = await unsafeFile(db, paper.fileId ?? "");
    if (file === null) throw new Error("the invoice has no file");
    expect(file).toMatchObject({ name: "CI-2026-000001.pdf", contentType: "application/pdf" });
    const row = await db.paper.findFirstOrThrow({ where: { kind: "commercial_invoice" } });
    expect(row.fileId).toBe(paper.fileId);
    const text = (await pdfPages(await bytesOf(call, file.sha256))).join(" ");
    for (const words of [deal.number, "CI-2026-000001", "19 500", "24 375,00", "1,25"])
      expect(text).toContain(words);
    const stranger = await aBuyer(db);
    const reads = (memberships: typeof stranger.memberships) =>
      mayRead(db, { ...stranger, kind: "member", staffRole: null, memberships }, file);
    expect(await reads(deal.buyer.memberships)).toBe(true);
    expect(await reads(deal.producer.memberships)).toBe(true);
    expect(await reads(stranger.memberships)).toBe(false);
    expect(await mayRead(db, { kind: "guest" }, file)).toBe(false);
  });

  test("is drawn by another when a worker died with the paper in hand, and not before its time is over", async () => {
    await aConfirmedDeal(db);
    const papers = { draw: () => Promise.reject(new Error("killed")), close: () => {} };
    const call = houseAt();
    const gone = { ...call, outside: { ...call.outside, papers } };
    await expect(drawPapers(gone)).rejects.toThrow("killed");
    await expect(drawPapers(gone)).rejects.toThrow("killed");
    expect(await drawPapers(houseAt(hoursOn(0.01)))).toEqual({ more: false });
    await drawAll(houseAt(hoursOn(1)));
    expect(await db.madePaper.count({ where: { renderedAt: null } })).toBe(0);
  });

  test("is one, though a worker died between the store and the database", async () => {
    await aConfirmedDeal(db);
    const whole = houseAt();
    const stored: string[] = [];
    const files = {
      ...whole.outside.files,
      put: async (...content: Parameters<typeof whole.outside.files.put>) => {
        stored.push((await whole.outside.files.put(...content)).sha256);
        throw new Error("killed");
      },
    };
    const dying = { ...whole, outside: { ...whole.outside, files } };
    await expect(drawPapers(dying)).rejects.toThrow("killed");
    await expect(drawPapers(dying)).rejects.toThrow("killed");
    expect(await db.file.count({ where: { contentType: "application/pdf" } })).toBe(0);
    await drawAll(houseAt(hoursOn(1)));
    const rows = await db.file.findMany({ where: { contentType: "application/pdf" } });
    // The very bytes that were left behind are the files now.
    expect(rows.map(({ sha256 }) => sha256).sort()).toEqual(stored.sort());
  });

  test("is made once by four workers at once", async () => {
    await aConfirmedDeal(db);
    await Promise.all(Array.from({ length: 4 }, () => drawAll()));
    expect(await db.file.count({ where: { contentType: "application/pdf" } })).toBe(2);
  });

  test("that cannot be drawn is tried again later, and holds up neither the others nor the order", async () => {
    const deal = await aConfirmedDeal(db);
    const call = houseAt();
    const broken = {
      draw: () =>
        Promise.resolve({ ok: false, refusal: { code: "paper-not-drawn", why: "no font" } } as const),
      close: () => {},
    };
    await drawAll({ ...call, outside: { ...call.outside, papers: broken } });
    expect(await db.madePaper.findMany({ select: { error: true, attempts: true } })).toEqual([
      { error: "no font", attempts: 1 },
      { error: "no font", attempts: 1 },
    ]);
    expect(await drawPapers(call)).toEqual({ more: false });
    await drawAll(houseAt(hoursOn(0.1)));
    expect(await db.madePaper.count({ where: { renderedAt: null } })).toBe(0);
    expect(await stateOf(db, deal)).toBe("confirmed");
  });
});

async function bytesOf(call: Call<System>, sha256: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of call.outside.files.open(sha256)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
