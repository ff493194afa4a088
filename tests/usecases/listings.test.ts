import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { withdrawListing } from "#app/usecases/listings/withdraw-listing.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aDraft,
  aProducer,
  callOf,
  codeOf,
  later,
  must,
  openCaseOf,
  submitted,
} from "#tests/support/listing-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());

const reference = () => freshDatabase({ data: "reference" });
const folder = mkdtempSync(join(tmpdir(), "trade-house-photos-"));

async function aPhoto(name = "nar.jpg", background = "#9b1c31") {
  const path = join(folder, name);
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer();
  writeFileSync(path, bytes);
  return { name, size: bytes.length, path };
}

describe("a draft", () => {
  test("is saved with nothing but the goods, and keeps half-typed prices", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db, { state: "draft" }));
    const bare = aDraft({
      title: "",
      description: "",
      region: null,
      quantity: null,
      minimumOrder: null,
      availableFrom: null,
      availableTo: null,
      incotermPlace: "",
      tiers: [{ from: kilograms(500), price: null }],
    });
    const id = must(await saveDraft(call, null, bare));
    const [revision] = await world.db.listingRevision.findMany({ where: { listingId: id } });
    expect(revision?.state).toBe("draft");
    expect(revision?.proposedTiers).toEqual([{ fromG: "500000", priceE4: null }]);
    expect(codeOf(await submitListing(call, id))).toBe("company-not-verified");
  });

  test("of a verified company is held up by what an order needs, and by nothing else", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft({ quantity: null, incotermPlace: "" })));
    expect(await submitListing(call, id)).toEqual({
      ok: false,
      refusal: { code: "draft-incomplete", issues: 2 },
    });
    const thin = aDraft({
      title: "",
      description: "",
      variety: "",
      grade: "",
      region: null,
      harvestFrom: null,
      harvestTo: null,
      packaging: "",
      storage: "",
      leadTimeDays: null,
      tiers: [{ from: null, price: priceE4(12_000n) }],
    });
    must(await saveDraft(call, id, thin));
    must(await submitListing(call, id));
    const { revisionId } = await openCaseOf(world.db, id);
    const pinned = await world.db.listingRevision.findUniqueOrThrow({ where: { id: revisionId } });
    expect(pinned).toMatchObject({ titleAz: "Nar", titleRu: "Гранат", leadTimeDays: 3 });
    expect(pinned.packaging).not.toBe("");
    expect(pinned.proposedTiers).toEqual([{ fromG: "1000000", priceE4: "12000" }]);
  });

  test("whose form is sent twice is one listing", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const form = aDraft();
    const [first, second] = await Promise.all([saveDraft(call, null, form), saveDraft(call, null, form)]);
    expect(must(second)).toBe(must(first));
    expect(await world.db.listing.count()).toBe(1);
  });

  test("of another company is not there, and a viewer may not save", async () => {
    await using world = await reference();
    const mine = await aProducer(world.db);
    const other = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(callOf(world.db, mine), null, aDraft()));
    expect(codeOf(await saveDraft(other, id, aDraft()))).toBe("not-found");
    expect(codeOf(await submitListing(other, id))).toBe("not-found");
    expect(codeOf(await archiveListing(other, id))).toBe("not-found");
    expect(codeOf(await saveDraft(other, null, aDraft({ company: mine.companyId })))).toBe("not-found");
    const viewer = callOf(world.db, await aProducer(world.db, { role: "viewer" }));
    expect(codeOf(await saveDraft(viewer, null, aDraft()))).toBe("not-allowed");
  });

  test("takes photos anew encoded, for the company's eyes only until a moderator approves them", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer, { outside });
    const id = must(
      await saveDraft(call, null, aDraft({ photos: [await aPhoto(), await aPhoto("two.jpg", "#2f6b3a")] })),
    );
    const photos = await world.db.revisionPhoto.findMany({ orderBy: { position: "asc" } });
    expect(photos).toHaveLength(2);
    const files = await world.db.file.findMany();
    expect(new Set(files.map(({ access }) => access))).toEqual(new Set(["company"]));
    expect(files.map(({ contentType }) => contentType)).toContain("image/avif");
    must(await saveDraft(call, id, aDraft({ removePhotos: [photos[0]?.pictureId ?? ""] })));
    expect(await world.db.revisionPhoto.count()).toBe(1);
  });

  test("is refused whole when a file is no picture", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db), { outside });
    const path = join(folder, "note.jpg");
    writeFileSync(path, "not a picture at all");
    const note = { name: "note.jpg", size: 20, path };
    const refused = await saveDraft(call, null, aDraft({ photos: [await aPhoto(), note] }));
    expect(refused).toEqual({ ok: false, refusal: { code: "not-a-picture", name: "note.jpg" } });
    const large = await saveDraft(call, null, aDraft({ photos: [{ ...note, size: 15_000_001 }] }));
    expect(codeOf(large)).toBe("photo-file-too-large");
    expect(await world.db.listing.count()).toBe(0);
  });

  test("keeps certificates and their files from one save to the next, and takes no file of a stranger", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer, { outside });
    const path = join(folder, "cert.pdf");
    writeFileSync(path, "%PDF-1.4 a certificate");
    const upload = { name: "cert.pdf", size: 22, path };
    const certificate = {
      kind: "globalgap",
      number: "GGN 405",
      issuer: "SGS",
      issuedOn: null,
      validUntil: plainDate("2027-06-30"),
      keepFile: null,
      upload,
    } as const;
    const id = must(await saveDraft(call, null, aDraft({ certificates: [certificate] })));
    const first = await world.db.revisionCertificate.findFirstOrThrow();
    const again = { ...certificate, keepFile: first.fileId, upload: null };
    must(await saveDraft(call, id, aDraft({ certificates: [again] })));
    expect((await world.db.revisionCertificate.findFirstOrThrow()).fileId).toBe(first.fileId);
    const stranger = callOf(world.db, await aProducer(world.db), { outside });
    const stolen = must(await saveDraft(stranger, null, aDraft({ certificates: [again] })));
    const copied = await world.db.revisionCertificate.findFirstOrThrow({
      where: { revision: { listingId: stolen } },
    });
    expect(copied.fileId).toBeNull();
  });
});

describe("a submission", () => {
  test("is due in two working days, and one that replaces it keeps the due time and the case", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await submitted(world.db, producer);
    const first = await openCaseOf(world.db, id);
    expect(first.dueAt.toISOString()).toBe("2026-11-25T21:00:00.000Z");
    const call = callOf(world.db, producer, { now: later(30) });
    must(await saveDraft(call, id, aDraft({ title: "Göyçay narı, şirin" })));
    expect(codeOf(await saveDraft(call, id, aDraft({ commodity: "apple" })))).toBe("commodity-pinned");
    must(await submitListing(call, id));
    const second = await openCaseOf(world.db, id);
    expect(second).toMatchObject({ id: first.id, dueAt: first.dueAt });
    expect(second.revisionId).not.toBe(first.revisionId);
    const states = await world.db.listingRevision.findMany({ orderBy: { number: "asc" } });
    expect(states.map(({ state }) => state)).toEqual(["withdrawn", "submitted"]);
    expect(codeOf(await submitListing(call, id))).toBe("nothing-to-submit");
  });

  test("carries findings that explain themselves", async () => {
    await using world = await reference();
    const id = await submitted(world.db, await aProducer(world.db), {
      description: "Zəng edin: +994 50 123 45 67",
      harvestFrom: plainDate("2026-05-01"),
      harvestTo: plainDate("2026-05-20"),
    });
    const { findings } = await openCaseOf(world.db, id);
    expect(findings).toMatchObject([
      { kind: "contact-details", field: "description" },
      { kind: "out-of-season" },
    ]);
  });

  test("can be withdrawn, is a draft again, and can be handed in anew", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer);
    const id = await submitted(world.db, producer);
    must(await withdrawListing(call, id));
    expect((await world.db.listing.findUniqueOrThrow({ where: { id } })).status).toBe("draft");
    expect(await world.db.moderationCase.count({ where: { state: "open" } })).toBe(0);
    expect(codeOf(await withdrawListing(call, id))).toBe("nothing-in-review");
    must(await submitListing(call, id));
    expect((await world.db.listing.findUniqueOrThrow({ where: { id } })).status).toBe("in_review");
  });
});
