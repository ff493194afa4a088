import { expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { copyListing } from "#app/usecases/listings/copy-listing.ts";
import type { CertificateInput } from "#app/usecases/listings/draft-input.ts";
import { renewListing } from "#app/usecases/listings/renew-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aDraft, aProducer, callOf, codeOf, must, published } from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });
const renewal = { quantity: tonnes(60), tiers: [{ from: kilograms(1_000), price: priceE4(12_500n) }] };

function paper(kind: "haccp" | "organic", validUntil: string): CertificateInput {
  const dates = { issuedOn: null, validUntil: plainDate(validUntil) };
  return { kind, number: "7", issuer: "SGS", ...dates, keepFile: null, upload: null };
}

test("a renewal moves loading by a year at once and sends the new harvest to a moderator", async () => {
  await using world = await reference();
  const { db } = world;
  const producer = await aProducer(db);
  const certificates = [paper("haccp", "2026-12-31"), paper("organic", "2027-12-31")];
  const id = await published(db, producer, { certificates });
  const expired = new Date("2027-06-01T09:00:00Z");
  expect(must(await renewListing(callOf(db, producer, { now: expired }), id, renewal))).toBe("review");
  const listing = await db.listing.findUniqueOrThrow({
    where: { id },
    include: { lots: { orderBy: { number: "asc" } }, activePrice: { include: { tiers: true } } },
  });
  expect(listing.status).toBe("published");
  expect(listing.availableFrom?.toISOString().slice(0, 10)).toBe("2027-11-01");
  expect(listing.lots.map(({ leftG, expected }) => ({ leftG, expected }))).toEqual([
    { leftG: 0n, expected: false },
    { leftG: tonnes(60), expected: true },
  ]);
  expect(listing.activePrice?.tiers.map(({ priceE4: price }) => price)).toEqual([12_500n]);
  const edit = await db.listingRevision.findFirstOrThrow({
    where: { listingId: id, state: "submitted" },
    include: { certificates: true },
  });
  expect(edit.harvestFrom?.toISOString().slice(0, 10)).toBe("2027-10-01");
  expect(edit.certificates.map(({ kind }) => kind)).toEqual(["organic"]);
});

test("a renewal that changes nothing a buyer judges by takes effect without a moderator", async () => {
  await using world = await reference();
  const { db } = world;
  const producer = await aProducer(db);
  const id = await published(db, producer, { harvestFrom: null, harvestTo: null });
  expect(must(await renewListing(callOf(db, producer), id, renewal))).toBe("at-once");
  expect(await db.moderationCase.count({ where: { listingId: id, state: "open" } })).toBe(0);
});

test("a renewal waits while an edit is open, and is refused whole when its prices are wrong", async () => {
  await using world = await reference();
  const { db } = world;
  const producer = await aProducer(db);
  const call = callOf(db, producer);
  const id = await published(db, producer);
  const rising = [...renewal.tiers, { from: tonnes(20), price: priceE4(13_000n) }];
  expect(codeOf(await renewListing(call, id, { ...renewal, tiers: rising }))).toBe("price-tiers-wrong");
  expect(await db.lot.count({ where: { listingId: id } })).toBe(1);
  must(await saveDraft(call, id, aDraft()));
  expect(codeOf(await renewListing(call, id, renewal))).toBe("renewal-edit-open");
});

test("pressed twice at the same moment, a renewal brings one new lot", async () => {
  await using world = await reference();
  const { db } = world;
  const producer = await aProducer(db);
  const call = callOf(db, producer);
  const id = await published(db, producer);
  const answers = await Promise.all([renewListing(call, id, renewal), renewListing(call, id, renewal)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.lot.count({ where: { listingId: id } })).toBe(2);
});

test("a copy is a draft of its own with everything but stock and expired certificates", async () => {
  await using world = await reference();
  const { db } = world;
  const producer = await aProducer(db);
  const certificates = [paper("haccp", "2026-11-22"), paper("organic", "2027-12-31")];
  const id = await published(db, producer, { certificates });
  const copies = await Promise.all([1, 2].map(() => copyListing(callOf(db, producer), id)));
  const [copyId = ""] = copies.map(must);
  const copy = await db.listing.findUniqueOrThrow({
    where: { id: copyId },
    include: { revisions: { include: { certificates: true } }, lots: true },
  });
  expect(copy).toMatchObject({ status: "draft", offeredG: 0n, lots: [], activePriceId: null });
  expect(copy.revisions).toMatchObject([
    { number: 1, state: "draft", titleAz: "Göyçay narı, Gülöyşə", offeredG: null },
  ]);
  expect(copy.revisions[0]?.certificates.map(({ kind }) => kind)).toEqual(["organic"]);
  expect(await db.moderationCase.count({ where: { listingId: copyId } })).toBe(0);
  const stranger = callOf(db, await aProducer(db));
  expect(codeOf(await copyListing(stranger, id))).toBe("not-found");
  expect(codeOf(await renewListing(stranger, id, renewal))).toBe("not-found");
});
