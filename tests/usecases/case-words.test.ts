import { expect, test } from "vitest";
import { fillCaseWords } from "#app/usecases/moderation/fill-case-words.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aProducer, openCaseOf, submitted } from "#tests/support/listing-world.ts";

test("cases from before cases had words get the words they would be opened with today", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const ids: string[] = [];
  for (const title of ["Göyçay narı", "Quba alması", "Şəmkir pomidoru"]) {
    ids.push(await submitted(db, await aProducer(db), { title, description: title }));
  }
  const texts = async () =>
    Promise.all(ids.map(async (id) => (await openCaseOf(db, id)).searchText.split(" ").sort()));
  const before = await texts();
  await db.moderationCase.updateMany({ data: { searchText: "" } });
  expect(await fillCaseWords(db, 2)).toBe(2);
  expect(await fillCaseWords(db, 2)).toBe(1);
  expect(await fillCaseWords(db, 2)).toBe(0);
  expect(await texts()).toEqual(before);
});
