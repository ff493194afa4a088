import { expect, test } from "vitest";
import { schemaDifference } from "#prisma/schema-difference.ts";
import { freshDatabase } from "#tests/support/database.ts";

test("the migrations make exactly what the schema says", async () => {
  await using database = await freshDatabase();
  expect(await schemaDifference(database.url)).toBe("");
});

test("a column that no migration made would be noticed", async () => {
  await using database = await freshDatabase();
  await database.db.$executeRawUnsafe(`CREATE TABLE "strangers" ("id" INTEGER PRIMARY KEY)`);
  expect(await schemaDifference(database.url)).toContain(`DROP TABLE "strangers"`);
});

test("what the schema cannot say is left alone", async () => {
  await using database = await freshDatabase();
  const before = await schemaDifference(database.url);
  const additions = [
    `CREATE INDEX "some_companies" ON "companies" ("id") WHERE "legal_name" = ''`,
    `CREATE INDEX "computed_companies" ON "companies" (("legal_name" || '!'))`,
    `CREATE INDEX "covered_companies" ON "companies" ("id") INCLUDE ("legal_name")`,
    `ALTER TABLE "companies" ADD CONSTRAINT "companies_are_named" CHECK ("legal_name" <> '')`,
    `CREATE VIEW "named_companies" AS SELECT "id" FROM "companies"`,
    `CREATE TRIGGER "unchanged_companies" BEFORE UPDATE ON "companies" FOR EACH ROW
       EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  ];
  for (const sql of additions) await database.db.$executeRawUnsafe(sql);
  expect(await schemaDifference(database.url)).toBe(before);
});
