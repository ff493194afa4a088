import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import { stampOf } from "#app/domain/listings/draft-stamp.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aDraft, aProducer, callOf, codeOf, must } from "#tests/support/listing-world.ts";
import { latestOf, step } from "#tests/support/one-step.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());
const reference = () => freshDatabase({ data: "reference" });

async function aPhoto(name: string, width: number, height: number) {
  const path = join(mkdtempSync(join(tmpdir(), "trade-house-photos-")), name);
  const picture = sharp({ create: { width, height, channels: 3, background: "#9b1c31" } });
  const bytes = await picture.jpeg().toBuffer();
  writeFileSync(path, bytes);
  return { name, size: bytes.length, path };
}

describe("a step of the form", () => {
  test("saves its own fields and leaves all others as they were", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const certificates = [
      {
        kind: "haccp",
        number: "H-7",
        issuer: "SGS",
        issuedOn: null,
        validUntil: null,
        keepFile: null,
        upload: null,
      },
    ] as const;
    const id = must(await saveDraft(call, null, aDraft({ certificates })));
    const before = await latestOf(world.db, id);
    must(
      await saveDraft(
        call,
        id,
        step("delivery", { incoterm: "DAP", incotermPlace: "Minsk", leadTimeDays: 5 }),
      ),
    );
    const after = await latestOf(world.db, id);
    expect(after).toMatchObject({ incoterm: "DAP", incotermPlace: "Minsk", leadTimeDays: 5 });
    const rest = ({ certificates: papers, ...row }: typeof after) => ({
      ...row,
      papers: papers.map(({ kind, number, issuer }) => ({ kind, number, issuer })),
      ...{ incoterm: null, incotermPlace: null, leadTimeDays: null, version: null },
    });
    expect(rest(after)).toEqual(rest(before));
    expect(await world.db.listing.findUnique({ where: { id } })).toMatchObject({ offeredG: 40_000_000n });
  });

  test("begins a listing with nothing but the goods", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, step("goods", { commodity: "hazelnut-kernel" })));
    expect(await latestOf(world.db, id)).toMatchObject({ titleAz: "", proposedTiers: [], offeredG: null });
  });

  test("of a listing on sale or in review begins a draft from what was there last", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    must(await submitListing(call, id));
    must(await saveDraft(call, id, step("goods", { commodity: "pomegranate", variety: "Vələs" })));
    const draft = await latestOf(world.db, id);
    expect(draft).toMatchObject({
      number: 2,
      state: "draft",
      variety: "Vələs",
      titleAz: "Göyçay narı, Gülöyşə",
    });
  });
});

describe("the quality specification", () => {
  test("is kept by its steps, and a full form that does not speak of it leaves it", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft({ commodity: "walnut" })));
    const attributes = { customsCode: "kernels" };
    must(await saveDraft(call, id, step("goods", { commodity: "walnut", attributes })));
    const measures = { moisture: { to: "6" }, calibre: { from: "", to: "" } };
    must(await saveDraft(call, id, step("quality", { commodity: "walnut", measures })));
    must(await saveDraft(call, id, aDraft({ commodity: "walnut", variety: "Çandler" })));
    const { specification } = await latestOf(world.db, id);
    expect(specification).toEqual({ customsCode: "kernels", measures: { moisture: { to: "6" } } });
  });

  test("is asked by the form of the goods: dried figs for moisture, fresh ones for ripeness", async () => {
    await using world = await reference();
    const asked = async (form: string | null) =>
      (await specificationFacts(world.db, "fig", form)).measures.map(({ slug }) => slug);
    expect(await asked("dried")).toEqual(expect.arrayContaining(["calibre", "moisture", "sulphur-dioxide"]));
    expect(await asked("dried")).not.toContain("ripeness");
    expect(await asked("fresh")).toEqual(["calibre", "ripeness", "brix"]);
    expect(await asked(null)).toEqual(expect.arrayContaining(["ripeness", "moisture"]));
  });

  test("out of its bounds is refused by its step, and says so at the field", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const measures = { calibre: { from: "800" }, brix: { from: "", to: "" } };
    expect(await saveDraft(call, id, step("quality", { measures }))).toEqual({
      ok: false,
      refusal: {
        code: "draft-contradicts",
        issues: [{ field: "specification.measures.calibre.from", code: "out-of-range" }],
      },
    });
    must(await saveDraft(call, id, step("quality", { measures: { calibre: { from: "80" } } })));
    must(await submitListing(call, id));
  });
});

describe("two who edit at once", () => {
  test("never overwrite what they have not seen; who has seen it may", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const seen = stampOf(await latestOf(world.db, id));
    must(await saveDraft(call, id, step("goods", { variety: "Vələs", seen, editor: randomUUID() })));
    const late = step("goods", { variety: "Bala Mürsəl", seen, editor: randomUUID() });
    expect(codeOf(await saveDraft(call, id, late))).toBe("draft-changed");
    expect(await latestOf(world.db, id)).toMatchObject({ variety: "Vələs" });
    const now = stampOf(await latestOf(world.db, id));
    must(await saveDraft(call, id, { ...late, seen: now }));
    expect(await latestOf(world.db, id)).toMatchObject({ variety: "Bala Mürsəl" });
  });

  test("at the very same moment: one saves, the others are told", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const seen = stampOf(await latestOf(world.db, id));
    const varieties = ["A", "B", "C", "D"];
    const answers = await Promise.all(
      varieties.map((variety) => saveDraft(call, id, step("goods", { variety, seen, editor: randomUUID() }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(
      Array.from({ length: 3 }, () => "draft-changed"),
    );
    expect(varieties[answers.findIndex(({ ok }) => ok)]).toBe((await latestOf(world.db, id)).variety);
  });

  test("a form whose answer was lost on the way is in no conflict with itself", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const mine = { seen: stampOf(await latestOf(world.db, id)), editor: randomUUID(), auto: true };
    must(await saveDraft(call, id, step("goods", { ...mine, variety: "V" })));
    must(await saveDraft(call, id, step("goods", { ...mine, variety: "Vələs" })));
    expect(await latestOf(world.db, id)).toMatchObject({ variety: "Vələs" });
  });

  test("a form opened before the draft was handed in does not begin another over it", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const seen = stampOf(await latestOf(world.db, id));
    must(await saveDraft(call, id, step("goods", { variety: "Vələs" })));
    must(await submitListing(call, id));
    expect(codeOf(await saveDraft(call, id, step("goods", { variety: "X", seen })))).toBe("draft-changed");
  });
});

describe("photos", () => {
  const photosOf = async (db: Db, id: string) => (await latestOf(db, id)).photos;

  test("are ordered, described, turned and taken out; the first is the main one", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db), { outside });
    const photos = [await aPhoto("wide.jpg", 400, 200), await aPhoto("square.jpg", 300, 300)];
    const id = must(await saveDraft(call, null, aDraft({ photos })));
    const [wide, square] = (await photosOf(world.db, id)).map(({ pictureId }) => pictureId);
    if (wide === undefined || square === undefined) throw new Error("two photos");
    const captions = { [wide]: "Yarıya bölünmüş nar" };
    const move = { what: "first", picture: square } as const;
    must(await saveDraft(call, id, step("photos", { captions, photoMove: move })));
    expect(await photosOf(world.db, id)).toMatchObject([
      { pictureId: square },
      { pictureId: wide, caption: "Yarıya bölünmüş nar" },
    ]);
    must(await saveDraft(call, id, step("photos", { photoMove: { what: "turn", picture: wide } })));
    const [, turned] = await photosOf(world.db, id);
    expect(turned?.caption).toBe("Yarıya bölünmüş nar");
    expect(await world.db.picture.findUnique({ where: { id: turned?.pictureId ?? "" } })).toMatchObject({
      width: 200,
      height: 400,
    });
    must(await saveDraft(call, id, step("photos", { removePhotos: [square] })));
    expect(await photosOf(world.db, id)).toHaveLength(1);
  });

  test("of another company cannot be turned into one's own", async () => {
    await using world = await reference();
    const theirs = callOf(world.db, await aProducer(world.db), { outside });
    const photos = [await aPhoto("theirs.jpg", 40, 20)];
    const foreign = must(await saveDraft(theirs, null, aDraft({ photos })));
    const [photo] = await photosOf(world.db, foreign);
    const mine = callOf(world.db, await aProducer(world.db), { outside });
    const id = must(await saveDraft(mine, null, aDraft()));
    const move = { what: "turn", picture: photo?.pictureId ?? "" } as const;
    must(await saveDraft(mine, id, step("photos", { photoMove: move, photoOrder: [move.picture] })));
    expect(await photosOf(world.db, id)).toEqual([]);
  });
});

test("texts in other languages are added beside the original, and none is made up", async () => {
  await using world = await reference();
  const call = callOf(world.db, await aProducer(world.db));
  const id = must(await saveDraft(call, null, aDraft()));
  const ru = { title: "Гранат Гюлейша", description: "" };
  must(await saveDraft(call, id, step("languages", { language: "az", texts: { ru } })));
  expect(await latestOf(world.db, id)).toMatchObject({
    originalLang: "az",
    titleAz: "Göyçay narı, Gülöyşə",
    titleRu: "Гранат Гюлейша",
    titleBe: "",
    titleEn: "",
  });
});
