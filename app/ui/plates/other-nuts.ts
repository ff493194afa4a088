import { loose } from "./arrange.ts";
import { leaf, twig } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { closed, line, n, oval, polar } from "./shapes.ts";

const almondBody: readonly Point[] = [
  [0, -104],
  [28, -70],
  [56, -14],
  [58, 40],
  [34, 82],
  [0, 94],
  [-34, 82],
  [-58, 40],
  [-56, -14],
  [-28, -70],
];

function almondShell(pen: Pen): string {
  const shell = mix(pigment.sand, pigment.tan, 0.25);
  return solid(pen, closed(almondBody), shell, {
    inside:
      dots(pen, 34, 46, 78, 6, shaded(shell), 0.7) + stroke("M0 -96C-8 -30 -6 40 0 90", 1.8, shaded(shell)),
  });
}

function almondKernel(pen: Pen): string {
  const skin = mix(pigment.chestnut, pigment.amber, 0.4);
  const lines = [-36, -18, 0, 18, 36].map((x) => `M0 -92Q${n(x * 1.5)} 0 ${n(x * 0.4)} 84`).join("");
  return put(
    solid(pen, closed(almondBody), skin, { inside: stroke(lines, 2, mix(skin, pigment.straw, 0.45)) }),
    0,
    0,
    0.88,
  );
}

function almondHull(pen: Pen): string {
  const green = mix(pigment.sage, pigment.moss, 0.4);
  return put(
    solid(
      pen,
      closed([
        [0, -110],
        [50, -84],
        [82, -10],
        [76, 60],
        [30, 100],
        [-30, 100],
        [-76, 60],
        [-82, -10],
        [-50, -84],
      ]),
      green,
      { inside: stroke("M0 -100V90", 2, shaded(green)) },
    ) + put(almondShell(pen), 0, 6, 0.74),
    0,
    0,
  );
}

export const drawAlmond = loose({
  pieces: [almondShell, almondKernel],
  size: 46,
  detail: almondHull,
  green: (pen) => twig(pen, 124, 5, 84, 22, pigment.sage, 22),
  tint: pigment.tan,
  bowl: pigment.leaf,
});

export function chestnut(pen: Pen): string {
  const skin = pigment.chestnut;
  const body = closed([
    [0, -98],
    [16, -74],
    [64, -52],
    [92, -6],
    [84, 42],
    [48, 70],
    [0, 76],
    [-48, 70],
    [-84, 42],
    [-92, -6],
    [-64, -52],
    [-16, -74],
  ]);
  const scar = flat("M-84 38C-46 24 46 24 84 38C70 66 34 76 0 76C-34 76 -70 66 -84 38z", pigment.sand, 2);
  const lines = [-54, -28, 0, 28, 54]
    .map((x) => `M${n(x * 0.15)} -76Q${n(x * 1.3)} -20 ${n(x * 1.1)} 28`)
    .join("");
  return (
    stroke("M-4 -94q-4 -12 -12 -16M0 -96v-18M4 -94q4 -12 12 -16", 2.4, pigment.tan) +
    solid(pen, body, skin, { inside: stroke(lines, 2, mix(skin, pigment.amber, 0.5)) + scar }) +
    glint(skin, -44, -26, 36, 13, -54)
  );
}

function burr(pen: Pen): string {
  const spikes = Array.from({ length: 46 }, (_, i) => {
    const [x, y] = polar(i * (360 / 46), 78);
    const [x2, y2] = polar(i * (360 / 46) + pen.between(-6, 6), pen.between(102, 122));
    return `M${n(x)} ${n(y)}L${n(x2)} ${n(y2)}`;
  }).join("");
  return (
    stroke(spikes, 3.4, pigment.moss) +
    solid(pen, oval(0, 0, 92, 86), mix(pigment.moss, pigment.lime, 0.3), {
      plain: true,
      inside: dots(pen, 60, 84, 78, 3, shaded(pigment.moss), 0.6),
    }) +
    flat("M-70 6C-46 -38 46 -38 70 6C46 48 -46 48 -70 6z", pigment.cream, 2.4) +
    put(chestnut(pen), -26, 6, 0.38, -12) +
    put(chestnut(pen), 26, 6, 0.38, 12)
  );
}

export const drawChestnut = loose({
  pieces: [chestnut],
  size: 56,
  detail: burr,
  green: (pen) =>
    put(leaf(pen, 172, 52, pigment.leaf, { toothed: true, veins: 9 }), 0, 20, 1, -16) +
    put(leaf(pen, 158, 48, pigment.moss, { toothed: true, veins: 9 }), 6, 20, 1, 26),
  tint: pigment.chestnut,
  bowl: pigment.plum,
});

function pistachio(pen: Pen): string {
  const shell = mix(pigment.bone, pigment.sand, 0.3);
  const body = closed([
    [0, -96],
    [40, -76],
    [62, -20],
    [56, 44],
    [24, 88],
    [0, 96],
    [-24, 88],
    [-56, 44],
    [-62, -20],
    [-40, -76],
  ]);
  const kernel = closed([
    [8, -76],
    [30, -40],
    [34, 4],
    [22, 52],
    [8, 80],
    [-6, 48],
    [-10, 0],
    [-6, -44],
  ]);
  return (
    solid(pen, body, shell, {
      inside:
        flat("M10 -100C40 -60 52 20 12 100L-4 96C-22 40 -22 -40 -2 -96z", shaded(shell), 2) +
        flat(kernel, mix(pigment.lime, pigment.leaf, 0.25), 2) +
        stroke("M14 -56Q22 0 12 60", 2, pigment.plum),
    }) + glint(shell, -38, -26, 34, 10, -78)
  );
}

function pistachioKernel(pen: Pen): string {
  const green = mix(pigment.lime, pigment.moss, 0.3);
  const blush: Colour = mix(pigment.plum, green, 0.35);
  return solid(
    pen,
    closed([
      [0, -84],
      [34, -60],
      [48, -6],
      [38, 50],
      [8, 82],
      [-28, 62],
      [-44, 6],
      [-32, -56],
    ]),
    green,
    {
      inside:
        put(`<ellipse rx="24" ry="58" fill="${blush}" opacity=".7"/>`, 24, 0) +
        stroke("M-4 -76Q-14 0 0 74", 1.8, lit(green)),
    },
  );
}

const pistachioTwig = (pen: Pen) =>
  twig(pen, 120, 5, 66, 44, mix(pigment.leaf, pigment.sage, 0.4), 22) +
  stroke(
    line([
      [0, 0],
      [0, 10],
    ]),
    4,
    pigment.bark,
  );

export const drawPistachio = loose({
  pieces: [pistachio, pistachio, pistachioKernel],
  size: 46,
  detail: (pen) => put(pistachio(pen), -40, 0, 0.9, -24) + put(pistachioKernel(pen), 56, 26, 0.86, 34),
  green: pistachioTwig,
  tint: pigment.sand,
  bowl: pigment.crimson,
});
