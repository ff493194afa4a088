/** Sets of small whole numbers, one bit each: what is in both, in either, and how many, at 32 numbers a step. */

/** 32 numbers a word; a set may be shorter than another: what lies beyond its end is not in it. */
export class BitSet {
  words: Uint32Array;

  constructor(capacity = 0) {
    this.words = new Uint32Array((capacity + 31) >>> 5);
  }

  has(value: number): boolean {
    return ((this.words[value >>> 5] ?? 0) & (1 << (value & 31))) !== 0;
  }

  add(value: number): void {
    const word = value >>> 5;
    if (word >= this.words.length) this.grow(word + 1);
    this.words[word] = (this.words[word] ?? 0) | (1 << (value & 31));
  }

  delete(value: number): void {
    const word = value >>> 5;
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (value & 31));
  }

  copy(): BitSet {
    const copy = new BitSet();
    copy.words = this.words.slice();
    return copy;
  }

  /** Keeps what is also in the other. */
  intersect(other: BitSet): this {
    const { words } = this;
    const theirs = other.words;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & (theirs[at] ?? 0);
    return this;
  }

  /** Adds what is in the other. */
  unite(other: BitSet): this {
    if (other.words.length > this.words.length) this.grow(other.words.length);
    const { words } = this;
    const theirs = other.words;
    for (let at = 0; at < theirs.length; at += 1) words[at] = (words[at] ?? 0) | (theirs[at] ?? 0);
    return this;
  }

  /** Leaves out what is in the other. */
  subtract(other: BitSet): this {
    const { words } = this;
    const theirs = other.words;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & ~(theirs[at] ?? 0);
    return this;
  }

  /** How many there are, counted no further than the limit. */
  count(limit = Number.POSITIVE_INFINITY): number {
    const { words } = this;
    let total = 0;
    for (let at = 0; at < words.length && total < limit; at += 1) total += bitsIn(words[at] ?? 0);
    return Math.min(total, limit);
  }

  /** How many are in both, counted no further than the limit. */
  countWith(other: BitSet, limit: number): number {
    const { words } = this;
    const theirs = other.words;
    const length = Math.min(words.length, theirs.length);
    let total = 0;
    for (let at = 0; at < length && total < limit; at += 1) {
      const both = (words[at] ?? 0) & (theirs[at] ?? 0);
      if (both !== 0) total += bitsIn(both);
    }
    return Math.min(total, limit);
  }

  /** All of them, rising. */
  *values(): Generator<number> {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) {
      let word = words[at] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        yield (at << 5) + (31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }

  /** Calls the function with each of them, rising; quicker than `values` where every step counts. */
  each(visit: (value: number) => void): void {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) {
      let word = words[at] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        visit((at << 5) + (31 - Math.clz32(lowest)));
        word ^= lowest;
      }
    }
  }

  private grow(length: number): void {
    const grown = new Uint32Array(Math.max(length, this.words.length * 2, 8));
    grown.set(this.words);
    this.words = grown;
  }
}

/** Ones in a word, by adding neighbours up. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
