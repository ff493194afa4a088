/** A stored quality specification as lines of name and value, whatever it asks of the goods. */
export type SpecificationLine = { readonly name: string; readonly value: string };

const DEPTH = 3;

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return null;
  // A measure: {from, to} or {is}.
  const from = textOf(Reflect.get(value, "from"));
  const to = textOf(Reflect.get(value, "to"));
  const is = textOf(Reflect.get(value, "is"));
  if (is !== null) return is;
  return from === null && to === null ? null : [from ?? "", to ?? ""].join(" – ").trim();
}

/** Lines in the order of their names, so that the same content compares as the same. */
export function specificationLines(stored: unknown, depth = DEPTH): SpecificationLine[] {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored) || depth === 0) return [];
  const lines = Object.entries(stored).flatMap(([name, value]: [string, unknown]): SpecificationLine[] => {
    const text = textOf(value);
    if (text !== null) return text === "" ? [] : [{ name, value: text }];
    return specificationLines(value, depth - 1);
  });
  return lines.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
