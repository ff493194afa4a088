import type { ShelvedEntry } from "#app/domain/catalogue/shelf/entry.ts";

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

  /** What was made of the shelf's row of a listing, in a variety (a language); made now if it never was or is not true. */
  of(
    entry: ShelvedEntry,
    { by, variety, make }: { readonly by: object; readonly variety: string; readonly make: () => Made },
  ): Made {
    const key = variety + entry.id;
    const known = this.kept.get(key);
    if (known !== undefined) this.kept.delete(key);
    const still = known !== undefined && known.entry === entry && known.by === by;
    const item = still ? known : { entry, by, made: make() };
    this.kept.set(key, item);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return item.made;
  }
}
