/** Which goods of an order lie on what leaves, and what of their price that is. */
import type { Minor, PriceE4 } from "../money.ts";
import { lineTotal, minor } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, minGrams, noGrams, subtractGrams, sumGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type LineToLoad = {
  readonly id: string;
  readonly position: number;
  readonly packed: Grams;
  readonly price: PriceE4;
  /** Of all that was packed, as invoiced. */
  readonly amount: Minor;
  /** What has left with earlier shipments. */
  readonly gone: Grams;
};

export type LoadedLine = { readonly id: string; readonly grams: Grams; readonly amount: Minor };

export type LoadedGoodsRefusal =
  | { readonly code: "loaded-goods-do-not-add-up"; readonly goodsG: Grams; readonly loadedG: Grams }
  | { readonly code: "loaded-more-than-left"; readonly position: number; readonly leftG: Grams };

/**
 * Shares `loaded` grams among the lines: as the producer says, whose figures make exactly that, or, where nothing is said,
 * line after line as they stand in the order. Lines of which nothing leaves are left out.
 */
export function shareGoods(
  lines: readonly LineToLoad[],
  loaded: Grams,
  said: ReadonlyMap<string, Grams>,
): Result<readonly LoadedLine[], LoadedGoodsRefusal> {
  const ordered = [...lines].sort((a, b) => a.position - b.position);
  const weights = said.size === 0 ? oneAfterAnother(ordered, loaded) : said;
  for (const line of ordered) {
    const left = subtractGrams(line.packed, line.gone);
    if ((weights.get(line.id) ?? noGrams) > left) {
      return refuse({ code: "loaded-more-than-left", position: line.position, leftG: left });
    }
  }
  const goods = sumGrams([...weights.values()]);
  if (goods !== loaded) {
    return refuse({ code: "loaded-goods-do-not-add-up", goodsG: goods, loadedG: loaded });
  }
  return ok(
    ordered.flatMap((line) => {
      const weight = weights.get(line.id) ?? noGrams;
      if (weight === noGrams) return [];
      const after = priceOf(line, grams(line.gone + weight));
      return [{ id: line.id, grams: weight, amount: minor(after - priceOf(line, line.gone)) }];
    }),
  );
}

function oneAfterAnother(lines: readonly LineToLoad[], loaded: Grams): Map<string, Grams> {
  let open = loaded;
  const taken = new Map<string, Grams>();
  for (const line of lines) {
    const weight = minGrams(subtractGrams(line.packed, line.gone), open);
    taken.set(line.id, weight);
    open = subtractGrams(open, weight);
  }
  return taken;
}

/**
 * The price of the first so many grams of a line. A part costs what lies between two of these, so that parts make the
 * whole to the cent in whatever number they leave; each differs from weight × price by less than a cent.
 */
function priceOf({ packed, price, amount }: LineToLoad, weight: Grams): bigint {
  if (weight === packed) return amount;
  const part = lineTotal(price, weight);
  return part > amount ? amount : part;
}
