/** Places in an order of their own, kept while single ones come and go. */

/** Less than 0 when the first stands before the second; never 0 for two different places. */
export type Compare = (a: number, b: number) => number;

export class OrderedPlaces {
  private list: Uint32Array;
  length: number;
  private readonly compare: Compare;

  constructor(places: Iterable<number>, compare: Compare) {
    this.compare = compare;
    this.list = Uint32Array.from(places).sort(compare);
    this.length = this.list.length;
  }

  at(index: number): number {
    return this.list[index] ?? 0;
  }

  /** Puts a place where it belongs; call it once its keys are those it shall stand by. */
  insert(place: number): void {
    if (this.length === this.list.length) {
      const grown = new Uint32Array(Math.max(16, this.list.length + (this.list.length >>> 3)));
      grown.set(this.list);
      this.list = grown;
    }
    const index = this.firstNotBefore((other) => this.compare(other, place));
    this.list.copyWithin(index + 1, index, this.length);
    this.list[index] = place;
    this.length += 1;
  }

  /** Takes a place out; call it while its keys are still those it stands by. */
  remove(place: number): void {
    const index = this.firstNotBefore((other) => this.compare(other, place));
    if (index >= this.length || this.list[index] !== place) return;
    this.list.copyWithin(index, index + 1, this.length);
    this.length -= 1;
  }

  /** The index of the first place that does not stand before what is looked for. */
  firstNotBefore(isBefore: (place: number) => number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.at(middle)) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
