/** What a buyer of the demo orders: something that can be had for the delivery and suits them. */
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import type { Dice } from "./dice.ts";
import type { OrderPlan } from "./order-plans.ts";
import type { Purchase } from "./order-story.ts";
import type { SoldGoods } from "./sell-goods.ts";
import type { Stage } from "./stage.ts";

type Chosen = { readonly purchase: Purchase; readonly producer: string; readonly cardCurrency: boolean };

const produce = ({ harvest, commodity, leastKg }: SoldGoods["goods"]): boolean =>
  (harvest !== undefined && leastKg >= 2_000) || commodity === "tomato";
const oneOf =
  (...commodities: string[]) =>
  ({ commodity }: SoldGoods["goods"]): boolean =>
    commodities.includes(commodity);

/** What each buyer looks for first. */
const likes: Readonly<Record<string, (goods: SoldGoods["goods"]) => boolean>> = {
  "minsk-frut": produce,
  "hrodna-rynak": produce,
  "brest-ovoshch": produce,
  "vitebsk-gastronom": oneOf(
    "hazelnut-kernel",
    "walnut",
    "almond",
    "dried-apricot",
    "raisin",
    "tea-black",
    "jam",
    "rice",
  ),
  "homiel-restaran": oneOf(
    "herbs",
    "saffron",
    "olive-oil",
    "table-olives",
    "narsharab",
    "pomegranate",
    "strawberry",
  ),
  "mahilou-kampot": oneOf(
    "pom-concentrate",
    "tomato-paste",
    "dried-persimmon",
    "sour-cherry",
    "plum",
    "prune",
  ),
};

/** Days from the order to its delivery: answering, paying, papers, the road. */
const LEAD = 13;

/** Goods that can be had for that delivery and suit the buyer; null when the market has none. */
export async function chooseGoods(
  stage: Stage,
  market: readonly SoldGoods[],
  { buyer, producer, at, card }: OrderPlan,
  throws: Dice,
): Promise<Chosen | null> {
  const today = minskDate(at);
  const delivery = addDays(today, LEAD);
  const alcohol = (goods: SoldGoods["goods"]): boolean =>
    ["wine-still", "wine-spark", "brandy"].includes(goods.commodity);
  const suits = ({ goods, season }: SoldGoods): boolean => {
    const { availableFrom, availableTo, harvestFrom } = season();
    const inTime = availableFrom <= delivery && availableTo >= addDays(delivery, 5);
    const rightBuyer = alcohol(goods) === (buyer === "belvino");
    const rightSeller =
      producer === undefined ? goods.of !== "goychay-nar" || throws.chance() < 0.3 : goods.of === producer;
    const byCard = card !== true || goods.currency === "USD" || goods.currency === "EUR";
    return inTime && rightBuyer && rightSeller && byCard && (harvestFrom === null || harvestFrom <= delivery);
  };
  const suitable = market.filter(suits);
  const liked = suitable.filter(({ goods }) => likes[buyer]?.(goods) ?? true);
  const candidates = liked.length > 0 ? liked : suitable;
  for (let tries = 0; tries < 8 && candidates.length > 0; tries += 1) {
    const [one] = candidates.splice(throws.whole(0, candidates.length - 1), 1);
    if (one === undefined) break;
    const kg = quantityOf(one.goods, throws);
    const row = await stage.db.catalogueEntry.findUnique({ where: { listingId: one.listingId } });
    if (row === null || row.availableG < BigInt(kg) * 1000n) continue;
    return {
      producer: one.goods.of,
      cardCurrency: one.goods.currency === "USD" || one.goods.currency === "EUR",
      purchase: { lines: [{ listingId: one.listingId, kg }], deliverAfterDays: LEAD },
    };
  }
  return null;
}

/** A truck of what is cheap, pallets of what is dear; never below the minimum. */
function quantityOf({ prices, leastKg, stockKg }: SoldGoods["goods"], throws: Dice): number {
  const price = Number(prices[0]?.[1] ?? 1);
  const truck = throws.pick([18_700, 19_500, 20_000]);
  const wanted = price < 200 && leastKg >= 5_000 ? truck : leastKg * throws.whole(1, 4);
  const share = Math.floor(stockKg / 6);
  const most = Math.max(leastKg, share > 1_000 ? share - (share % 500) : share);
  return Math.max(leastKg, Math.min(wanted, most, 20_000));
}
