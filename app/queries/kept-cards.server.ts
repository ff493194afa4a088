import type { ShelvedEntry } from "#app/domain/catalogue/shelf/entry.ts";
import type { Shelf } from "#app/domain/catalogue/shelf/shelf.ts";
import type { Lang } from "#app/domain/language.ts";

/** What a card was made with: it is true as long as the shelf still has the very row it was made of. */
export type CardMaking = {
  readonly shelf: Shelf;
  readonly lang: Lang;
  /** The words it was made with. */
  readonly vocabulary: object;
};

type Kept<Card> = { readonly entry: ShelvedEntry; readonly vocabulary: object; readonly card: Card };

/** A card takes about a kilobyte. */
const MOST_CARDS = 8_000;

/** Cards that were made before; the longest unused go first. */
export class KeptCards<Card> {
  private readonly kept = new Map<string, Kept<Card>>();

  /** The card of a listing, if it is still true. */
  find({ shelf, lang, vocabulary }: CardMaking, listingId: string): Card | undefined {
    const key = lang + listingId;
    const known = this.kept.get(key);
    if (known === undefined) return undefined;
    this.kept.delete(key);
    if (known.entry !== shelf.entryOf(listingId) || known.vocabulary !== vocabulary) return undefined;
    this.kept.set(key, known);
    return known.card;
  }

  keep({ shelf, lang, vocabulary }: CardMaking, listingId: string, card: Card): void {
    const entry = shelf.entryOf(listingId);
    if (entry === undefined) return;
    this.kept.set(lang + listingId, { entry, vocabulary, card });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_CARDS && oldest !== undefined) this.kept.delete(oldest);
  }
}
