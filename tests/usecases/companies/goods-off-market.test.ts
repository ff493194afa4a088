import { expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { decideCompanyPaper } from "#app/usecases/companies/decide-company-paper.ts";
import { watchExpiry } from "#app/usecases/companies/watch-expiry.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { anAcceptedPaper } from "#tests/support/accepted-paper.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aDraft,
  aModerator,
  aProducer,
  callOf,
  codeOf,
  must,
  published,
} from "#tests/support/listing-world.ts";
import { callAs } from "#tests/support/people-world.ts";

const onSale = (db: Db, listingId: string) => db.catalogueEntry.count({ where: { listingId } });
const system = (db: Db, now: Date) => callAs(db, { kind: "system" } as const, { now });

test("a certificate that a listing shows takes its own goods with it, until the company's new one is accepted", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const producer = await aProducer(db);
  const certificate = {
    kind: "globalgap",
    number: "4052852000000",
    issuer: "NSF",
    issuedOn: null,
    validUntil: plainDate("2026-11-30"),
    keepFile: null,
    upload: null,
  } as const;
  const certified = await published(db, producer, { certificates: [certificate] });
  const plain = await published(db, producer);
  const shown = async () => [await onSale(db, certified), await onSale(db, plain)];
  await watchExpiry(system(db, new Date("2026-11-30T20:59:59Z")));
  expect(await shown()).toEqual([1, 1]);
  const december = new Date("2026-11-30T21:00:00Z");
  await watchExpiry(system(db, december));
  expect(await shown()).toEqual([0, 1]);
  const paper = await anAcceptedPaper(db, producer.companyId, "2027-11-22", "globalgap");
  await db.companyPaper.update({ where: { id: paper.id }, data: { state: "uploaded" } });
  await decideCompanyPaper(callOf(db, await aModerator(db), { now: december }), paper.id, "accept", "");
  expect(await shown()).toEqual([1, 1]);
});

test("an expired item of the verification stops a submission, and an item that holds lifts it", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const producer = await aProducer(db);
  const { userId } = await aModerator(db);
  const check = await db.companyCheck.create({
    data: {
      companyId: producer.companyId,
      kind: "tax_number",
      checkedAt: new Date("2025-11-22T09:00:00Z"),
      checkedById: userId,
      validUntil: toColumn(plainDate("2026-11-22")),
    },
  });
  const id = must(await saveDraft(callOf(db, producer), null, aDraft()));
  expect(codeOf(await submitListing(callOf(db, producer), id))).toBe("verification-expired");
  await db.companyCheck.update({
    where: { id: check.id },
    data: { validUntil: toColumn(plainDate("2026-11-23")) },
  });
  must(await submitListing(callOf(db, producer), id));
});
