import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { wholeQueue } from "#app/domain/moderation/queue.ts";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { deskCasePage } from "#app/queries/desk-case.server.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { assignCase } from "#app/usecases/moderation/assign-case.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import { takeOverCase } from "#app/usecases/moderation/take-over-case.ts";
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

const reference = () => freshDatabase({ data: "reference" });
const against = { number: null, read: null };

async function aWaitingCase(change = {}) {
  const world = await reference();
  const producer = await aProducer(world.db);
  const listingId = await submitted(world.db, producer, change);
  const { id: caseId, revisionId } = await openCaseOf(world.db, listingId);
  return { world, producer, listingId, caseId, revisionId };
}

describe("a claim", () => {
  test("is prolonged by its holder without a word in the record, and marks the first look once", async () => {
    const { world, caseId } = await aWaitingCase();
    await using _ = world;
    const moderator = await aModerator(world.db);
    must(await claimCase(callOf(world.db, moderator), caseId));
    must(await claimCase(callOf(world.db, moderator, { now: later(0.4) }), caseId));
    const row = await world.db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(row).toMatchObject({ firstLookAt: later(0), claimedUntil: later(0.9) });
    expect(await world.db.auditRow.count({ where: { deed: "claim-case" } })).toBe(1);
  });

  test("that ran out is taken over by whoever comes next, and the record says whose it was", async () => {
    const { world, caseId } = await aWaitingCase();
    await using _ = world;
    const first = await aModerator(world.db);
    const second = await aModerator(world.db);
    must(await claimCase(callOf(world.db, first), caseId));
    must(await claimCase(callOf(world.db, second, { now: later(0.5) }), caseId));
    const rows = await world.db.auditRow.findMany({ where: { deed: "claim-case" }, orderBy: { at: "asc" } });
    expect(rows.map(({ actorId }) => actorId)).toEqual([first.userId, second.userId]);
    expect(rows[1]?.before).toMatchObject({ claimedBy: first.userId });
  });

  test("of two moderators in the same instant, one has the case", async () => {
    const { world, caseId } = await aWaitingCase();
    await using _ = world;
    const calls = [
      callOf(world.db, await aModerator(world.db)),
      callOf(world.db, await aModerator(world.db)),
    ];
    const outcomes = await Promise.all(calls.map((call) => claimCase(call, caseId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is taken out of a colleague's hands by the director alone, with a reason that they are told", async () => {
    const { world, producer, caseId, revisionId } = await aWaitingCase();
    await using _ = world;
    const holder = await aModerator(world.db);
    const director = await aDirectorOf(world.db, { ...producer, memberships: [] });
    const call = callOf(world.db, director, { now: later(0.1) });
    expect(codeOf(await takeOverCase(call, caseId, "ill"))).toBe("case-not-claimed");
    must(await claimCase(callOf(world.db, holder), caseId));
    expect(codeOf(await takeOverCase(call, caseId, " "))).toBe("reason-needed");
    must(await takeOverCase(call, caseId, "Отпуск"));
    const read = { revision: revisionId, comment: "" };
    expect(codeOf(await approveRevision(callOf(world.db, holder, { now: later(0.2) }), caseId, read))).toBe(
      "case-claimed",
    );
    expect(await world.db.auditRow.findFirstOrThrow({ where: { deed: "take-over-case" } })).toMatchObject({
      reason: "Отпуск",
      before: { claimedBy: holder.userId },
    });
    const [mail] = await world.db.outboxMessage.findMany({ where: { kind: "case-taken-over" } });
    expect(mail?.userId).toBe(holder.userId);
    must(await approveRevision(callOf(world.db, director, { now: later(0.3) }), caseId, read));
  });
});

describe("an assignment", () => {
  test("tells the colleague, ends the giver's claim, and locks nothing", async () => {
    const { world, caseId, revisionId } = await aWaitingCase();
    await using _ = world;
    const giver = await aModerator(world.db);
    const colleague = await aModerator(world.db);
    const third = await aModerator(world.db);
    must(await claimCase(callOf(world.db, giver), caseId));
    expect(codeOf(await assignCase(callOf(world.db, third), caseId, colleague.userId))).toBe("case-claimed");
    must(await assignCase(callOf(world.db, giver), caseId, colleague.userId));
    must(await assignCase(callOf(world.db, giver, { now: later(0.1) }), caseId, colleague.userId));
    const row = await world.db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(row).toMatchObject({ assignedToId: colleague.userId, claimedById: null });
    const mails = await world.db.outboxMessage.findMany({ where: { kind: "case-assigned" } });
    expect(mails.map(({ userId }) => userId)).toEqual([colleague.userId]);
    must(await approveRevision(callOf(world.db, third), caseId, { revision: revisionId, comment: "" }));
  });

  test("goes only to who moderates and is not of the company that sells; nobody takes it back", async () => {
    const { world, producer, caseId } = await aWaitingCase();
    await using _ = world;
    const call = callOf(world.db, await aModerator(world.db));
    expect(codeOf(await assignCase(call, caseId, producer.userId))).toBe("colleague-unknown");
    expect(codeOf(await assignCase(call, caseId, randomUUID()))).toBe("colleague-unknown");
    const colleague = await aModerator(world.db);
    await world.db.membership.create({
      data: { userId: colleague.userId, companyId: producer.companyId, role: "viewer" },
    });
    expect(codeOf(await assignCase(call, caseId, colleague.userId))).toBe("colleague-own-company");
    must(await assignCase(call, caseId, call.actor.userId));
    must(await assignCase(call, caseId, null));
    const row = await world.db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(row.assignedToId).toBeNull();
  });
});

describe("a decision", () => {
  test("sent again from the same form answers as the first time and decides once", async () => {
    const { world, caseId, revisionId } = await aWaitingCase();
    await using _ = world;
    const call = callOf(world.db, await aModerator(world.db));
    const form = { revision: revisionId, comment: "", formToken: randomUUID() };
    const both = await Promise.all([
      approveRevision(call, caseId, form),
      approveRevision(call, caseId, form),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await world.db.auditRow.count({ where: { deed: "approve-revision" } })).toBe(1);
    expect(await world.db.outboxMessage.count({ where: { kind: "listing-approved" } })).toBe(1);
    const another = { ...form, formToken: randomUUID() };
    expect(codeOf(await approveRevision(call, caseId, another))).toBe("case-closed");
  });

  test("keeps what was added to a reason's sentence, and that alone is a word", async () => {
    const { world, caseId, revisionId } = await aWaitingCase();
    await using _ = world;
    const call = callOf(world.db, await aModerator(world.db));
    const notes = { other: "Позвоните нам", "photos-poor": "не выбрано" };
    const reasons = ["other", "other"] as const;
    must(await requestChanges(call, caseId, { revision: revisionId, reasons, notes, comment: "" }));
    const { reasons: kept } = await world.db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(kept).toEqual([{ code: "other", field: null, note: "Позвоните нам" }]);
  });

  test("that comes after another revision finds what changed since the one that was read", async () => {
    const { world, producer, listingId, caseId, revisionId } = await aWaitingCase();
    await using _ = world;
    const moderator = await aModerator(world.db);
    const asked = await world.db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    must(await saveDraft(callOf(world.db, producer), listingId, aDraft({ title: "Başqa ad" })));
    must(await submitListing(callOf(world.db, producer, { now: later(30) }), listingId));
    const call = callOf(world.db, moderator, { now: later(31) });
    const late = await approveRevision(call, caseId, { revision: revisionId, comment: "" });
    expect(codeOf(late)).toBe("revision-moved-on");
    const review = await deskCasePage(call, caseId, wholeQueue, { number: null, read: revisionId });
    expect(review).toMatchObject({ missed: 1, base: { number: 1 }, dueAt: asked.dueAt, queuedAt: later(0) });
    expect(review?.base?.shown.title).toBe("Göyçay narı, Gülöyşə");
    expect(review?.revision.title).toBe("Başqa ad");
  });

  test("is read against what is on sale, and on wish against what was last sent back", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await published(world.db, producer);
    const call = callOf(world.db, producer, { now: later(1) });
    const moderator = callOf(world.db, await aModerator(world.db), { now: later(2) });
    must(await saveDraft(call, id, aDraft({ title: "İkinci" })));
    must(await submitListing(call, id));
    const sentBack = await openCaseOf(world.db, id);
    const why = { revision: sentBack.revisionId, reasons: ["title-unclear"] as const, comment: "" };
    must(await requestChanges(moderator, sentBack.id, why));
    must(await saveDraft(call, id, aDraft({ title: "Üçüncü" })));
    must(await submitListing(call, id));
    const open = await openCaseOf(world.db, id);
    const usual = await deskCasePage(moderator, open.id, wholeQueue, against);
    expect(usual?.base).toMatchObject({ number: 1, kind: "onSale" });
    expect(usual?.bases.map(({ number, kind }) => [number, kind])).toEqual([
      [2, "turnedDown"],
      [1, "onSale"],
    ]);
    expect(usual?.rounds.map(({ number, decision }) => [number, decision])).toEqual([
      [2, "changes_requested"],
      [1, "approved"],
    ]);
    const since = await deskCasePage(moderator, open.id, wholeQueue, { ...against, number: 2 });
    expect(since?.base?.shown.title).toBe("İkinci");
    expect((await deskCasePage(moderator, open.id, wholeQueue, { ...against, number: 0 }))?.base).toBeNull();
  });
});

describe("a price that jumped", () => {
  const dear = (price: bigint) => [{ from: kilograms(1_000), price: priceE4(price) }];

  async function aWaitingPrice() {
    const world = await reference();
    const producer = await aProducer(world.db);
    const listingId = await published(world.db, producer);
    must(await changePrice(callOf(world.db, producer, { now: later(1) }), listingId, dear(20_000n)));
    const waiting = await world.db.moderationCase.findFirstOrThrow({ where: { kind: "price" } });
    return { world, producer, listingId, waiting };
  }

  test("waits in the queue by the same term; a newer one keeps its place, its address and its claim", async () => {
    const { world, producer, listingId, waiting } = await aWaitingPrice();
    await using _ = world;
    expect(waiting.dueAt).toEqual(new Date("2026-11-25T21:00:00Z"));
    const moderator = await aModerator(world.db);
    must(await claimCase(callOf(world.db, moderator, { now: later(25) }), waiting.id));
    must(await changePrice(callOf(world.db, producer, { now: later(25.1) }), listingId, dear(21_000n)));
    const [now] = await world.db.moderationCase.findMany({ where: { kind: "price" } });
    expect(now).toMatchObject({
      id: waiting.id,
      state: "open",
      dueAt: waiting.dueAt,
      claimedById: moderator.userId,
    });
    expect(now?.priceId).not.toBe(waiting.priceId);
    const call = callOf(world.db, moderator, { now: later(25.2) });
    expect(codeOf(await decidePrice(call, waiting.priceId ?? "", "approve", { comment: "" }))).toBe(
      "not-found",
    );
    must(await decidePrice(call, now?.priceId ?? "", "approve", { comment: "" }));
    expect(await world.db.catalogueEntry.findFirstOrThrow()).toMatchObject({ priceE4: 21_000n });
  });

  test("is decided by one moderator, and not by another while it is claimed", async () => {
    const { world, waiting } = await aWaitingPrice();
    await using _ = world;
    const priceId = waiting.priceId ?? "";
    const holder = callOf(world.db, await aModerator(world.db), { now: later(2) });
    const other = callOf(world.db, await aModerator(world.db), { now: later(2) });
    must(await claimCase(holder, waiting.id));
    expect(codeOf(await decidePrice(other, priceId, "approve", { comment: "" }))).toBe("case-claimed");
    expect(codeOf(await decidePrice(holder, priceId, "refuse", { comment: "" }))).toBe("comment-missing");
    must(await decidePrice(holder, priceId, "refuse", { comment: "Baha" }));
    const row = await world.db.moderationCase.findUniqueOrThrow({ where: { id: waiting.id } });
    expect(row).toMatchObject({ state: "decided", decision: "rejected", comment: "Baha" });
  });

  test("taken back by its producer leaves the queue; a revision in review has a case beside it", async () => {
    const { world, producer, listingId, waiting } = await aWaitingPrice();
    await using _ = world;
    const call = callOf(world.db, producer, { now: later(2) });
    must(await saveDraft(call, listingId, aDraft({ title: "Yeni" })));
    must(await submitListing(call, listingId));
    expect(await world.db.moderationCase.count({ where: { listingId, state: "open" } })).toBe(2);
    const tiers = [
      { from: kilograms(1_000), price: priceE4(12_000n) },
      { from: kilograms(20_000), price: priceE4(11_000n) },
    ];
    must(await changePrice(call, listingId, tiers));
    const row = await world.db.moderationCase.findUniqueOrThrow({ where: { id: waiting.id } });
    expect(row.state).toBe("withdrawn");
    expect(await world.db.moderationCase.count({ where: { listingId, state: "open" } })).toBe(1);
  });

  test("is shown with the tiers in force and how the price came to be", async () => {
    const { world, waiting } = await aWaitingPrice();
    await using _ = world;
    const call = callOf(world.db, await aModerator(world.db), { now: later(2) });
    const review = await deskCasePage(call, waiting.id, wholeQueue, against);
    expect(review?.price).toMatchObject({
      currency: "USD",
      asked: [{ price: 20_000n }],
      inForce: [{ price: 12_000n }, { price: 11_000n }],
      median: null,
      history: [
        { state: "active", first: 12_000n },
        { state: "waiting", first: 20_000n },
      ],
    });
  });
});
