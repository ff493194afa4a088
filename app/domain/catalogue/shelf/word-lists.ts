import { BitSet } from "./bit-set.ts";

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

  addTo(set: BitSet): void {
    const { list, length } = this;
    for (let at = 0; at < length; at += 1) set.add(list[at] ?? 0);
  }
}

/**
 * Which places hold which words, by whole words and by their beginnings. Words are never taken from a place: what has
 * other words now gets another place.
 */
export class WordLists {
  private readonly lists = new Map<string, Places>();
  private sorted: string[] | null = null;

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

  /** Places that hold one of the pieces: " nar" is a word's beginning, " nar " a whole word. */
  find(pieces: readonly string[], capacity: number): BitSet {
    const found = new BitSet(capacity);
    for (const piece of pieces) {
      const word = piece.trim();
      if (piece.endsWith(" ")) this.lists.get(word)?.addTo(found);
      else for (const longer of this.beginningWith(word)) this.lists.get(longer)?.addTo(found);
    }
    return found;
  }

  private *beginningWith(start: string): Generator<string> {
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
      yield word;
    }
  }
}
