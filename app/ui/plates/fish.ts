import type { Motif } from "./arrange.ts";
import { board } from "./containers.ts";
import { frond } from "./foliage.ts";
import { mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import { closed, n, oval, slab } from "./shapes.ts";

/** A carp, head to the left, 400 long. */
export function carp(pen: Pen): string {
  const skin = mix(pigment.olive, pigment.gold, 0.34);
  const body = closed([
    [-206, 8],
    [-176, -34],
    [-120, -70],
    [-40, -92],
    [40, -78],
    [110, -44],
    [160, -20],
    [160, 20],
    [110, 44],
    [40, 74],
    [-40, 86],
    [-120, 66],
    [-180, 40],
  ]);
  const scales = Array.from({ length: 8 }, (_, row) =>
    Array.from(
      { length: 13 },
      (__, i) => `M${n(-92 + i * 20 + (row % 2) * 10)} ${n(-84 + row * 22)}q14 11 0 22`,
    ).join(""),
  ).join("");
  const fin = (d: string) =>
    solid(pen, d, mix(pigment.amber, pigment.tomato, 0.3), { plain: true, shift: [-4, -4] });
  const rays = "M176 -40L206 -58M176 -18L212 -28M178 4L206 4M176 24L212 38M174 40L204 66";
  const tail =
    fin("M150 -20C176 -44 200 -80 232 -92C218 -50 206 -22 206 2C208 30 222 58 234 92C198 78 174 46 150 20z") +
    stroke(rays, 2, pigment.bark);
  const top =
    fin("M-60 -84C-40 -124 0 -136 34 -130C60 -118 84 -92 100 -52C60 -80 0 -92 -60 -84z") +
    stroke("M-30 -92L-16 -118M0 -92L14 -128M30 -86L46 -118M58 -76L72 -100", 2, pigment.bark);
  const low =
    fin("M-40 84C-30 112 -6 126 20 126C16 108 10 92 0 80z") +
    fin("M76 58C88 84 106 94 128 92C124 74 118 58 108 46z");
  const head = flat(
    "M-230 12C-200 -60 -130 -70 -106 -66C-86 -30 -86 30 -106 64C-140 70 -196 52 -230 12z",
    mix(skin, pigment.brown, 0.25),
    0,
  );
  return (
    tail +
    top +
    low +
    solid(pen, body, skin, {
      shift: [0, -18],
      inside:
        put(
          `<ellipse rx="190" ry="40" fill="${mix(pigment.straw, pigment.cream, 0.4)}" opacity=".8"/>`,
          -10,
          66,
        ) +
        stroke(scales, 1.8, shaded(skin)) +
        head +
        stroke("M-106 -64C-84 -28 -84 28 -106 62", 3) +
        stroke("M-88 0C-20 -8 70 -4 158 0", 2, shaded(skin)),
    }) +
    flat(oval(-160, -16, 12), pigment.gold, 2.4) +
    flat(oval(-160, -16, 5.6), pigment.coal, 0) +
    stroke("M-206 12C-196 22 -184 24 -174 20M-204 18C-206 30 -212 36 -218 38", 2.8) +
    fin("M-84 22C-60 20 -34 32 -22 54C-46 58 -72 50 -84 22z")
  );
}

export const drawCarpFresh: Motif = (pen, variant) => {
  const fish = stamp(pen, carp(pen));
  const lemon = stamp(
    pen,
    flat(oval(0, 0, 40), pigment.gold, 2.6) +
      flat(oval(0, 0, 33), "#f1df86", 1.4) +
      stroke("M0 -30V30M-30 0H30M-21 -21L21 21M21 -21L-21 21", 2.6, pigment.chalk),
  );
  if (variant === 2) {
    const ice = Array.from({ length: 34 }, () =>
      put(
        flat(slab(-14, -12, 28, 24, 4), mix(pigment.sky, pigment.paper, pen.between(0.3, 0.8)), 1.6),
        pen.between(-250, 250),
        pen.between(-14, 52),
        pen.between(0.7, 1.2),
        pen.between(-40, 40),
      ),
    ).join("");
    const box = solid(
      pen,
      "M-286 30L-262 150H262L286 30L262 46H-262z",
      mix(pigment.sky, pigment.paper, 0.35),
      { shade: pigment.sky, shift: [-8, -6] },
    );
    return (
      shadow(400, 498, 300, 24) +
      put(ice, 400, 340) +
      fish(380, 262, 0.98, 4) +
      fish(416, 330, 1.02, -3) +
      put(box, 400, 344)
    );
  }
  if (variant === 1)
    return (
      shadow(400, 436, 270, 20) +
      fish(396, 316, 1.36, -4) +
      lemon(262, 478, 0.96) +
      lemon(318, 488, 0.9, 20) +
      put(frond(pen, 140, pigment.leaf), 520, 494, 1, 70)
    );
  return (
    shadow(400, 496, 310, 24) +
    put(board(pen, 312, 60), 400, 436) +
    put(frond(pen, 150, pigment.leaf), 250, 440, 1, -62) +
    fish(396, 340, 1.2, -6) +
    lemon(560, 436, 0.86) +
    lemon(606, 424, 0.8, 24)
  );
};
