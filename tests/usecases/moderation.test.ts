import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { releaseCase } from "#app/usecases/moderation/release-case.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aDirectorOf,
  aDraft,
  aModerator,
  aProducer,
  callOf,
  codeOf,
  later,
  must,
  openCaseOf,
  published,
  submitted,
} from "#tests/support/listing-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const reference = () => freshDatabase({ data: "reference" });
const outside = quietOutside();
afterAll(() => outside.pictures.close());

async function aPhoto(colour: string) {
  const path = join(mkdtempSync(join(tmpdir(), "trade-house-photos-")), "nar.png");
  await sharp({ create: { width: 200, height: 150, channels: 3, background: colour } })
    .png()
    .toFile(path);
  return { name: "nar.png", size: 1, path };
}

describe("the first approval", () => {
  test("puts exactly the revision read on sale, with its first lot and price, and tells the producer once", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await published(world.db, producer);
    const listing = await world.db.listing.findUniqueOrThrow({
      where: { id },
      include: { activePrice: { include: { tiers: true } }, lots: true, entry: true },
    });
    expect(listing.status).toBe("published");
    expect(listing.activePrice?.tiers).toHaveLength(2);
    expect(listing.lots).toMatchObject([{ number: 1, leftG: tonnes(40), expected: false }]);
    expect(listing.entry).toMatchObject({ priceE4: 12_000n, availableG: tonnes(40) });
    const mails = await world.db.outboxMessage.findMany({ where: { kind: "listing-approved" } });
    expect(mails.map(({ userId }) => userId)).toEqual([producer.userId]);
  });

  test("sells what was read, though the producer has changed the draft since", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await submitted(world.db, producer);
    const { id: caseId, revisionId } = await openCaseOf(world.db, id);
    const tiers = [{ from: kilograms(1_000), price: priceE4(99_000n) }];
    must(await saveDraft(callOf(world.db, producer), id, aDraft({ quantity: tonnes(900), tiers })));
    const moderator = callOf(world.db, await aModerator(world.db));
    must(await approveRevision(moderator, caseId, { revision: revisionId, comment: "" }));
    const entry = await world.db.catalogueEntry.findFirstOrThrow();
    expect(entry).toMatchObject({ priceE4: 12_000n, availableG: tonnes(40) });
  });

  test("of goods still on the tree makes an expected lot", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const window = { harvestFrom: plainDate("2026-12-05"), harvestTo: plainDate("2026-12-20") };
    await published(world.db, producer, window);
    expect(await world.db.lot.findFirstOrThrow()).toMatchObject({ expected: true });
    expect(await world.db.catalogueEntry.findFirstOrThrow()).toMatchObject({ preorder: true });
  });

  test("of animal goods needs the establishment's number", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const change = { commodity: "honey", harvestFrom: null, harvestTo: null };
    const id = await submitted(world.db, producer, change);
    const open = await openCaseOf(world.db, id);
    const moderator = callOf(world.db, await aModerator(world.db));
    const read = { revision: open.revisionId, comment: "" };
    expect(codeOf(await approveRevision(moderator, open.id, read))).toBe("establishment-missing");
    expect(open.findings).toContainEqual(expect.objectContaining({ kind: "establishment-missing" }));
  });
});

describe("an edit of a listing on sale", () => {
  test("leaves the published revision on sale while it is in review, and when it is turned down", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer, { now: later(1) });
    const id = await published(world.db, producer);
    const before = await world.db.listing.findUniqueOrThrow({ where: { id } });
    must(await saveDraft(call, id, aDraft({ title: "Başqa ad" })));
    must(await submitListing(call, id));
    const seen = () => world.db.catalogueEntry.findUniqueOrThrow({ where: { listingId: id } });
    expect((await seen()).titleAz).toBe("Göyçay narı, Gülöyşə");
    const open = await openCaseOf(world.db, id);
    const moderator = callOf(world.db, await aModerator(world.db), { now: later(2) });
    const decision = {
      revision: open.revisionId,
      reasons: ["title-unclear"] as const,
      comment: "Daha dəqiq yazın",
    };
    must(await requestChanges(moderator, open.id, decision));
    expect(await world.db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "published",
      publishedRevisionId: before.publishedRevisionId,
    });
    const decided = await world.db.moderationCase.findUniqueOrThrow({ where: { id: open.id } });
    expect(decided.reasons).toEqual([{ code: "title-unclear", field: "title" }]);
    must(await saveDraft(call, id, aDraft({ title: "Göyçay narı, 2026" })));
    must(await submitListing(call, id));
    const next = await openCaseOf(world.db, id);
    must(await approveRevision(moderator, next.id, { revision: next.revisionId, comment: "" }));
    expect((await seen()).titleAz).toBe("Göyçay narı, 2026");
    const old = await world.db.listingRevision.findUniqueOrThrow({
      where: { id: before.publishedRevisionId ?? "" },
    });
    expect(old.state).toBe("superseded");
    expect(await world.db.lot.count()).toBe(1);
    expect(await world.db.priceVersion.count()).toBe(1);
  });

  test("photos are everyone's from the approval on, and the company's again once they are off sale", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer, { outside });
    const moderator = callOf(world.db, await aModerator(world.db));
    const approve = async (id: string) => {
      must(await submitListing(call, id));
      const open = await openCaseOf(world.db, id);
      must(await approveRevision(moderator, open.id, { revision: open.revisionId, comment: "" }));
    };
    const accessOf = async (pictureId: string) => {
      const files = await world.db.file.findMany({ where: { variants: { some: { pictureId } } } });
      return [...new Set(files.map(({ access }) => access))];
    };
    const id = must(await saveDraft(call, null, aDraft({ photos: [await aPhoto("#9b1c31")] })));
    const old = (await world.db.revisionPhoto.findFirstOrThrow()).pictureId;
    expect(await accessOf(old)).toEqual(["company"]);
    await approve(id);
    expect(await accessOf(old)).toEqual(["public"]);
    must(await saveDraft(call, id, aDraft({ photos: [await aPhoto("#2f6b3a")], removePhotos: [old] })));
    expect(await accessOf(old)).toEqual(["public"]);
    await approve(id);
    expect(await accessOf(old)).toEqual(["company"]);
    const { pictureId } = await world.db.catalogueEntry.findFirstOrThrow();
    expect(pictureId).not.toBe(old);
    expect(await accessOf(pictureId ?? "")).toEqual(["public"]);
  });

  test("a new currency comes with its prices through the review", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await published(world.db, producer);
    const call = callOf(world.db, producer, { now: later(1) });
    const tiers = [{ from: kilograms(1_000), price: priceE4(36_000n) }];
    must(await saveDraft(call, id, aDraft({ currency: "BYN", tiers })));
    must(await submitListing(call, id));
    const open = await openCaseOf(world.db, id);
    const moderator = callOf(world.db, await aModerator(world.db), { now: later(2) });
    must(await approveRevision(moderator, open.id, { revision: open.revisionId, comment: "" }));
    expect(await world.db.catalogueEntry.findFirstOrThrow()).toMatchObject({
      currency: "BYN",
      priceE4: 36_000n,
    });
  });
});

describe("who decides", () => {
  test("two moderators in the same instant make one decision and one mail", async () => {
    await using world = await reference();
    const id = await submitted(world.db, await aProducer(world.db));
    const { id: caseId, revisionId } = await openCaseOf(world.db, id);
    const one = callOf(world.db, await aModerator(world.db));
    const two = callOf(world.db, await aModerator(world.db));
    const outcomes = await Promise.all([
      approveRevision(one, caseId, { revision: revisionId, comment: "" }),
      rejectRevision(two, caseId, { revision: revisionId, reasons: ["duplicate"], comment: "" }),
      approveRevision(two, caseId, { revision: revisionId, comment: "" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok).map((outcome) => codeOf(outcome))).toEqual([
      "case-closed",
      "case-closed",
    ]);
    const kinds = ["listing-approved", "listing-rejected"];
    expect(await world.db.outboxMessage.count({ where: { kind: { in: kinds } } })).toBe(1);
  });

  test("a decision on a revision that was replaced meanwhile is refused", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await submitted(world.db, producer);
    const { id: caseId, revisionId } = await openCaseOf(world.db, id);
    must(await saveDraft(callOf(world.db, producer), id, aDraft({ title: "Başqa" })));
    must(await submitListing(callOf(world.db, producer), id));
    const moderator = callOf(world.db, await aModerator(world.db));
    const late = await approveRevision(moderator, caseId, { revision: revisionId, comment: "" });
    const { revisionId: current } = await openCaseOf(world.db, id);
    expect(late).toEqual({ ok: false, refusal: { code: "revision-moved-on", current } });
    const reasons = ["other"] as const;
    const no = await rejectRevision(moderator, caseId, { revision: revisionId, reasons, comment: "x" });
    expect(codeOf(no)).toBe("revision-moved-on");
    expect(await world.db.catalogueEntry.count()).toBe(0);
  });

  test("approving races with a new submission: what is on sale is what was read, or nothing", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const moderator = callOf(world.db, await aModerator(world.db));
    for (const round of [1, 2, 3]) {
      const id = await submitted(world.db, producer, { title: `Nar ${round}, oxunan` });
      const { id: caseId, revisionId } = await openCaseOf(world.db, id);
      must(await saveDraft(callOf(world.db, producer), id, aDraft({ title: `Nar ${round}, yeni` })));
      const [approved] = await Promise.all([
        approveRevision(moderator, caseId, { revision: revisionId, comment: "" }),
        submitListing(callOf(world.db, producer), id),
      ]);
      const { publishedRevisionId } = await world.db.listing.findUniqueOrThrow({ where: { id } });
      expect(publishedRevisionId).toBe(approved.ok ? revisionId : null);
    }
  });

  test("a claim holds for 30 minutes, can be given back, and keeps the others out", async () => {
    await using world = await reference();
    const id = await submitted(world.db, await aProducer(world.db));
    const { id: caseId, revisionId } = await openCaseOf(world.db, id);
    const first = await aModerator(world.db);
    const second = await aModerator(world.db);
    must(await claimCase(callOf(world.db, first), caseId));
    expect(codeOf(await claimCase(callOf(world.db, second), caseId))).toBe("case-claimed");
    const read = { revision: revisionId, comment: "" };
    expect(codeOf(await approveRevision(callOf(world.db, second), caseId, read))).toBe("case-claimed");
    must(await releaseCase(callOf(world.db, first), caseId));
    must(await claimCase(callOf(world.db, second), caseId));
    must(await claimCase(callOf(world.db, first, { now: later(0.5) }), caseId));
  });

  test("nobody decides on a company of their own", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await submitted(world.db, producer);
    const { id: caseId, revisionId } = await openCaseOf(world.db, id);
    const director = callOf(world.db, await aDirectorOf(world.db, producer));
    const read = { revision: revisionId, comment: "" };
    expect(codeOf(await approveRevision(director, caseId, read))).toBe("own-company");
    expect(codeOf(await claimCase(director, caseId))).toBe("own-company");
    const no = { ...read, reasons: ["duplicate"] as const };
    expect(codeOf(await rejectRevision(director, caseId, no))).toBe("own-company");
  });

  test("turning down needs a reason, and the reason other a word", async () => {
    await using world = await reference();
    const id = await submitted(world.db, await aProducer(world.db));
    const { id: caseId, revisionId: revision } = await openCaseOf(world.db, id);
    const call = callOf(world.db, await aModerator(world.db));
    const without = await requestChanges(call, caseId, { revision, reasons: [], comment: "x" });
    expect(codeOf(without)).toBe("reasons-missing");
    const silent = await requestChanges(call, caseId, { revision, reasons: ["other"], comment: "" });
    expect(codeOf(silent)).toBe("comment-missing");
    must(await rejectRevision(call, caseId, { revision, reasons: ["goods-not-admitted"], comment: "" }));
    expect((await world.db.listing.findUniqueOrThrow({ where: { id } })).status).toBe("rejected");
  });
});
