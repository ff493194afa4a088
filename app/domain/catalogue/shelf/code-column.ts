/** One value for each place, kept as small numbers: what is counted by it is counted without touching the listings. */
import type { BitSet } from "./bit-set.ts";

export class CodeColumn {
  /** 0 is no value; else one more than the value's index. */
  private codes = new Uint16Array(64);
  private readonly values: string[] = [];
  private readonly codeOf = new Map<string, number>();

  set(place: number, value: string | null): void {
    if (place >= this.codes.length) {
      const grown = new Uint16Array(Math.max(place + 1, this.codes.length * 2));
      grown.set(this.codes);
      this.codes = grown;
    }
    this.codes[place] = value === null ? 0 : this.code(value);
  }

  /** How many of the places have each value; values that none has are left out. */
  count(places: BitSet): Map<string, number> {
    const counts = new Uint32Array(this.values.length + 1);
    const { codes } = this;
    places.each((place) => {
      const code = codes[place] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    });
    const named = new Map<string, number>();
    for (const [index, value] of this.values.entries()) {
      const count = counts[index + 1] ?? 0;
      if (count > 0) named.set(value, count);
    }
    return named;
  }

  private code(value: string): number {
    let code = this.codeOf.get(value);
    if (code === undefined) {
      code = this.values.push(value);
      this.codeOf.set(value, code);
    }
    return code;
  }
}
