import type { ShelvedEntry } from "#app/domain/catalogue/shelf/entry.ts";
import type { Shelf } from "#app/domain/catalogue/shelf/shelf.ts";

type Kept<Made> = { readonly entry: ShelvedEntry; readonly by: object; readonly made: Made };

/**
 * What was made of listings before: true as long as the shelf still has the very row it was made of, and what it was
 * made with (`by`: the words) is the same. The longest unused go first.
 */
export class KeptOfListings<Made> {
  private readonly kept = new Map<string, Kept<Made>>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What was made of a listing in a variety (a language), if it is still true. */
  find(shelf: Shelf, by: object, listingId: string, variety = ""): Made | undefined {
    const key = variety + listingId;
    const known = this.kept.get(key);
    if (known === undefined) return undefined;
    this.kept.delete(key);
    if (known.entry !== shelf.entryOf(listingId) || known.by !== by) return undefined;
    this.kept.set(key, known);
    return known.made;
  }

  /** `entry` is the shelf's row as it was before what this is made of was read: what is read later is never older. */
  keep(entry: ShelvedEntry | undefined, by: object, listingId: string, made: Made, variety = ""): void {
    if (entry === undefined) return;
    this.kept.set(variety + listingId, { entry, by, made });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
