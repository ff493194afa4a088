/**
 * The values of one facet for each place. A listing has none, one or several; which ones together is kept as one small
 * number, since there are few different combinations: what is chosen or counted is looked up by that number, without
 * touching the listings.
 */
export class ValueColumn {
  private codes = new Uint16Array(64);
  private readonly combinations: (readonly string[])[] = [];
  private readonly codeOf = new Map<string, number>();

  /** Throws with more than 65,536 different combinations. */
  set(place: number, values: readonly string[]): void {
    if (place >= this.codes.length) {
      const grown = new Uint16Array(Math.max(place + 1, this.codes.length * 2));
      grown.set(this.codes);
      this.codes = grown;
    }
    this.codes[place] = this.code(values);
  }

  /** Tells of a place whether it has any of the values. */
  havingAny(values: readonly string[]): (place: number) => boolean {
    const { codes } = this;
    const has = Uint8Array.from(this.combinations, (own) =>
      own.some((value) => values.includes(value)) ? 1 : 0,
    );
    return (place) => has[codes[place] ?? 0] === 1;
  }

  /** The number of a place's combination, as `numbersOf` uses it. */
  codeAt(place: number): number {
    return this.codes[place] ?? 0;
  }

  /** For each combination the smallest number that one of its values has; `none` where no value has one. */
  numbersOf(numbers: ReadonlyMap<string, number>, none: number): Uint8Array {
    return Uint8Array.from(this.combinations, (own) =>
      Math.min(none, ...own.map((value) => numbers.get(value) ?? none)),
    );
  }

  /** How many of the places have each value; values that none has are left out. */
  count(places: readonly number[]): Map<string, number> {
    const { codes } = this;
    const byCode = new Uint32Array(this.combinations.length);
    for (const place of places) {
      const code = codes[place] ?? 0;
      byCode[code] = (byCode[code] ?? 0) + 1;
    }
    const counts = new Map<string, number>();
    for (const [code, values] of this.combinations.entries()) {
      const count = byCode[code] ?? 0;
      if (count > 0) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return counts;
  }

  private code(values: readonly string[]): number {
    const own = [...new Set(values)].sort();
    const key = own.join(" ");
    const known = this.codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.combinations.push(own) - 1;
    if (code > 0xffff) throw new Error("more combinations of values than can be told apart");
    this.codeOf.set(key, code);
    return code;
  }
}
