import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aDraft, aProducer, callOf, codeOf, must } from "#tests/support/listing-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());
const folder = mkdtempSync(join(tmpdir(), "trade-house-photos-"));

async function aPhoto(name: string, background: string) {
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background } });
  const bytes = await picture.jpeg().toBuffer();
  const path = join(folder, `${background.slice(1)} ${name}`);
  writeFileSync(path, bytes);
  return { name, size: bytes.length, path };
}

function aNote(name: string) {
  const path = join(folder, name);
  writeFileSync(path, "not a picture at all");
  return { name, size: 20, path };
}

async function world() {
  const database = await freshDatabase({ data: "reference" });
  const call = callOf(database.db, await aProducer(database.db), { outside });
  const id = must(await saveDraft(call, null, aDraft()));
  return { ...database, call, id, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

const photosOf = (db: Db) => db.revisionPhoto.findMany({ orderBy: { position: "asc" } });
const photos = (files: Awaited<ReturnType<typeof aPhoto>>[]) => aDraft({ step: "photos", photos: files });

describe("the same photo", () => {
  test("sent again after an answer that was lost is one photo of the listing", async () => {
    await using here = await world();
    must(await saveDraft(here.call, here.id, photos([await aPhoto("nar.jpg", "#9b1c31")])));
    must(await saveDraft(here.call, here.id, photos([await aPhoto("nar (1).jpg", "#9b1c31")])));
    expect(await photosOf(here.db)).toHaveLength(1);
    must(await saveDraft(here.call, here.id, photos([await aPhoto("heyva.jpg", "#c9a26b")])));
    expect(await photosOf(here.db)).toHaveLength(2);
  });

  test("sent twice at the same moment is one photo of the listing", async () => {
    await using here = await world();
    const photo = await aPhoto("nar.jpg", "#9b1c31");
    const both = [photos([photo]), photos([photo])].map((draft) => saveDraft(here.call, here.id, draft));
    for (const saved of await Promise.all(both)) must(saved);
    expect(await photosOf(here.db)).toHaveLength(1);
  });

  test("chosen twice in one form is one photo, and does not count towards the twelve twice", async () => {
    await using here = await world();
    const photo = await aPhoto("nar.jpg", "#9b1c31");
    must(await saveDraft(here.call, here.id, photos(Array.from({ length: 13 }, () => photo))));
    expect(await photosOf(here.db)).toHaveLength(1);
  });

  test("is not even by the database taken twice into one revision", async () => {
    await using here = await world();
    must(await saveDraft(here.call, here.id, photos([await aPhoto("nar.jpg", "#9b1c31")])));
    const [photo] = await photosOf(here.db);
    if (photo === undefined) throw new Error("one photo");
    const { id: _id, ...alike } = photo;
    await expect(here.db.revisionPhoto.create({ data: alike })).rejects.toThrow(/unique/i);
  });

  test("may come back once it was taken out, and is known in the next revision", async () => {
    await using here = await world();
    const photo = await aPhoto("nar.jpg", "#9b1c31");
    must(await saveDraft(here.call, here.id, photos([photo])));
    const [first] = await photosOf(here.db);
    const anew = { ...photos([photo]), removePhotos: [first?.pictureId ?? ""] };
    must(await saveDraft(here.call, here.id, anew));
    expect(await photosOf(here.db)).toHaveLength(1);
    must(await submitListing(here.call, here.id));
    must(await saveDraft(here.call, here.id, photos([photo])));
    const next = { revision: { listingId: here.id, number: 2 } };
    expect(await here.db.revisionPhoto.count({ where: next })).toBe(1);
  });
});

describe("a file that is no photo", () => {
  test("is named, and the photos beside it are kept", async () => {
    await using here = await world();
    const good = await aPhoto("nar.jpg", "#9b1c31");
    const refused = await saveDraft(here.call, here.id, photos([aNote("qeyd.txt"), good]));
    expect(refused).toEqual({ ok: false, refusal: { code: "not-a-picture", name: "qeyd.txt" } });
    expect(await photosOf(here.db)).toHaveLength(1);
  });

  test("is named together with the others, whatever is wrong with each", async () => {
    await using here = await world();
    const large = { ...(await aPhoto("boyuk.jpg", "#2f6b3a")), size: 15_000_001 };
    const refused = await saveDraft(here.call, here.id, photos([aNote("qeyd.txt"), large]));
    expect(refused).toEqual({
      ok: false,
      refusal: { code: "photos-left-out", names: "qeyd.txt, boyuk.jpg" },
    });
  });

  test("holds a new listing up, so that its form can be sent again whole", async () => {
    await using here = await world();
    const draft = aDraft({ photos: [aNote("qeyd.txt"), await aPhoto("nar.jpg", "#9b1c31")] });
    expect(codeOf(await saveDraft(here.call, null, draft))).toBe("not-a-picture");
    expect(await here.db.listing.count()).toBe(1);
  });
});
