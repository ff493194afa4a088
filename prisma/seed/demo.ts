import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { writeFindings } from "#app/usecases/moderation/look-again.ts";
import { saveFavourite } from "#app/usecases/orders/save-favourite.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { demoPassword, demoStaff } from "./demo/accounts.ts";
import { askForChanges } from "./demo/ask-for-changes.ts";
import { askOwners } from "./demo/ask-owners.ts";
import { bringWaitingLines } from "./demo/bring-statement.ts";
import { demoBuyers } from "./demo/buyers.ts";
import { daysAfter, hoursAfter } from "./demo/calendar.ts";
import { makeDemoCompany } from "./demo/company.ts";
import { planQueue } from "./demo/fill-queue.ts";
import { allGoods } from "./demo/goods/all.ts";
import type { Goods } from "./demo/goods/goods.ts";
import { importGoods } from "./demo/import-goods.ts";
import { planQuotations } from "./demo/negotiate.ts";
import { fillBasket } from "./demo/order-story.ts";
import { otherCompanies } from "./demo/other-companies.ts";
import { demoPaper } from "./demo/paper.ts";
import type { Plates } from "./demo/photos.ts";
import { openPlates } from "./demo/photos.ts";
import { demoProducers } from "./demo/producers.ts";
import { proposeWords } from "./demo/propose-words.ts";
import { publishAdvisories } from "./demo/publish-advisories.ts";
import { recallGoods } from "./demo/recall-goods.ts";
import { planSearches } from "./demo/save-searches.ts";
import type { SoldGoods } from "./demo/sell-goods.ts";
import { planGoods } from "./demo/sell-goods.ts";
import type { CardTable, Stage } from "./demo/stage.ts";
import { must, play } from "./demo/stage.ts";
import { planOrders } from "./demo/tell-orders.ts";

export type DemoTools = {
  readonly db: Db;
  readonly outside: Outside;
  /** The day everything is told from; what is told happened before it. */
  readonly now: Date;
  readonly cards: CardTable;
  /** An SVG of a commodity's goods, in one of three arrangements; `outside.pictures` renders SVG files too. */
  readonly drawPlate: (commoditySlug: string, variant: number) => string;
};

/**
 * Fills a database that has the reference data with companies, people, listings and orders of the last 18 months. Goods
 * and orders pass through the use cases, with the clock of their day, so that every rule holds for them.
 */
export async function seedDemo(tools: DemoTools): Promise<void> {
  await seedPeopleAndCompanies(tools);
  const plates = await openPlates(tools.outside.pictures, tools.drawPlate);
  const { db, now, cards } = tools;
  const outside = { ...tools.outside, pictures: plates.pictures };
  const market: SoldGoods[] = [];
  const planAll = (stage: Stage): void => {
    const written = allGoods.map((one, index) => ({
      one,
      at: planGoods(stage, one, `${one.of} ${index}`, market, plates.photos),
    }));
    renderAhead(
      plates,
      written.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ one }) => one),
    );
    planOrders(stage, market);
    planQuotations(stage);
    planQueue(stage, market, plates.photos);
    planSearches(stage);
    stage.plan(daysAfter(now, -6), () => publishAdvisories(stage, daysAfter(now, -6)));
    stage.plan(daysAfter(now, -5), () => proposeWords(stage, daysAfter(now, -5)));
    stage.plan(now, () => importGoods(stage, "shamkir-aqro", now));
    stage.plan(hoursAfter(now, -1), () => bringWaitingLines(stage, hoursAfter(now, -1)));
    stage.plan(now, () => recallGoods(stage, "shamkir-aqro"));
    stage.plan(now, () => leaveThingsAbout(stage, market));
    stage.plan(now, () => askForChanges(db, now));
  };
  await play({ db, outside, now, cards }, planAll).finally(plates.close);
  await tidyUp(tools);
}

/** Rendering takes longest of all: it goes ahead of the story, a few at a time, in the order of need. */
function renderAhead({ photos, pictures }: Plates, wanted: readonly Goods[]): void {
  const waiting = [...wanted];
  const next = async (): Promise<void> => {
    const one = waiting.shift();
    if (one === undefined) return;
    for (const { path } of await photos(one.commodity, one.photos ?? 1)) await pictures.render(path);
    await next();
  };
  // Whoever needs the picture hears of a failure.
  for (let lane = 0; lane < 3; lane += 1) next().catch(() => undefined);
}

async function seedPeopleAndCompanies({ db, outside, now }: DemoTools): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const extract = await outside.files.put(demoPaper("Extract of the register (demo)"));
  await inTransaction(db, async (tx) => {
    const joinedAt = daysAfter(now, -700);
    const staff = await tx.user.createManyAndReturn({
      data: demoStaff.map(({ role, ...person }) => ({
        ...person,
        staffRole: role,
        passwordHash,
        emailConfirmedAt: joinedAt,
        createdAt: joinedAt,
      })),
      select: { id: true, staffRole: true },
    });
    const moderatorId = staff.find(({ staffRole }) => staffRole === "moderator")?.id ?? "";
    for (const [index, company] of [...demoProducers, ...demoBuyers, ...otherCompanies].entries()) {
      await makeDemoCompany(tx, company, index, { now, passwordHash, moderatorId, extract });
    }
  });
}

/** A basket half full and a few favourites, as people leave them. */
async function leaveThingsAbout(stage: Stage, market: readonly SoldGoods[]): Promise<void> {
  const { db, now, cast } = stage;
  const open = await db.catalogueEntry.findMany({ select: { listingId: true, availableG: true } });
  const onSale = market.filter(({ listingId, goods: { commodity, leastKg } }) => {
    const entry = open.find((one) => one.listingId === listingId);
    return (
      entry !== undefined && entry.availableG >= BigInt(leastKg) * 1000n && !/wine|brandy/.test(commodity)
    );
  });
  const buyer = cast.buyer("hrodna-rynak");
  const lines = onSale.slice(3, 5).map(({ listingId, goods: { leastKg } }) => ({ listingId, kg: leastKg }));
  await fillBasket(stage, buyer, now, lines);
  const asked = onSale
    .slice(6, 16)
    .map(({ listingId, goods: { leastKg } }) => ({ listingId, kg: leastKg * 3 }));
  await askOwners(stage, asked);
  const other = cast.buyer("minsk-frut");
  for (const { listingId } of onSale.filter((_, index) => index % 9 === 0)) {
    const { slug } = await db.listing.findUniqueOrThrow({ where: { id: listingId }, select: { slug: true } });
    await must(saveFavourite(stage.call(other, now), { slug, saved: true }), `${slug} is kept`);
  }
}

/** What happened long ago has long been told: no mail goes out for it, and its notices were read. */
async function tidyUp({ db, now }: DemoTools): Promise<void> {
  await db.picture.updateMany({ data: { demo: true } });
  // The plates were strangers' photos until now; they are the house's, and nobody's copies.
  const open = await db.moderationCase.findMany({
    where: { state: "open" },
    select: { id: true, revisionId: true },
  });
  for (const { id, revisionId } of open)
    await inTransaction(db, (tx) => writeFindings(tx, id, revisionId, now));
  await db.outboxMessage.updateMany({ where: { sentAt: null }, data: { sentAt: now, data: {} } });
  await db.notice.updateMany({
    where: { createdAt: { lt: daysAfter(now, -3) } },
    data: { readAt: daysAfter(now, -2) },
  });
}
