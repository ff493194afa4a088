import type { Motif } from "./arrange.ts";
import { produce } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, line, n, oval, polar } from "./shapes.ts";

const glossy = (pen: Pen) =>
  put(leaf(pen, 108, 44, pigment.forest), 0, 0, 1, -28) + put(leaf(pen, 94, 40, pigment.leaf), 6, -4, 1, 30);

/** A slice across: rind, pith, segments. */
function slice(pen: Pen, rx: number, ry: number, rind: Colour, flesh: Colour, segments: number): string {
  const parts = Array.from({ length: segments }, (_, i) => {
    const at = (degrees: number, r: number): Point => {
      const [x, y] = polar(degrees, r);
      return [x * (rx / 100), y * (ry / 100)];
    };
    const from = (i * 360) / segments + 3.5;
    const to = ((i + 1) * 360) / segments - 3.5;
    const middle = (from + to) / 2;
    const drops = [0.45, 0.62].map((share) => {
      const [x, y] = at(middle + (share > 0.5 ? 6 : -6), share * 100);
      return put(`<ellipse rx="2" ry="6" fill="${lit(flesh)}"/>`, x, y, 1, middle);
    });
    return (
      flat(
        closed(
          [at(middle, 12), at(from + 3, 46), at(from, 74), at(middle, 79), at(to, 74), at(to - 3, 46)],
          0.6,
        ),
        flesh,
        1.6,
      ) + drops.join("")
    );
  }).join("");
  return (
    solid(pen, oval(0, 0, rx, ry), rind, { plain: true, shift: [-5, -4] }) +
    flat(oval(0, 0, rx * 0.9, ry * 0.9), mix(pigment.cream, pigment.paper, 0.5), 1.2) +
    parts
  );
}

function lemon(pen: Pen): string {
  const body = closed([
    [0, -74],
    [48, -64],
    [82, -32],
    [100, -12],
    [122, 0],
    [100, 14],
    [82, 36],
    [48, 66],
    [0, 74],
    [-48, 66],
    [-84, 34],
    [-98, 8],
    [-98, -8],
    [-84, -34],
    [-48, -64],
  ]);
  const skin = mix(pigment.gold, "#f0d250", 0.55);
  return (
    solid(pen, body, skin, { inside: dots(pen, 110, 92, 66, 3, shaded(skin), 0.28) }) +
    flat(oval(-98, 0, 7, 10), pigment.moss, 2) +
    glint(skin, -44, -34, 40, 14)
  );
}

export const drawLemon = produce({
  whole: lemon,
  cut: (pen) => slice(pen, 84, 84, mix(pigment.gold, "#f0d250", 0.55), "#f1df86", 9),
  green: glossy,
  foot: 74,
});

function mandarin(pen: Pen): string {
  const skin = mix(pigment.orange, pigment.gold, 0.2);
  const body = closed([
    [0, -66],
    [40, -76],
    [82, -50],
    [98, 0],
    [82, 48],
    [40, 72],
    [0, 68],
    [-40, 72],
    [-82, 48],
    [-98, 0],
    [-82, -50],
    [-40, -76],
  ]);
  return (
    solid(pen, body, skin, {
      inside:
        dots(pen, 120, 92, 70, 3, shaded(skin), 0.32) +
        stroke(
          "M0 -64C-20 -50 -34 -46 -48 -44M0 -64C22 -52 36 -48 50 -46M0 -64C-4 -48 -4 -40 -6 -34",
          1.8,
          shaded(skin),
        ),
    }) +
    glint(skin, -50, -30, 36, 13) +
    flat(closed(around(10, (_, i) => (i % 2 === 0 ? 17 : 8), 0.6)), pigment.leaf, 2).replace(
      "<path",
      '<path transform="translate(0 -66)"',
    ) +
    put(leaf(pen, 92, 34, pigment.forest), 4, -70, 1, 56)
  );
}

function mandarinPeeled(pen: Pen): string {
  const flesh = pigment.apricot;
  const body = closed([
    [0, -58],
    [40, -64],
    [74, -42],
    [86, 0],
    [74, 42],
    [40, 62],
    [0, 60],
    [-40, 62],
    [-74, 42],
    [-86, 0],
    [-74, -42],
    [-40, -64],
  ]);
  const lines = [-64, -36, -12, 12, 36, 64]
    .map((x) => `M${n(x * 0.1)} -56Q${n(x * 1.5)} 0 ${n(x * 0.1)} 58`)
    .join("");
  const peel =
    "M-96 70C-112 30 -92 6 -76 0C-74 34 -52 60 0 64C52 60 74 34 76 0C92 6 112 30 96 70C72 92 40 84 26 96C10 84 -14 100 -30 88C-52 98 -78 88 -96 70z";
  return (
    solid(pen, body, flesh, {
      inside:
        stroke(lines, 2, shaded(flesh)) +
        stroke("M-30 -52C-46 -24 -40 0 -50 24M26 -54C44 -20 34 4 46 30", 1.4, pigment.paper),
    }) +
    solid(pen, peel, pigment.orange, {
      plain: true,
      inside: dots(pen, 40, 92, 40, 3, shaded(pigment.orange), 0.3),
    })
  );
}

export const drawMandarin = produce({ whole: mandarin, cut: mandarinPeeled, foot: 72, row: 5 });

function orange(pen: Pen): string {
  const skin = pigment.orange;
  return (
    solid(pen, oval(0, 0, 95, 93), skin, { inside: dots(pen, 170, 90, 88, 3, shaded(skin), 0.3) }) +
    flat(closed(around(10, (_, i) => (i % 2 === 0 ? 15 : 7), 0.6)), pigment.leaf, 2).replace(
      "<path",
      '<path transform="translate(6 -84)"',
    ) +
    glint(skin, -44, -44, 38, 14)
  );
}

export const drawOrange = produce({
  whole: orange,
  cut: (pen) => slice(pen, 94, 92, pigment.orange, pigment.apricot, 10),
  green: glossy,
  foot: 92,
});

function watermelon(pen: Pen): string {
  const skin = mix(pigment.forest, pigment.leaf, 0.55);
  const stripes = [-78, -46, -14, 18, 50, 82]
    .map((x) => {
      const zig = Array.from({ length: 11 }, (_, i): Point => {
        const t = -1 + i / 5;
        return [x * Math.sqrt(Math.max(0, 1 - t * t * 0.9)) * 1.25 + (i % 2 === 0 ? 6 : -6), t * 100];
      });
      return line(zig);
    })
    .join("");
  return (
    solid(pen, oval(0, 0, 122, 100), skin, {
      inside: stroke(stripes, 15, mix(pigment.forest, pigment.coal, 0.25)),
    }) +
    stroke("M0 -98C-2 -112 8 -122 22 -122", 6, pigment.moss) +
    glint(skin, -62, -48, 44, 16)
  );
}

/** A wedge lying on its rind: `flesh` with seeds. */
function wedge(pen: Pen, flesh: Colour, rind: Colour, seed: Colour): string {
  const outer = "M-120 -30A124 124 0 0 0 120 -30z";
  const seeds = (
    [
      [-58, -4],
      [-30, 14],
      [0, -4],
      [30, 18],
      [58, -2],
      [-6, 40],
      [-44, 34],
      [40, 42],
      [14, 62],
      [-20, 62],
    ] as const
  )
    .map(([x, y]) => put(flat("M0 -8C6 -2 5 6 0 8C-5 6 -6 -2 0 -8z", seed, 0), x, y, 1, x * 0.5))
    .join("");
  return (
    solid(pen, outer, rind, { plain: true, shift: [0, -5] }) +
    flat("M-110 -30A112 112 0 0 0 110 -30z", mix(pigment.celery, pigment.paper, 0.5), 1.2) +
    flat("M-102 -30A103 103 0 0 0 102 -30z", flesh, 1.6) +
    seeds
  );
}

const bigFruit =
  (whole: (pen: Pen) => string, piece: (pen: Pen) => string): Motif =>
  (pen, variant) => {
    const body = stamp(pen, whole(pen));
    const cut = stamp(pen, piece(pen));
    if (variant === 2)
      return (
        shadow(400, 482, 280, 30) +
        body(262, 372, 1, -14) +
        body(536, 372, 1, 10) +
        body(404, 268, 0.98, 4) +
        body(398, 408, 0.92, -6)
      );
    if (variant === 1) return shadow(400, 476, 260, 28) + body(420, 312, 1.66, 8) + cut(226, 420, 0.82, -8);
    return (
      shadow(400, 474, 270, 28) +
      body(322, 334, 1.36, -10) +
      cut(538, 376, 1.08, -16) +
      cut(470, 440, 0.72, 10)
    );
  };

export const drawWatermelon = bigFruit(watermelon, (pen) =>
  wedge(pen, mix(pigment.blush, pigment.red, 0.25), pigment.forest, pigment.coal),
);

function melon(pen: Pen): string {
  const skin = mix(pigment.gold, pigment.straw, 0.4);
  const net = Array.from({ length: 46 }, () => {
    const [x, y] = [pen.between(-124, 124), pen.between(-92, 92)];
    return `M${n(x)} ${n(y)}l${n(pen.between(8, 22))} ${n(pen.between(-14, 14))}l${n(pen.between(-10, 12))} ${n(pen.between(6, 16))}`;
  }).join("");
  const ribs = [-70, -24, 24, 70]
    .map((y) => `M-124 ${n(y * 0.25)}Q0 ${n(y * 1.55)} 124 ${n(y * 0.25)}`)
    .join("");
  return (
    solid(pen, oval(0, 0, 126, 92), skin, {
      inside: stroke(net, 2, mix(skin, pigment.paper, 0.6)) + stroke(ribs, 1.8, shaded(skin)),
    }) + stroke("M-124 -6C-138 -10 -144 -22 -146 -32", 7, pigment.moss)
  );
}

function melonSlice(pen: Pen): string {
  const crescent = "M-124 -44C-96 40 96 40 124 -44C112 74 54 92 0 92C-54 92 -112 74 -124 -44z";
  const seeds = dots(pen, 26, 60, 9, 6, pigment.straw, 1).replace(
    "<path",
    '<path transform="translate(0 24)"',
  );
  return (
    solid(pen, crescent, pigment.gold, { plain: true, shift: [0, -7] }) +
    flat(
      "M-118 -34C-92 44 92 44 118 -34C104 62 52 80 0 80C-52 80 -104 62 -118 -34z",
      mix(pigment.apricot, pigment.cream, 0.5),
      1.6,
    ) +
    seeds
  );
}

export const drawMelon = bigFruit(melon, melonSlice);
