/** A producer's goods over the seasons: written, handed in, read by a moderator, sold, brought in again next year. */

import { parsePrice } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { submitListing } from "#app/usecases/listings/submit-listing.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { requestChanges } from "#app/usecases/moderation/request-changes.ts";
import type { Season } from "./calendar.ts";
import { daysAfter, hoursAfter, inOfficeHours, later, seasonsOf } from "./calendar.ts";
import { dice } from "./dice.ts";
import { draftOf, translationsOf } from "./goods/draft-of.ts";
import type { Goods } from "./goods/goods.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

/** Goods that are or were on sale. */
export type SoldGoods = { readonly goods: Goods; readonly listingId: string; readonly season: () => Season };

/** Days before now on which the first goods were written. */
const BEGINS = 535;

/** The seasons from a day on that last long enough to be worth a listing. */
export function seasonsAhead(goods: Goods, from: Date): Season[] {
  return seasonsOf(goods, addDays(minskDate(from), 25), addDays(minskDate(from), BEGINS + 330));
}

/** When a producer came to the market with these goods: some at the beginning, the others one after the other. */
function beginningOf(now: Date, name: string): Date {
  const throws = dice(`${name} begins`);
  return daysAfter(now, -BEGINS + (throws.chance() < 0.3 ? throws.whole(0, 40) : throws.whole(40, 330)));
}

/**
 * Plans the whole life of goods on the market; whoever buys finds them in `market` from their approval on. Answers when
 * they are written.
 */
export function planGoods(
  stage: Stage,
  goods: Goods,
  name: string,
  market: SoldGoods[],
  photos: (commodity: string, howMany: number) => Promise<readonly Upload[]>,
): Date {
  const { now } = stage;
  const throws = dice(name);
  const begin = beginningOf(now, name);
  const seasons = seasonsAhead(goods, begin);
  const [first, ...others] = seasons;
  if (first === undefined) return begin;
  let season = first;
  let listingId = "";
  const producer = stage.cast.producer(goods.of);
  // Offered once the harvest has begun: what is in the store is no pre-order.
  const picked = daysAfter(new Date(`${first.availableFrom}T08:00:00Z`), throws.whole(0, 6));
  const writtenAt = inOfficeHours(later(picked, begin));

  stage.plan(writtenAt, async () => {
    const pictures = await photos(goods.commodity, goods.photos ?? 1);
    listingId = await writeGoods(stage, goods, season, pictures, writtenAt);
    planReview(stage, { listingId, producer, goods, season }, writtenAt, (at) => {
      market.push({ goods, listingId, season: () => season });
      planPriceChanges(stage, goods, listingId, throws.whole(30, 120), at);
      if (goods.fate === "paused")
        stage.plan(daysAfter(now, -6), () =>
          must(pauseListing(stage.call(producer, daysAfter(now, -6)), listingId), name),
        );
      if (goods.fate === "archived")
        stage.plan(daysAfter(now, -40), () =>
          must(archiveListing(stage.call(producer, daysAfter(now, -40)), listingId), name),
        );
    });
  });
  if (goods.fate === "last-season") return writtenAt;
  let ended = first;
  for (const next of others) {
    const regular = daysAfter(new Date(`${next.availableFrom}T09:00:00Z`), throws.whole(0, 5));
    // Between two seasons the next one is offered ahead: the goods are expected and can be reserved.
    const ahead = daysAfter(now, -throws.whole(1, 14));
    const over = daysAfter(new Date(`${ended.availableTo}T09:00:00Z`), 1);
    const wanted = regular > now && over < now ? later(ahead, over) : regular;
    const at = inOfficeHours(next.harvestFrom === null ? wanted : later(wanted, over));
    ended = next;
    stage.plan(at, async () => {
      if (listingId === "" || goods.fate === "archived") return;
      season = next;
      await bringIn(stage, goods, listingId, next, at);
    });
  }
  return writtenAt;
}

/** Writes the goods as a draft of a new listing, in every language they are described in. Answers the listing's id. */
export async function writeGoods(
  stage: Stage,
  goods: Goods,
  season: Season,
  photos: readonly Upload[],
  at: Date,
): Promise<string> {
  const draft = await draftOf(stage, goods, season, at);
  const call = stage.call(stage.cast.producer(goods.of), at);
  const listingId = await must(
    saveDraft(call, null, { ...draft, photos }),
    `${goods.of} writes ${goods.commodity}`,
  );
  await addTranslations(stage, goods, listingId);
  return listingId;
}

/** The form takes one language so far; the others are written beside it, while the draft is one. */
async function addTranslations({ db }: Stage, goods: Goods, listingId: string): Promise<void> {
  await db.listingRevision.updateMany({ where: { listingId, state: "draft" }, data: translationsOf(goods) });
}

type Review = {
  readonly listingId: string;
  readonly producer: ReturnType<Stage["cast"]["producer"]>;
  readonly goods: Goods;
  readonly season: Season;
};

/** Hands the draft in and has it approved; where wished, after a round in which more was asked for. */
function planReview(
  stage: Stage,
  { listingId, producer, goods, season }: Review,
  writtenAt: Date,
  onSale: (at: Date) => void,
): void {
  const what = `${goods.of} ${goods.commodity}`;
  const throws = dice(`${what} review`);
  const handIn = (at: Date) =>
    must(submitListing(stage.call(producer, at), listingId), `${what} is handed in`);
  const claim = async (at: Date) => {
    const { id } = await stage.db.moderationCase.findFirstOrThrow({
      where: { listingId, kind: "revision", state: "open" },
      select: { id: true },
    });
    await must(claimCase(stage.call(stage.cast.moderator, at), id), `${what} is claimed`);
    const { revisionId } = await stage.db.moderationCase.findUniqueOrThrow({
      where: { id },
      select: { revisionId: true },
    });
    return { id, revisionId };
  };
  const submittedAt = hoursAfter(writtenAt, 0.6);
  const readAt = inOfficeHours(hoursAfter(submittedAt, throws.whole(3, 26)));
  const approveAt = (at: Date) => {
    stage.plan(at, async () => {
      const { id, revisionId } = await claim(at);
      const decidedAt = hoursAfter(at, 0.2);
      await must(
        approveRevision(stage.call(stage.cast.moderator, decidedAt), id, {
          revision: revisionId,
          comment: "",
        }),
        `${what} is approved`,
      );
      onSale(decidedAt);
    });
  };
  stage.plan(submittedAt, () => handIn(submittedAt));
  if (goods.fate !== "after-changes") {
    approveAt(readAt);
    return;
  }
  stage.plan(readAt, async () => {
    const { id, revisionId } = await claim(readAt);
    await must(
      requestChanges(stage.call(stage.cast.moderator, hoursAfter(readAt, 0.2)), id, {
        revision: revisionId,
        reasons: ["packaging-unclear", "description-thin"],
        comment: "Укажите, пожалуйста, вес нетто упаковки и сколько ящиков на паллете.",
      }),
      `${what} is sent back`,
    );
  });
  const againAt = inOfficeHours(hoursAfter(readAt, 30));
  stage.plan(againAt, async () => {
    const draft = await draftOf(stage, goods, season, againAt);
    const packaging = `${draft.packaging}, palet 720 kq`;
    await must(
      saveDraft(stage.call(producer, againAt), listingId, { ...draft, packaging }),
      `${what} is mended`,
    );
    await addTranslations(stage, goods, listingId);
    await handIn(hoursAfter(againAt, 0.3));
  });
  approveAt(inOfficeHours(hoursAfter(againAt, 20)));
}

/** A new season: the window moves and a lot comes in, harvested or expected. */
async function bringIn(
  stage: Stage,
  goods: Goods,
  listingId: string,
  season: Season,
  at: Date,
): Promise<void> {
  const producer = stage.cast.producer(goods.of);
  const what = `${goods.of} brings ${goods.commodity} in`;
  const { availableFrom, availableTo, harvestFrom } = season;
  await must(
    changeStock(stage.call(producer, at), listingId, {
      quantity: kilograms(0),
      availableFrom,
      availableTo,
      reason: "new season",
    }),
    what,
  );
  await must(
    bringInLot(stage.call(producer, hoursAfter(at, 0.1)), {
      listing: listingId,
      harvestedOn: harvestFrom,
      bestBefore: addDays(availableTo, 6),
      origin: goods.region ?? "",
      quantity: kilograms(goods.stockKg),
    }),
    what,
  );
}

/** Prices breathe with the market: a few per cent up or down, every few months, in force at once. */
function planPriceChanges(
  stage: Stage,
  goods: Goods,
  listingId: string,
  firstAfterDays: number,
  from: Date,
): void {
  const throws = dice(`${goods.of} ${goods.commodity} price`);
  const producer = stage.cast.producer(goods.of);
  for (let at = daysAfter(from, firstAfterDays); at < stage.now; at = daysAfter(at, throws.whole(130, 280))) {
    const day = inOfficeHours(at);
    const percent = 100 + throws.pick([-7, -5, -4, 3, 4, 6, 8]);
    stage.plan(day, async () => {
      const { status } = await stage.db.listing.findUniqueOrThrow({
        where: { id: listingId },
        select: { status: true },
      });
      if (status !== "published") return;
      const tiers = goods.prices.map(([fromKg, price]) => ({
        from: kilograms(fromKg),
        price: ((Number(price) * percent) / 100).toFixed(price.length > 6 ? 0 : 2),
      }));
      await must(
        changePrice(
          stage.call(producer, day),
          listingId,
          tiers.map(({ from: least, price }) => ({ from: least, price: priceOf(price) })),
        ),
        `${goods.of} changes the price of ${goods.commodity}`,
      );
    });
  }
}

function priceOf(text: string) {
  const price = parsePrice(text);
  if (!price.ok) throw new Error(`demo: ${text} is no price`);
  return price.value;
}
