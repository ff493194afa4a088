/** A list of places that only grows, in a quarter of the memory of an array. */
class Places {
  private list = new Uint32Array(4);
  length = 0;

  push(place: number): void {
    if (this.length === this.list.length) {
      const grown = new Uint32Array(this.list.length * 2);
      grown.set(this.list);
      this.list = grown;
    }
    this.list[this.length] = place;
    this.length += 1;
  }

  /** All of them, until the next push. */
  all(): Uint32Array {
    return this.list.subarray(0, this.length);
  }
}

/**
 * Which places hold which words, by whole words and by their beginnings. Words are never taken from a place: what has
 * other words now gets another place.
 */
export class WordLists {
  private readonly lists = new Map<string, Places>();
  private sorted: string[] | null = null;
  /** How far each place has come in the search that goes on: `begun` and the number of needles it holds so far. */
  private marks = new Uint32Array(0);
  private begun = 0;
  /** The largest mark this search may set: the next begins there, so that nothing need be wiped between them. */
  private ended = 0;

  /** Notes the words of a folded text, in which " | " parts keys and a space parts words. */
  add(place: number, text: string): void {
    for (const word of new Set(text.split(" "))) {
      if (word === "" || word === "|") continue;
      let places = this.lists.get(word);
      if (places === undefined) {
        places = new Places();
        this.lists.set(word, places);
        this.sorted = null;
      }
      places.push(place);
    }
  }

  /**
   * Places below `capacity` that hold every needle, each once; a needle is held by who holds one of its pieces: " nar"
   * is a word's beginning, " nar " a whole word. There is one needle at least.
   */
  find(needles: readonly (readonly string[])[], capacity: number): number[] {
    this.beginSearch(needles.length, capacity);
    const { marks, begun } = this;
    const found: number[] = [];
    for (const [index, pieces] of needles.entries()) {
      const before = begun + index;
      const last = index === needles.length - 1;
      for (const places of this.listsOf(pieces)) {
        for (const place of places.all()) {
          // Marks of searches before are smaller than this one's.
          const mark = marks[place] ?? 0;
          if (index === 0 ? mark > before : mark !== before) continue;
          marks[place] = before + 1;
          if (last) found.push(place);
        }
      }
    }
    return found;
  }

  private beginSearch(needles: number, capacity: number): void {
    if (this.marks.length < capacity || this.ended + needles > 0xffff_ffff) {
      this.marks = new Uint32Array(capacity + (capacity >>> 3));
      this.ended = 0;
    }
    this.begun = this.ended;
    this.ended += needles;
  }

  private *listsOf(pieces: readonly string[]): Generator<Places> {
    for (const piece of pieces) {
      const word = piece.trim();
      if (!piece.endsWith(" ")) yield* this.beginningWith(word);
      else {
        const places = this.lists.get(word);
        if (places !== undefined) yield places;
      }
    }
  }

  private *beginningWith(start: string): Generator<Places> {
    this.sorted ??= [...this.lists.keys()].sort();
    const words = this.sorted;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? "") < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < words.length; at += 1) {
      const word = words[at] ?? "";
      if (!word.startsWith(start)) return;
      const places = this.lists.get(word);
      if (places !== undefined) yield places;
    }
  }
}
