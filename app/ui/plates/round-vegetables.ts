import type { Motif } from "./arrange.ts";
import { produce } from "./arrange.ts";
import { crate } from "./containers.ts";
import { calyx, leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { closed, oval } from "./shapes.ts";

/** A whole tomato with its star. */
export function tomato(pen: Pen): string {
  const skin = pigment.tomato;
  const body = closed([
    [0, -66],
    [36, -78],
    [78, -56],
    [97, -4],
    [82, 48],
    [42, 78],
    [0, 82],
    [-42, 78],
    [-82, 48],
    [-97, -4],
    [-78, -56],
    [-36, -78],
  ]);
  return (
    solid(pen, body, skin, {
      inside: stroke("M-22 -62C-52 -40 -62 10 -50 50M24 -62C56 -40 64 8 52 48", 1.8, shaded(skin)),
    }) +
    glint(skin, -52, -34, 40, 14) +
    put(calyx(pen, 5, 48, pigment.leaf, 0.55), 0, -64)
  );
}

function tomatoSlice(pen: Pen): string {
  const flesh = mix(pigment.tomato, pigment.blush, 0.4);
  const cells = Array.from({ length: 5 }, (_, i) => {
    const seeds = (
      [
        [-9, -44],
        [8, -48],
        [0, -60],
        [-14, -58],
        [13, -36],
      ] as const
    )
      .map(([x, y]) => flat(oval(x, y, 3.6, 5), pigment.straw, 1))
      .join("");
    return put(
      flat(
        "M0 -20C22 -26 36 -46 26 -68C12 -76 -12 -76 -26 -68C-36 -46 -22 -26 0 -20z",
        mix(pigment.orange, pigment.tomato, 0.45),
        1.6,
      ) + seeds,
      0,
      0,
      1,
      i * 72,
    );
  }).join("");
  return (
    solid(pen, oval(0, 0, 92, 88), pigment.tomato, { plain: true }) +
    flat(oval(0, 0, 85, 81), flesh, 1.2) +
    cells +
    flat(oval(0, 0, 11), lit(flesh), 0)
  );
}

const tomatoPlate = produce({
  whole: tomato,
  cut: tomatoSlice,
  green: (pen) =>
    put(leaf(pen, 100, 54, pigment.leaf, { toothed: true }), 0, 0, 1, -24) +
    put(leaf(pen, 86, 46, pigment.moss, { toothed: true }), 4, 0, 1, 32),
  foot: 80,
});

export const drawTomato: Motif = (pen, variant) => {
  if (variant !== 1) return tomatoPlate(pen, variant);
  const one = stamp(pen, tomato(pen));
  const vine = stroke(
    "M196 200C280 180 470 214 604 196M296 192C290 210 286 226 286 236M412 200C414 214 412 222 410 230M526 202C532 214 534 222 534 230M350 196C348 270 350 320 350 356M470 202C472 280 474 330 474 350",
    9,
    pigment.moss,
  );
  return (
    shadow(404, 462, 230, 26) +
    put(leaf(pen, 96, 50, pigment.leaf, { toothed: true }), 230, 196, 1, -40) +
    vine +
    one(286, 282, 0.82, -6) +
    one(410, 280, 0.86) +
    one(534, 282, 0.82, 8) +
    one(350, 398, 0.84, 4) +
    one(474, 396, 0.86, -6)
  );
};

function pepper(pen: Pen, skin: Colour): string {
  const body = closed([
    [0, -62],
    [34, -80],
    [74, -70],
    [90, -24],
    [82, 30],
    [62, 78],
    [34, 96],
    [8, 84],
    [-14, 98],
    [-44, 86],
    [-76, 66],
    [-88, 20],
    [-88, -30],
    [-70, -72],
    [-32, -80],
  ]);
  const lobes = stroke("M-24 -62C-46 -20 -40 40 -18 84M26 -60C50 -14 44 40 24 80", 2.4, shaded(skin));
  const stalk = solid(
    pen,
    "M-34 -60C-24 -76 -14 -76 -10 -82C-10 -100 -4 -112 8 -118L24 -108C14 -102 12 -92 14 -82C22 -76 30 -74 38 -60C16 -46 -14 -46 -34 -60z",
    pigment.leaf,
    { plain: true, shift: [-4, -3] },
  );
  return (
    solid(pen, body, skin, { inside: lobes }) +
    glint(skin, -58, -18, 50, 15, -80) +
    glint(skin, 10, -24, 40, 11, -86) +
    stalk
  );
}

export const drawSweetPepper: Motif = (pen, variant) => {
  const colours = [pigment.red, pigment.gold, mix(pigment.leaf, pigment.forest, 0.3)];
  const [red, yellow, green] = colours.map((colour) => stamp(pen, pepper(pen, colour)));
  if (red === undefined || yellow === undefined || green === undefined) return "";
  if (variant === 2) {
    const pile = [red, yellow, green, red, yellow, red, green, red, yellow, red, green, yellow].map(
      (one, i) =>
        one(
          [-96, -8, 84, -150, -58, 34, 128, -168, -90, -4, 84, 164][i] ?? 0,
          [-92, -98, -90, -48, -52, -50, -46, 0, -4, -2, -4, 0][i] ?? 0,
          0.58,
          pen.between(-18, 18),
        ),
    );
    return shadow(400, 500, 300, 26) + put(crate(pen, pile.join("")), 400, 344) + red(660, 440, 0.64, 10);
  }
  if (variant === 1) return shadow(400, 476, 250, 26) + red(300, 326, 1.5, -5) + yellow(538, 364, 1.16, 10);
  return (
    shadow(400, 462, 260, 28) + green(400, 276, 1.1, 3) + red(268, 348, 1.12, -8) + yellow(534, 352, 1.1, 9)
  );
};
