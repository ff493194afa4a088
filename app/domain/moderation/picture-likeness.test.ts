import type { Sharp } from "sharp";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { alikeWithin, bandsNear, bandsOf, bitsApart, likenessOf, measuredSide } from "./picture-likeness.ts";

/** A picture of fruit in a crate, so to speak: blobs where the seed says. */
function aPicture(seed: number, width = 640, height = 480) {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state / 2 ** 32;
  };
  const shapes = Array.from({ length: 14 }, () => {
    const [x, y, r] = [next() * width, next() * height, 20 + next() * 110];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${next() * 360} 60% ${20 + next() * 60}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${next() * 360} 30% ${next() * 100}%)"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function likeness(picture: Buffer): Promise<bigint> {
  const grey = await sharp(picture)
    .greyscale()
    .resize(measuredSide, measuredSide, { fit: "fill" })
    .raw()
    .toBuffer();
  const found = likenessOf(grey);
  if (found === null) throw new Error("nothing on it");
  return found;
}

describe("a picture is known again", () => {
  test.each<[string, (picture: Sharp) => Sharp]>([
    ["encoded anew as a poor JPEG", (picture) => picture.jpeg({ quality: 35 })],
    ["encoded as WebP", (picture) => picture.webp({ quality: 50 })],
    ["made smaller", (picture) => picture.resize({ width: 200 })],
    ["made smaller and squeezed", (picture) => picture.resize(150, 150, { fit: "fill" })],
    ["made brighter", (picture) => picture.modulate({ brightness: 1.2 })],
    ["made darker", (picture) => picture.modulate({ brightness: 0.75 })],
    ["without colour", (picture) => picture.greyscale()],
    ["slightly blurred", (picture) => picture.blur(2)],
    ["cut by two per cent", (picture) => picture.extract({ left: 6, top: 5, width: 628, height: 470 })],
  ])("%s", async (_, change) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const picture = await aPicture(seed);
      const changed = await change(sharp(picture)).toBuffer();
      const [before, after] = [await likeness(picture), await likeness(changed)];
      expect(bitsApart(before, after)).toBeLessThanOrEqual(alikeWithin);
      const near = new Set(bandsNear(before));
      expect(bandsOf(after).some((band) => near.has(band))).toBe(true);
    }
  });

  test("and not taken for another", async () => {
    const all = await Promise.all(
      Array.from({ length: 24 }, async (_, seed) => likeness(await aPicture(seed + 1))),
    );
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) expect(bitsApart(one, other)).toBeGreaterThan(alikeWithin);
    }
  });

  test("an even picture has no likeness", () => {
    expect(likenessOf(new Uint8Array(measuredSide ** 2).fill(140))).toBeNull();
  });

  test("whatever ten bits are turned, a band leads back", () => {
    const one = 0x0123_4567_89ab_cdefn;
    const near = new Set(bandsNear(one));
    expect(near.size).toBe(4 * 137);
    for (let shift = 0; shift < 64; shift += 1) {
      let other = one;
      for (let turned = 0; turned < 10; turned += 1) other ^= 1n << BigInt((shift + turned * 7) % 64);
      const signed = BigInt.asIntN(64, other);
      expect(bitsApart(one, signed)).toBe(10);
      expect(bandsOf(signed).some((band) => near.has(band))).toBe(true);
    }
  });
});
