/** What goods travel at: the storage range of the reference data, read as degrees, and what does not fit together. */

/** Degrees Celsius, both ends included. */
export type Range = { readonly from: number; readonly to: number };

const number = String.raw`[−-]?\d+(?:[.,]\d+)?`;
const span = new RegExp(String.raw`(${number})\s*(?:…|–)\s*(${number})\s*°C`, "gu");
const limit = new RegExp(String.raw`[≤<]\s*(${number})\s*°C`, "u");
const single = new RegExp(String.raw`(?<![…–\d.,])(${number})\s*°C`, "gu");

const read = (text: string) => Number(text.replace("−", "-").replace(",", "."));

/**
 * Degrees in a storage line such as "5–7 °C, 90–95 %" or "−1…0 °C"; several ranges (ripe, green) are spanned. Frozen
 * goods and goods without degrees ("dry") answer null: nobody can check what nobody has said. A single figure means a
 * degree up and down, as a thermostat keeps it.
 */
export function storageRange(storage: string): Range | null {
  const spans = [...storage.matchAll(span)].map(([, from = "", to = ""]) => ({
    from: read(from),
    to: read(to),
  }));
  if (spans.length > 0) {
    return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  }
  const most = limit.exec(storage);
  if (most !== null) return { from: 0, to: read(most[1] ?? "") };
  const [only] = [...storage.matchAll(single)].map(([, at = ""]) => read(at));
  return only === undefined || only < -10 ? null : { from: only - 1, to: only + 1 };
}

export type Goods = { readonly slug: string; readonly range: Range | null };

/** Goods for which a set-point in tenths of a degree is too warm or too cold. */
export function unsuited<G extends Goods>(goods: readonly G[], setPointDc: number): G[] {
  const at = setPointDc / 10;
  return goods.filter(({ range }) => range !== null && (at < range.from || at > range.to));
}

/**
 * Two goods of one truck of which none can be kept well when the other is: their ranges do not touch (stone fruit at
 * 0 °C beside tomatoes at 8–13 °C). Advice, no refusal: a short way or a divided truck may do.
 */
export function clash<G extends Goods>(goods: readonly G[]): readonly [G, G] | null {
  for (const [index, one] of goods.entries()) {
    for (const other of goods.slice(index + 1)) {
      if (one.range === null || other.range === null) continue;
      if (one.range.to < other.range.from || other.range.to < one.range.from) return [one, other];
    }
  }
  return null;
}
