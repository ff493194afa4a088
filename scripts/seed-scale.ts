/**
 * `npm run seed:scale -- --listings 100000`: fills the database of DATABASE_URL, or the embedded one, with that many
 * published listings, their companies and orders, to measure with. What is there already is kept; run it again for more.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";
import { drawPlate } from "#app/ui/plates/draw.ts";
import type { KeptPicture } from "#app/usecases/files/keep-pictures.ts";
import { addLikeness, keepPictures } from "#app/usecases/files/keep-pictures.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { seedScale } from "#prisma/seed/scale.ts";
import { renderPlates } from "./demo/render-plates.ts";

const { values } = parseArgs({ options: { listings: { type: "string", default: "10000" } } });
const listings = Number(values.listings);
if (!Number.isSafeInteger(listings) || listings < 1 || listings > 1_000_000) {
  console.error("--listings takes a whole number from 1 to 1000000.");
  process.exit(2);
}
const place = readDatabasePlace(process.env);
if (!place.ok) {
  console.error(describeProblems(place.refusal));
  process.exit(2);
}
const database = await reachDatabase(place.value);
await migrate(database.url);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });

async function fill(): Promise<void> {
  await seedReference(db);
  const pictures = await picturesOfAll(db, join(process.env.DATA_DIR ?? "./data", "uploads"));
  const began = performance.now();
  const added = await seedScale(db, {
    listings,
    now: new Date(),
    pictureOf: (commodity) => pictures.get(commodity) ?? null,
    report: (done) => console.log(`${done} of ${listings} listings`),
  });
  console.log(`${added} listings added in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** One plate for every commodity, made once; listings share them. */
async function picturesOfAll(db: Db, uploads: string): Promise<ReadonlyMap<string, string>> {
  const commodities = await db.commodity.findMany({ select: { slug: true } });
  const known = await db.catalogueEntry.findMany({
    where: { pictureId: { not: null } },
    distinct: ["commoditySlug"],
    select: { commoditySlug: true, pictureId: true },
  });
  const pictures = new Map(
    known.flatMap((one) => (one.pictureId === null ? [] : [[one.commoditySlug, one.pictureId] as const])),
  );
  const missing = commodities.filter(({ slug }) => !pictures.has(slug));
  if (missing.length === 0) return pictures;
  await mkdir(uploads, { recursive: true });
  const maker = renderPlates(openPictures());
  const files = createFolderStore(uploads);
  const folder = await mkdtemp(join(tmpdir(), "scale-plates-"));
  for (const { slug } of missing) {
    const path = join(folder, `${slug}.svg`);
    const plate = drawPlate(slug, 0);
    await writeFile(path, plate);
    const kept = await keepPictures({ outside: { pictures: maker, files } }, [
      { name: `${slug}.svg`, path, size: plate.length },
    ]);
    const picture = kept.ok ? kept.value[0] : undefined;
    if (picture === undefined) throw new Error(`the plate of ${slug} could not be rendered`);
    pictures.set(slug, await keepPublic(db, picture));
  }
  maker.close();
  await rm(folder, { recursive: true, force: true });
  return pictures;
}

/** A demonstration picture that belongs to nobody and may be seen by all. */
async function keepPublic(db: Db, { width, height, variants, measured }: KeptPicture): Promise<string> {
  const { id } = await db.picture.create({ data: { width, height, demo: true } });
  for (const { sha256, size, ...variant } of variants) {
    const file = await db.file.create({
      data: {
        sha256,
        size,
        contentType: `image/${variant.format}`,
        name: `${variant.width}.${variant.format}`,
        access: "public",
      },
    });
    await db.pictureVariant.create({ data: { pictureId: id, fileId: file.id, ...variant } });
  }
  if (measured !== null) await inTransaction(db, (tx) => addLikeness(tx, id, measured, new Date()));
  return id;
}

await fill().finally(async () => {
  await closeDatabase(db);
  await database.release();
});
