/** Chance that falls the same way every time, so that every demo shows the same goods. */
export type Dice = {
  /** 0 ≤ x < 1 */
  readonly chance: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
};

/** Dice of their own for each thing that is thrown for (mulberry32 over a hash of the name). */
export function dice(name: string): Dice {
  let state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  const chance = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance,
    whole: (least, most) => least + Math.floor(chance() * (most - least + 1)),
    pick: (list) => list[Math.floor(chance() * list.length)] ?? list[0],
  };
}
