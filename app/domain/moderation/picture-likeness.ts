/**
 * How a picture looks, in 64 bits (a perceptual hash by the discrete cosine transform): the coarse waves of its light
 * and shade, each more or less than the median. Encoding it anew, making it smaller, brighter or darker moves few bits;
 * two different photos differ in about half of them.
 */

/** Side of the small grey picture that is measured, in pixels. */
export const measuredSide = 32;
const WAVES = 8;
/** Mean strength of the waves (grey values 0–255) below which there is nothing to tell pictures apart by. */
const FAINT = 3;
/** Bits in which two pictures may differ and still be taken for one. */
export const alikeWithin = 10;

const cosines = Array.from({ length: WAVES + 1 }, (_, wave) =>
  Array.from({ length: measuredSide }, (_unused, at) =>
    Math.cos((Math.PI * (2 * at + 1) * wave) / (2 * measuredSide)),
  ),
);

function waveOf(grey: Uint8Array, across: number, down: number): number {
  let sum = 0;
  for (let y = 0; y < measuredSide; y += 1) {
    const row = cosines[down]?.[y] ?? 0;
    for (let x = 0; x < measuredSide; x += 1) {
      sum += (grey[y * measuredSide + x] ?? 0) * (cosines[across]?.[x] ?? 0) * row;
    }
  }
  return (sum * 2) / measuredSide;
}

/**
 * The likeness of a picture, signed 64 bits.
 * @param grey 32 × 32 grey values, row by row
 * @returns null when the picture is all but even
 */
export function likenessOf(grey: Uint8Array): bigint | null {
  const waves: number[] = [];
  for (let down = 0; down < WAVES; down += 1) {
    for (let across = 0; across < WAVES; across += 1) {
      // The mean brightness (0, 0) says nothing about what is on it; a finer wave stands in for it.
      waves.push(down === 0 && across === 0 ? waveOf(grey, WAVES, 0) : waveOf(grey, across, down));
    }
  }
  if (waves.reduce((sum, wave) => sum + Math.abs(wave), 0) / waves.length < FAINT) return null;
  const sorted = [...waves].sort((a, b) => a - b);
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  const bits = waves.reduce((all, wave) => (all << 1n) | (wave > median ? 1n : 0n), 0n);
  return BigInt.asIntN(64, bits);
}

/** In how many bits two likenesses differ, 0–64. */
export function bitsApart(a: bigint, b: bigint): number {
  let rest = BigInt.asUintN(64, a ^ b);
  let count = 0;
  for (; rest !== 0n; rest &= rest - 1n) count += 1;
  return count;
}

const BANDS = 4;
const BAND_BITS = 16;
const BAND = 1 << BAND_BITS;

function bandValues(likeness: bigint): number[] {
  const bits = BigInt.asUintN(64, likeness);
  return Array.from({ length: BANDS }, (_, band) => Number((bits >> BigInt(band * BAND_BITS)) & 0xffffn));
}

/** The four quarters of a likeness, each told apart by its place, as the index keeps them. */
export function bandsOf(likeness: bigint): number[] {
  return bandValues(likeness).map((value, band) => band * BAND + value);
}

/**
 * Every band that a likeness within `alikeWithin` bits could have. If two of them differ in at most 11 bits, one of the
 * four quarters differs in at most two: 137 possible values for each.
 */
export function bandsNear(likeness: bigint): number[] {
  return bandValues(likeness).flatMap((value, band) => {
    const near = [value];
    for (let one = 0; one < BAND_BITS; one += 1) {
      near.push(value ^ (1 << one));
      for (let two = one + 1; two < BAND_BITS; two += 1) near.push(value ^ (1 << one) ^ (1 << two));
    }
    return near.map((one) => band * BAND + one);
  });
}
