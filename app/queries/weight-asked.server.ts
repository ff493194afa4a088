import { lineTotal, priceE4, sumMinor } from "#app/domain/money.ts";
import { weightsAsked } from "#app/domain/orders/packed-weight.ts";
import { grams, sumGrams } from "#app/domain/quantity.ts";

type PricedLine = { readonly id: string; readonly quantityG: bigint; readonly priceE4: bigint };

/** The open question about a packed weight, with what it would come to. */
export function weightAsked(
  request: { readonly id: string; readonly lines: unknown } | undefined,
  lines: readonly PricedLine[],
  titles: ReadonlyMap<string, string>,
) {
  if (request === undefined) return null;
  const weights = weightsAsked(request.lines);
  const asked = lines.map(({ id, quantityG, priceE4: price }) => {
    const packed = weights.get(id) ?? grams(quantityG);
    const total = lineTotal(priceE4(price), packed);
    return { id, title: titles.get(id) ?? "", ordered: grams(quantityG), packed, total };
  });
  return {
    id: request.id,
    lines: asked,
    weight: sumGrams(asked.map(({ packed }) => packed)),
    total: sumMinor(asked.map(({ total }) => total)),
  };
}
