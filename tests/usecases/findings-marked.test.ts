import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { keyOf, readFindings } from "#app/domain/moderation/stored-findings.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { lookAgain } from "#app/usecases/moderation/look-again.ts";
import { lookUpEstablishment } from "#app/usecases/moderation/look-up-establishment.ts";
import { markFinding } from "#app/usecases/moderation/mark-finding.ts";
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
  submitted,
} from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

async function findingsOf(db: Db, listingId: string) {
  return readFindings((await openCaseOf(db, listingId)).findings);
}

async function kindsOf(db: Db, listingId: string): Promise<string[]> {
  return (await findingsOf(db, listingId)).map(({ kind }) => kind);
}

describe("a finding that is fine", () => {
  const withPhone = { description: "Şirin nar. Tel: 050 123 45 67." };

  test("stays so in the next round as long as its evidence is the same", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = await submitted(db, producer, withPhone);
    const { id: caseId } = await openCaseOf(db, id);
    const [finding] = await findingsOf(db, id);
    const key = finding ? keyOf(finding) : "";
    const moderator = await aModerator(db);
    must(await markFinding(callOf(db, moderator), caseId, { finding: key, fine: true }));
    must(await markFinding(callOf(db, moderator), caseId, { finding: key, fine: true }));
    expect(await db.findingMark.findMany()).toMatchObject([
      { listingId: id, key, markedById: moderator.userId },
    ]);
    expect(await db.auditRow.count({ where: { deed: "mark-finding" } })).toBe(1);

    const call = callOf(db, producer, { now: later(1) });
    must(await saveDraft(call, id, aDraft({ description: "Yeni mətn. Tel: 050 123 45 67, axşam." })));
    must(await submitListing(call, id));
    expect((await findingsOf(db, id)).map(keyOf)).toEqual([key]);
    must(await saveDraft(call, id, aDraft({ description: "Tel: 050 765 43 21." })));
    must(await submitListing(call, id));
    expect((await findingsOf(db, id)).map(keyOf)).not.toContain(key);
    expect(codeOf(await markFinding(callOf(db, moderator), caseId, { finding: key, fine: true }))).toBe(
      "finding-gone",
    );
  });

  test("can be taken back; nobody marks their own company's, another's claim or a closed case", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = await submitted(db, producer, withPhone);
    const { id: caseId, revisionId } = await openCaseOf(db, id);
    const key = (await findingsOf(db, id)).map(keyOf)[0] ?? "";
    const moderator = callOf(db, await aModerator(db));
    const own = callOf(db, await aDirectorOf(db, producer));
    expect(codeOf(await markFinding(own, caseId, { finding: key, fine: true }))).toBe("own-company");
    must(await markFinding(moderator, caseId, { finding: key, fine: true }));
    must(await markFinding(moderator, caseId, { finding: key, fine: false }));
    expect(await db.findingMark.count()).toBe(0);
    must(await approveRevision(moderator, caseId, { revision: revisionId, comment: "" }));
    expect(codeOf(await markFinding(moderator, caseId, { finding: key, fine: true }))).toBe("case-closed");
    expect(codeOf(await lookAgain(moderator, caseId))).toBe("case-closed");
  });

  test("is marked once by two at the same instant", async () => {
    await using world = await reference();
    const { db } = world;
    const id = await submitted(db, await aProducer(db), withPhone);
    const { id: caseId } = await openCaseOf(db, id);
    const key = (await findingsOf(db, id)).map(keyOf)[0] ?? "";
    const both = await Promise.all([aModerator(db), aModerator(db)]);
    await Promise.all(both.map((one) => markFinding(callOf(db, one), caseId, { finding: key, fine: true })));
    expect(await db.findingMark.count()).toBe(1);
    expect(await db.auditRow.count({ where: { deed: "mark-finding" } })).toBe(1);
  });
});

describe("animal goods", () => {
  const honey = {
    commodity: "honey",
    harvestFrom: null,
    harvestTo: null,
    establishmentNumber: "AZ 0042",
    title: "Dağ balı",
  };

  test("are approved once staff have found this very number in the register, and not long ago", async () => {
    await using world = await reference();
    const { db } = world;
    const id = await submitted(db, await aProducer(db), honey);
    const { id: caseId, revisionId } = await openCaseOf(db, id);
    const moderator = await aModerator(db);
    const call = callOf(db, moderator);
    const read = { revision: revisionId, comment: "" };
    const look = (outcome: "listed" | "not_listed", number = "AZ 0042") =>
      lookUpEstablishment(call, caseId, { number, outcome, note: "2026-11-23" });
    expect(codeOf(await approveRevision(call, caseId, read))).toBe("establishment-not-looked-up");
    expect(codeOf(await look("listed", "AZ 0043"))).toBe("revision-moved-on");
    must(await look("not_listed"));
    expect(await findingsOf(db, id)).toContainEqual(
      expect.objectContaining({
        evidence: expect.objectContaining({ why: "not-listed", number: "AZ 0042" }),
      }),
    );
    expect(codeOf(await approveRevision(call, caseId, read))).toBe("establishment-not-looked-up");
    must(
      await lookUpEstablishment(callOf(db, moderator, { now: later(1) }), caseId, {
        number: "AZ 0042",
        outcome: "listed",
        note: "",
      }),
    );
    expect(await kindsOf(db, id)).not.toContain("establishment-missing");
    const late = callOf(db, moderator, { now: later(24 * 100) });
    expect(codeOf(await approveRevision(late, caseId, read))).toBe("establishment-not-looked-up");
    must(await approveRevision(callOf(db, moderator, { now: later(2) }), caseId, read));
    expect(await db.establishmentLookup.findMany({ orderBy: { lookedUpAt: "asc" } })).toMatchObject([
      { number: "AZ 0042", outcome: "not_listed", lookedUpById: moderator.userId },
      { number: "AZ 0042", outcome: "listed" },
    ]);
    const rewrite = db.$executeRaw`UPDATE establishment_lookups SET outcome = 'listed'`;
    await expect(rewrite).rejects.toThrow(/append-only/);
  });
});
