/**
 * Contact details in a listing's text, in every script, plain and disguised: they lead the deal, and the payment, away
 * from the house. What is found is shown to the moderator and decides nothing, so a false alarm costs a glance.
 */
import type { ContactKind } from "./contact-patterns.ts";
import { contactPatterns } from "./contact-patterns.ts";
import { readText } from "./readable-text.ts";

export type ContactDetail = {
  readonly kind: ContactKind;
  /** The words as they stand in the text, and where: UTF-16 places, the end not included. */
  readonly quote: string;
  readonly from: number;
  readonly to: number;
};

/** Contact details in a text, in the order in which they stand there. */
export function findContactDetails(written: string): ContactDetail[] {
  const { text, starts, ends } = readText(written);
  const found: ContactDetail[] = [];
  let rest = text;
  for (const { kind, pattern, holds } of contactPatterns) {
    rest = rest.replace(pattern, (match: string, ...more: unknown[]) => {
      const offset = more.find((one): one is number => typeof one === "number") ?? 0;
      const trimmed = match.trim();
      const first = offset + match.indexOf(trimmed);
      const last = first + trimmed.length - 1;
      const taken = holds?.(trimmed, text.slice(0, first), text.slice(last + 1)) ?? true;
      if (!taken || trimmed === "") return match;
      const from = starts[first] ?? 0;
      const to = ends[last] ?? written.length;
      found.push({ kind, quote: written.slice(from, to), from, to });
      // What one kind has taken is not looked at again; a mark that no pattern takes keeps the neighbours apart.
      return "\u0000".repeat(match.length);
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
