import type { Motif } from "./arrange.ts";
import { loose } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import { closed, n, oval } from "./shapes.ts";

function chickpea(pen: Pen): string {
  const skin = mix(pigment.sand, pigment.straw, 0.45);
  const body = closed([
    [-8, -78],
    [20, -92],
    [34, -68],
    [72, -48],
    [88, 0],
    [68, 54],
    [20, 78],
    [-34, 74],
    [-76, 40],
    [-84, -14],
    [-58, -58],
  ]);
  return (
    solid(pen, body, skin, {
      inside: stroke("M16 -80C-6 -40 2 0 -8 44M40 -60C52 -20 48 20 30 58", 2.6, shaded(skin)),
    }) + glint(skin, -38, -30, 30, 11)
  );
}

const pod = (colour: Colour, peas: number, pea: Colour) => (pen: Pen) => {
  const half = 40 + peas * 22;
  const shell = closed([
    [-half, 0],
    [-half * 0.6, -34],
    [0, -42],
    [half * 0.6, -34],
    [half, 0],
    [half + 18, -12],
    [half * 0.6, 34],
    [0, 42],
    [-half * 0.6, 34],
  ]);
  const inside = Array.from({ length: peas }, (_, i) =>
    solid(pen, oval((i - (peas - 1) / 2) * 42, 0, 20, 18), pea, { shift: [-4, -4], plain: true, outline: 2 }),
  ).join("");
  return (
    solid(pen, shell, colour, { plain: true }) +
    flat(
      closed([
        [-half * 0.82, 0],
        [0, -24],
        [half * 0.82, 0],
        [0, 24],
      ]),
      lit(colour),
      1.8,
    ) +
    inside +
    stroke(`M${n(-half)} 0q-16 -4 -24 -18`, 5, shaded(colour))
  );
};

const featherLeaf = (pen: Pen) =>
  stroke("M0 0V-130", 3.4, pigment.moss) +
  [20, 46, 72, 98, 122]
    .map(
      (y) =>
        put(leaf(pen, 42, 26, pigment.leaf, { toothed: true, veins: 3 }), 0, -y, 1, -56) +
        put(leaf(pen, 42, 26, pigment.sage, { toothed: true, veins: 3 }), 0, -y, 1, 56),
    )
    .join("");

export const drawChickpea = loose({
  pieces: [chickpea],
  size: 38,
  detail: pod(mix(pigment.sage, pigment.lime, 0.4), 2, mix(pigment.lime, pigment.straw, 0.3)),
  green: featherLeaf,
  tint: pigment.sand,
  bowl: pigment.crimson,
});

function lentil(colour: Colour) {
  return (pen: Pen): string =>
    solid(pen, oval(0, 0, 86, 62), colour, {
      inside:
        stroke("M-78 10C-40 40 40 40 78 10", 3, shaded(colour)) +
        dots(pen, 24, 70, 44, 3, shaded(colour), 0.5),
    }) + glint(colour, -28, -22, 40, 12, -14);
}

export const drawLentil = loose({
  pieces: [
    lentil(mix(pigment.olive, pigment.straw, 0.35)),
    lentil(mix(pigment.moss, pigment.tan, 0.3)),
    lentil(mix(pigment.olive, pigment.brown, 0.2)),
  ],
  size: 28,
  detail: pod(pigment.moss, 2, mix(pigment.lime, pigment.moss, 0.3)),
  green: featherLeaf,
  tint: pigment.olive,
  bowl: pigment.amber,
});

function bean(colour: Colour, speckled: boolean) {
  return (pen: Pen): string => {
    const body = closed([
      [-88, 4],
      [-74, -40],
      [-32, -52],
      [0, -40],
      [34, -52],
      [76, -40],
      [90, 6],
      [66, 48],
      [20, 60],
      [-24, 60],
      [-68, 46],
    ]);
    const marks = speckled ? dots(pen, 22, 78, 44, 9, pigment.wine, 0.85) : "";
    return (
      solid(pen, body, colour, { inside: marks + flat(oval(0, -34, 15, 7), pigment.chalk, 2) }) +
      glint(colour, -46, -14, 34, 11, -16)
    );
  };
}

export const drawBean = loose({
  pieces: [
    bean(pigment.chalk, false),
    bean(pigment.wine, false),
    bean(mix(pigment.pink, pigment.cream, 0.4), true),
  ],
  size: 44,
  detail: pod(mix(pigment.celery, pigment.lime, 0.4), 4, pigment.chalk),
  green: (pen) =>
    put(leaf(pen, 96, 80, pigment.leaf), 0, 0, 1, -34) +
    put(leaf(pen, 100, 80, pigment.moss), 0, -10) +
    put(leaf(pen, 92, 78, pigment.forest), 0, 0, 1, 36),
  tint: pigment.rose,
  bowl: pigment.indigo,
});

function grain(pen: Pen): string {
  const white = mix(pigment.chalk, pigment.cream, 0.3);
  return solid(
    pen,
    closed([
      [0, -92],
      [22, -60],
      [30, 0],
      [22, 60],
      [0, 92],
      [-22, 60],
      [-30, 0],
      [-22, -60],
    ]),
    white,
    { shade: pigment.stone, shift: [-6, -5], inside: stroke("M4 -76Q12 0 4 76", 2, pigment.stone) },
  );
}

/** An ear of rice, bent by its weight, its stalk at the origin. */
function riceEar(pen: Pen): string {
  const grains = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14;
    const x = 96 * t * t;
    const y = -150 + 60 * t * t - 60 * t + 40 * t * t * t;
    const side = i % 2 === 0 ? -1 : 1;
    return put(
      solid(
        pen,
        closed([
          [0, 0],
          [9, -14],
          [0, -32],
          [-9, -14],
        ]),
        pigment.straw,
        { shift: [-2, -2], plain: true, outline: 1.8 },
      ),
      x,
      y + 30,
      1,
      60 + t * 90 + side * 34,
    );
  }).join("");
  const blade = (turn: number, length: number) =>
    put(leaf(pen, length, 17, mix(pigment.moss, pigment.straw, 0.3), { veins: 0, bend: 40 }), 0, 40, 1, turn);
  return (
    blade(-24, 170) +
    blade(14, 130) +
    stroke("M0 60C-4 -20 0 -100 10 -130C34 -176 80 -150 104 -96", 3.6, pigment.moss) +
    grains
  );
}

const ricePlate = loose({
  pieces: [grain],
  size: 24,
  detail: (pen) => put(riceEar(pen), -20, 60, 0.9),
  tint: pigment.bone,
  bowl: pigment.indigo,
});

export const drawRice: Motif = (pen, variant) =>
  (variant === 2 ? put(riceEar(pen), 592, 420, 1.2, 8) : "") + ricePlate(pen, variant);
