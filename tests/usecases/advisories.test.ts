import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { advisoriesOn } from "#app/queries/advisories.server.ts";
import { decideOnAdvisory } from "#app/usecases/advisories/decide-on-advisory.ts";
import type { AdvisoryActor, AdvisoryInput } from "#app/usecases/advisories/save-advisory.ts";
import { saveAdvisory } from "#app/usecases/advisories/save-advisory.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aModerator,
  aProducer,
  callOf,
  codeOf,
  later,
  monday,
  must,
  published,
  submitted,
} from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

function anAdvisory(change: Partial<AdvisoryInput> = {}): AdvisoryInput {
  return {
    formToken: randomUUID(),
    kind: "pest",
    severity: "serious",
    commodity: "pomegranate",
    category: null,
    region: null,
    titles: { az: "Nar güvəsi", ru: "Гранатовая моль", be: "", en: "Carob moth" },
    texts: {
      az: "Yükləmədən əvvəl yoxlayın.",
      ru: "Осмотрите до погрузки.",
      be: "",
      en: "Look before loading.",
    },
    sourceName: "ggiskzr.by",
    sourceUrl: "https://ggiskzr.by/news/565",
    from: plainDate("2026-11-01"),
    until: null,
    ...change,
  };
}

async function versionOf(db: Db, advisoryId: string, state: "proposed" | "published") {
  return db.advisoryVersion.findFirstOrThrow({ where: { advisoryId, state } });
}

async function publish(db: Db, writer: AdvisoryActor, reader: AdvisoryActor, input: AdvisoryInput) {
  const id = must(await saveAdvisory(callOf(db, writer), null, input));
  const { id: version } = await versionOf(db, id, "proposed");
  must(await decideOnAdvisory(callOf(db, reader), id, "publish", { version, reason: "" }));
  return id;
}

const nar = { commodity: "pomegranate", category: "fruit", region: "goychay" };
const standing = (db: Db, goods = nar, now = monday) => advisoriesOn(db, [goods], { lang: "be", now });
const ids = async (rows: ReturnType<typeof standing>) => (await rows).map(({ id }) => id);

describe("an advisory", () => {
  test("stands once somebody else has published it, in the reader's language or the next best", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const id = must(await saveAdvisory(callOf(db, anna), null, anAdvisory()));
    const { id: version } = await versionOf(db, id, "proposed");
    expect(await standing(db)).toEqual([]);
    const decide = (who: AdvisoryActor) =>
      decideOnAdvisory(callOf(db, who), id, "publish", { version, reason: "" });
    expect(codeOf(await decide(anna))).toBe("own-entry");
    must(await decide(ivan));
    expect(await standing(db)).toMatchObject([
      { id, title: { text: "Гранатовая моль", lang: "ru" }, severity: "serious" },
    ]);
    expect(codeOf(await decide(ivan))).toBe("advisory-moved-on");
    const told = await db.notice.findMany({ where: { kind: "advisory-proposed" } });
    expect(told.map(({ userId }) => userId)).toEqual([ivan.userId]);
    const deeds = await db.auditRow.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(deeds.map(({ deed }) => deed)).toEqual(["save-advisory", "publish-advisory"]);
  });

  test("even the database lets nobody publish what they wrote, nor edit what was said", async () => {
    await using world = await reference();
    const { db } = world;
    const anna = await aModerator(db);
    const id = must(await saveAdvisory(callOf(db, anna), null, anAdvisory()));
    const { id: version } = await versionOf(db, id, "proposed");
    const where = { id: version };
    const self = { state: "published" as const, decidedById: anna.userId, decidedAt: monday };
    await expect(db.advisoryVersion.update({ where, data: self })).rejects.toThrow(/second_pair_of_eyes/);
    const rewrite = db.$executeRaw`UPDATE advisory_versions SET title_ru = 'Другое' WHERE id = ${version}::uuid`;
    await expect(rewrite).rejects.toThrow(/not edited/);
    const takeOut = db.$executeRaw`DELETE FROM advisory_versions WHERE id = ${version}::uuid`;
    await expect(takeOut).rejects.toThrow(/append-only/);
  });

  test("is about its goods, its category or its region, in its own time", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const goods = await publish(db, anna, ivan, anAdvisory());
    const fruit = await publish(
      db,
      anna,
      ivan,
      anAdvisory({ commodity: null, category: "fruit", severity: "note" }),
    );
    const district = { commodity: null, region: "goychay", severity: "caution" } as const;
    const region = await publish(db, anna, ivan, anAdvisory(district));
    const both = await publish(db, anna, ivan, anAdvisory({ region: "quba", severity: "note" }));
    const soon = await publish(
      db,
      anna,
      ivan,
      anAdvisory({ from: plainDate("2026-12-01"), until: plainDate("2026-12-31") }),
    );
    expect(await ids(standing(db))).toEqual([goods, region, fruit]);
    expect(await ids(standing(db, { ...nar, region: "quba" }))).toEqual([goods, both, fruit]);
    expect(await ids(standing(db, { ...nar, commodity: "quince" }))).toEqual([region, fruit]);
    expect(await ids(standing(db, nar, new Date("2026-12-31T20:59:00Z")))).toContain(soon);
    expect(await ids(standing(db, nar, new Date("2026-12-31T21:00:00Z")))).not.toContain(soon);
  });

  test("tells each producer with such goods once, whatever comes after", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const [seller, waiting, other] = [await aProducer(db), await aProducer(db), await aProducer(db)];
    await published(db, seller);
    await submitted(db, waiting, { title: "Başqa nar", description: "Başqa bağ" });
    await submitted(db, other, { commodity: "quince" });
    const id = await publish(db, anna, ivan, anAdvisory());
    const told = async () =>
      (await db.outboxMessage.findMany({ where: { kind: "advisory-published" } }))
        .map(({ userId }) => userId)
        .sort();
    const both = [seller.userId, waiting.userId].sort();
    expect(await told()).toEqual(both);
    must(await saveAdvisory(callOf(db, ivan), id, anAdvisory({ severity: "caution" })));
    const { id: version } = await versionOf(db, id, "proposed");
    must(await decideOnAdvisory(callOf(db, anna), id, "publish", { version, reason: "" }));
    expect(await told()).toEqual(both);
  });

  test("is replaced by its next version and not before; the history stays", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const id = await publish(db, anna, ivan, anAdvisory());
    must(await saveAdvisory(callOf(db, ivan, { now: later(1) }), id, anAdvisory({ severity: "note" })));
    expect(await standing(db)).toMatchObject([{ severity: "serious" }]);
    must(await saveAdvisory(callOf(db, ivan, { now: later(2) }), id, anAdvisory({ severity: "caution" })));
    const { id: version } = await versionOf(db, id, "proposed");
    must(await decideOnAdvisory(callOf(db, anna), id, "publish", { version, reason: "" }));
    expect(await standing(db)).toMatchObject([{ severity: "caution" }]);
    const versions = await db.advisoryVersion.findMany({
      where: { advisoryId: id },
      orderBy: { number: "asc" },
    });
    expect(versions.map(({ state }) => state)).toEqual(["superseded", "discarded", "published"]);
  });

  test("is taken down with a reason, and its writer hears of it", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan] = [await aModerator(db), await aModerator(db)];
    const id = await publish(db, anna, ivan, anAdvisory());
    const { id: version } = await versionOf(db, id, "published");
    const down = (reason: string) => decideOnAdvisory(callOf(db, ivan), id, "withdraw", { version, reason });
    expect(codeOf(await down(""))).toBe("reason-needed");
    must(await down("Угроза миновала"));
    expect(await standing(db)).toEqual([]);
    const told = await db.notice.findMany({ where: { kind: "advisory-taken-down" } });
    expect(told.map(({ userId }) => userId)).toEqual([anna.userId]);
  });

  test("sent twice is one; published by two at the same instant, once", async () => {
    await using world = await reference();
    const { db } = world;
    const [anna, ivan, olga] = [await aModerator(db), await aModerator(db), await aModerator(db)];
    const input = anAdvisory();
    const id = must(await saveAdvisory(callOf(db, anna), null, input));
    expect(must(await saveAdvisory(callOf(db, anna), null, input))).toBe(id);
    const { id: version } = await versionOf(db, id, "proposed");
    const outcomes = await Promise.all(
      [ivan, olga].map((one) => decideOnAdvisory(callOf(db, one), id, "publish", { version, reason: "" })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditRow.count({ where: { deed: "publish-advisory" } })).toBe(1);
  });

  test("about goods nobody knows is refused", async () => {
    await using world = await reference();
    const anna = callOf(world.db, await aModerator(world.db));
    expect(codeOf(await saveAdvisory(anna, null, anAdvisory({ commodity: "mammoth" })))).toBe(
      "advisory-goods-unknown",
    );
    expect(codeOf(await saveAdvisory(anna, randomUUID(), anAdvisory()))).toBe("not-found");
  });
});

test("the first advisories come with the program in four languages, with source, and wait to be published", async () => {
  await using world = await reference();
  const rows = await world.db.advisoryVersion.findMany();
  expect(rows.length).toBeGreaterThanOrEqual(9);
  for (const row of rows) {
    expect(row).toMatchObject({ state: "proposed", proposedById: null });
    expect([
      row.titleAz,
      row.titleRu,
      row.titleBe,
      row.titleEn,
      row.textAz,
      row.textRu,
      row.textBe,
      row.textEn,
      row.sourceName,
    ]).not.toContain("");
  }
});
