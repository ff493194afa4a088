import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { readFindings } from "#app/domain/moderation/stored-findings.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { finishFindings } from "#app/usecases/moderation/finish-findings.ts";
import { lookAgain } from "#app/usecases/moderation/look-again.ts";
import { recordArea } from "#app/usecases/moderation/record-area.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aDraft,
  aModerator,
  aProducer,
  callOf,
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

async function findingsOf(db: Db, listingId: string) {
  return readFindings((await openCaseOf(db, listingId)).findings);
}

async function kindsOf(db: Db, listingId: string): Promise<string[]> {
  return (await findingsOf(db, listingId)).map(({ kind }) => kind);
}

/** A photo with something on it, told apart by its seed. */
async function aPhoto(seed: number, change: (picture: Sharp) => Sharp = (picture) => picture.png()) {
  const blobs = Array.from({ length: 9 }, (_, at) => {
    const turn = (seed * 37 + at * 53) % 97;
    return `<circle cx="${(turn * 13) % 400}" cy="${(turn * 29 + at * 17) % 300}" r="${20 + (turn % 50)}" fill="hsl(${turn * 7} 60% ${20 + (turn % 60)}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#ddd"/>${blobs.join("")}</svg>`;
  const path = join(mkdtempSync(join(tmpdir(), "trade-house-photos-")), "nar.png");
  await change(sharp(await sharp(Buffer.from(svg)).png().toBuffer())).toFile(path);
  return { name: "nar.png", size: 1, path };
}

async function submittedWith(
  db: Db,
  producer: Awaited<ReturnType<typeof aProducer>>,
  change: Parameters<typeof aDraft>[0],
) {
  const call = callOf(db, producer, { outside });
  const id = must(await saveDraft(call, null, aDraft(change)));
  must(await submitListing(call, id));
  return id;
}

describe("a submission is looked at as a whole", () => {
  test("contacts in every language it is written in, with their place", async () => {
    await using world = await reference();
    const description = "Şirin nar. Tel: 050 123 45 67, axşam.";
    const id = await submitted(world.db, await aProducer(world.db), { description });
    expect(await findingsOf(world.db, id)).toMatchObject([
      {
        kind: "contact-details",
        field: "description",
        evidence: { contact: "phone", quote: "050 123 45 67", before: "Şirin nar. Tel: ", after: ", axşam." },
      },
    ]);
  });

  test("a price against what is on sale and was ordered, else against the reference", async () => {
    await using world = await reference();
    const { db } = world;
    const cheap = { tiers: [{ from: kilograms(1_000), price: priceE4(3_000n) }] };
    const alone = await submitted(db, await aProducer(db), { ...cheap, title: "Tək nar" });
    expect(await findingsOf(db, alone)).toMatchObject([
      { kind: "price-outlier", evidence: { basis: "reference", direction: "low" } },
    ]);
    for (const number of [1, 2, 3, 4, 5]) {
      await published(db, await aProducer(db), {
        title: `Bağ ${number} məhsulu`,
        description: `Bağ ${number}`,
      });
    }
    const { id: caseId } = await openCaseOf(db, alone);
    must(await lookAgain(callOf(db, await aModerator(db), { now: later(1) }), caseId));
    expect(await findingsOf(db, alone)).toMatchObject([
      {
        kind: "price-outlier",
        evidence: { basis: "market", direction: "low", listings: 5, orders: 0, ratioPct: 25 },
      },
    ]);
    const again = await db.moderationCase.findUniqueOrThrow({ where: { id: caseId } });
    expect(again.findingsAt).toEqual(later(1));
    expect(await db.auditRow.count({ where: { deed: "look-again" } })).toBe(1);
  });

  test("the same words on another company's listing, and not on goods of another commodity", async () => {
    await using world = await reference();
    const { db } = world;
    const first = await published(db, await aProducer(db), {});
    const copy = await submitted(db, await aProducer(db), { title: "Göyçay Narı — Gülöyşə!" });
    const { slug } = await db.listing.findUniqueOrThrow({ where: { id: first } });
    expect(await findingsOf(db, copy)).toMatchObject([
      { kind: "near-duplicate", evidence: { what: "text", listing: slug, own: "no" } },
    ]);
    const quince = await submitted(db, await aProducer(db), { commodity: "quince" });
    expect(await kindsOf(db, quince)).not.toContain("near-duplicate");
  });

  test("the commodity's plain name is nobody's, except twice in one company", async () => {
    await using world = await reference();
    const { db } = world;
    const plain = { title: "", description: "" };
    const producer = await aProducer(db);
    await published(db, producer, plain);
    const stranger = await submitted(db, await aProducer(db), plain);
    expect(await kindsOf(db, stranger)).toEqual([]);
    const twice = await submitted(db, producer, plain);
    expect(await findingsOf(db, twice)).toMatchObject([{ kind: "near-duplicate", evidence: { own: "yes" } }]);
  });

  test("a certificate number that another company shows, however it is written", async () => {
    await using world = await reference();
    const { db } = world;
    const paper = (number: string) => ({
      certificates: [
        {
          kind: "globalgap" as const,
          number,
          issuer: "GG",
          issuedOn: null,
          validUntil: null,
          keepFile: null,
          upload: null,
        },
      ],
    });
    await published(db, await aProducer(db), {
      ...paper("GGN 4049-929"),
      title: "Birinci nar",
      description: "Bir",
    });
    const other = await submitted(db, await aProducer(db), {
      ...paper("ggn4049929"),
      title: "İkinci məhsul",
      description: "İki",
    });
    expect(await findingsOf(db, other)).toMatchObject([
      { kind: "missing-certificate", evidence: { why: "number-of-another", number: "ggn4049929" } },
    ]);
  });

  test("the region's own season where there is one", async () => {
    await using world = await reference();
    const { db } = world;
    const early = {
      commodity: "potato-early",
      harvestFrom: plainDate("2026-03-05"),
      harvestTo: plainDate("2026-03-25"),
      title: "Erkən kartof",
    };
    const south = await submitted(db, await aProducer(db), { ...early, region: "lankaran" });
    expect((await findingsOf(db, south)).filter(({ evidence }) => evidence.why === "harvest")).toEqual([]);
    const north = await submitted(db, await aProducer(db), {
      ...early,
      region: "quba",
      title: "Kartof erkən Quba",
    });
    expect(await findingsOf(db, north)).toContainEqual(
      expect.objectContaining({ kind: "out-of-season", evidence: expect.objectContaining({ months: [3] }) }),
    );
  });

  test("more than the declared area gives, once staff have written the area down", async () => {
    await using world = await reference();
    const { db } = world;
    const id = await submitted(db, await aProducer(db), { quantity: tonnes(400) });
    const { id: caseId } = await openCaseOf(db, id);
    expect(await kindsOf(db, id)).toEqual([]);
    const moderator = callOf(db, await aModerator(db));
    must(await recordArea(moderator, caseId, { squareMetres: 100_000n }));
    expect(await findingsOf(db, id)).toMatchObject([
      { kind: "implausible-quantity", evidence: { why: "area", limit: String(tonnes(350)) } },
    ]);
    must(await recordArea(moderator, caseId, { squareMetres: 200_000n }));
    expect(await kindsOf(db, id)).toEqual([]);
    expect(await db.auditRow.count({ where: { deed: "record-area" } })).toBe(2);
  });
});

describe("photos", () => {
  test("the same file, and the same picture made smaller and darker, are found on another company's goods", async () => {
    await using world = await reference();
    const { db } = world;
    await submittedWith(db, await aProducer(db), {
      photos: [await aPhoto(1)],
      title: "Birinci",
      description: "Bir",
    });
    const same = await submittedWith(db, await aProducer(db), {
      commodity: "quince",
      photos: [await aPhoto(1)],
      title: "Heyva sarı",
    });
    expect(await findingsOf(db, same)).toContainEqual(
      expect.objectContaining({ evidence: expect.objectContaining({ what: "file", alikePct: 100 }) }),
    );
    const darker = await submittedWith(db, await aProducer(db), {
      commodity: "apple",
      photos: [
        await aPhoto(1, (picture) =>
          picture.resize({ width: 250 }).modulate({ brightness: 0.8 }).jpeg({ quality: 60 }),
        ),
      ],
      title: "Alma qırmızı",
    });
    const [found] = (await findingsOf(db, darker)).filter(({ kind }) => kind === "near-duplicate");
    expect(found).toMatchObject({ field: "photos", evidence: { what: "photo" } });
    expect(
      await db.picture.count({
        where: { id: { in: [String(found?.evidence.picture), String(found?.evidence.otherPicture)] } },
      }),
    ).toBe(2);
    const another = await submittedWith(db, await aProducer(db), {
      commodity: "pear",
      photos: [await aPhoto(5)],
      title: "Armud yaşıl",
    });
    expect(await kindsOf(db, another)).not.toContain("near-duplicate");
  });

  test("from before are measured by the job, and the case that waited looks again", async () => {
    await using world = await reference();
    const { db } = world;
    await submittedWith(db, await aProducer(db), {
      photos: [await aPhoto(1)],
      title: "Birinci",
      description: "Bir",
    });
    await db.pictureLikeness.deleteMany();
    await db.revisionLikeness.deleteMany();
    const producer = await aProducer(db);
    const call = callOf(db, producer, { outside });
    const shrunk = await aPhoto(1, (picture) => picture.resize({ width: 300 }).jpeg());
    const id = must(
      await saveDraft(call, null, aDraft({ commodity: "quince", photos: [shrunk], title: "Heyva sarı" })),
    );
    await db.pictureLikeness.deleteMany();
    must(await submitListing(call, id));
    const waiting = await openCaseOf(db, id);
    expect(waiting.stillLooking).toBe(true);
    const system = { ...callOf(db, { kind: "system" }, { outside, now: later(1) }) };
    await finishFindings(system);
    const looked = await openCaseOf(db, id);
    expect(looked.stillLooking).toBe(false);
    expect(await kindsOf(db, id)).toContain("near-duplicate");
    expect(await db.revisionLikeness.count()).toBe(2);
    await finishFindings(system);
    expect(await db.pictureLikeness.count()).toBe(2);
  });
});

test("a look at the clock of the reference: prices come with source and date", async () => {
  await using world = await reference();
  const rows = await world.db.referencePrice.findMany();
  expect(rows.length).toBeGreaterThan(5);
  expect(
    rows.every(
      ({ source, period, asOf }) =>
        source !== "" && period !== "" && asOf <= toColumn(plainDate("2026-11-23")),
    ),
  ).toBe(true);
});
