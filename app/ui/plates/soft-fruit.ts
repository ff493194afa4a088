import { produce } from "./arrange.ts";
import { calyx, leaf, vineLeaf } from "./foliage.ts";
import { lit, mix, pigment } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, n, oval, polar } from "./shapes.ts";

const figBody: readonly Point[] = [
  [0, -108],
  [14, -92],
  [24, -62],
  [62, -22],
  [86, 26],
  [78, 70],
  [44, 94],
  [0, 98],
  [-44, 94],
  [-78, 70],
  [-86, 26],
  [-62, -22],
  [-24, -62],
  [-14, -92],
];

function fig(pen: Pen): string {
  const skin = mix(pigment.plum, pigment.aubergine, 0.3);
  const lines = [-56, -30, 0, 30, 56]
    .map((x) => `M${n(x * 0.15)} -86Q${n(x * 1.3)} 0 ${n(x * 0.7)} 86`)
    .join("");
  const green = put(`<ellipse rx="40" ry="44" fill="${pigment.moss}" opacity=".75"/>`, 0, -84);
  return (
    solid(pen, closed(figBody), skin, { inside: green + stroke(lines, 1.8, mix(skin, pigment.rose, 0.5)) }) +
    stroke("M0 -104V-120", 10, pigment.moss) +
    glint(skin, -36, -2, 36, 12, -62)
  );
}

function figHalf(pen: Pen): string {
  const seeds = dots(pen, 110, 50, 56, 3.4, pigment.straw, 0.95);
  return (
    solid(pen, closed(figBody), pigment.plum, { plain: true }) +
    `<g transform="scale(.92)">${flat(closed(figBody), mix(pigment.cream, pigment.lime, 0.2), 1.4)}</g>` +
    put(`<g transform="scale(.74)">${flat(closed(figBody), pigment.blush, 1.6)}</g>`, 0, 10) +
    put(flat(oval(0, 0, 22, 34), mix(pigment.blush, pigment.crimson, 0.5), 0), 0, 24) +
    put(seeds, 0, 24) +
    stroke("M0 -104V-120", 10, pigment.moss)
  );
}

const figLeaf = (pen: Pen) => put(vineLeaf(pen, 82, pigment.forest), 0, -60, 1, -10);

export const drawFig = produce({ whole: fig, cut: figHalf, green: figLeaf, foot: 97 });

function strawberry(pen: Pen): string {
  const body = closed([
    [0, -74],
    [48, -82],
    [88, -46],
    [82, 2],
    [48, 60],
    [0, 104],
    [-48, 60],
    [-82, 2],
    [-88, -46],
    [-48, -82],
  ]);
  const seeds = [-52, -22, 10, 42, 72]
    .flatMap((y, row) =>
      Array.from(
        { length: [6, 6, 5, 3, 2][row] ?? 1 },
        (_, i, all = [6, 6, 5, 3, 2][row] ?? 1) => [(i - (all - 1) / 2) * 27 + (row % 2) * 6, y] as const,
      ),
    )
    .map(([x, y]) => put(flat(oval(0, 0, 4, 6), pigment.straw, 1.4), x, y))
    .join("");
  const sepals =
    put(
      flat(
        closed(
          around(14, (_, i) => (i % 2 === 0 ? 62 : 24), 0.52),
          0.7,
        ),
        pigment.leaf,
      ),
      0,
      -74,
    ) + stroke("M0 -76C0 -94 8 -104 16 -110", 6, pigment.moss);
  return (
    solid(pen, body, pigment.red, { inside: seeds }) + glint(pigment.red, -50, -28, 26, 10, -60) + sepals
  );
}

function strawberryHalf(pen: Pen): string {
  const body = closed([
    [0, -74],
    [48, -82],
    [86, -46],
    [80, 2],
    [46, 60],
    [0, 102],
    [-46, 60],
    [-80, 2],
    [-86, -46],
    [-48, -82],
  ]);
  return (
    solid(pen, body, pigment.red, { plain: true }) +
    `<g transform="scale(.86)">${flat(body, mix(pigment.blush, pigment.pink, 0.5), 1.2)}</g>` +
    `<g transform="scale(.5)">${flat(body, pigment.chalk, 1.6)}</g>` +
    stroke(
      "M-44 -34L-66 -48M44 -34L66 -48M-40 0L-68 0M40 0L68 0M-24 34L-44 52M24 34L44 52",
      2,
      mix(pigment.blush, pigment.paper, 0.5),
    ) +
    put(
      flat(
        closed(
          around(14, (_, i) => (i % 2 === 0 ? 60 : 24), 0.5),
          0.7,
        ),
        pigment.leaf,
      ),
      0,
      -76,
    )
  );
}

const trefoil = (pen: Pen) =>
  [-58, 0, 58]
    .map((turn) => put(leaf(pen, 78, 62, pigment.leaf, { toothed: true, bend: 0 }), 0, -40, 1, turn))
    .join("") + stroke("M0 -40V20", 4, pigment.moss);

export const drawStrawberry = produce({
  whole: strawberry,
  cut: strawberryHalf,
  green: trefoil,
  foot: 96,
  row: 7,
});

function feijoa(pen: Pen): string {
  const skin = mix(pigment.leaf, pigment.sage, 0.25);
  const body = closed([
    [0, -94],
    [34, -86],
    [62, -46],
    [68, 6],
    [56, 58],
    [26, 90],
    [0, 95],
    [-26, 90],
    [-56, 58],
    [-68, 6],
    [-62, -46],
    [-34, -86],
  ]);
  return (
    put(calyx(pen, 4, 34, pigment.olive, 0.7), 0, -92) +
    solid(pen, body, skin, { inside: dots(pen, 70, 62, 86, 2.4, mix(skin, pigment.cream, 0.55), 0.7) }) +
    glint(skin, -32, -38, 34, 11, -66)
  );
}

function feijoaHalf(pen: Pen): string {
  const skin = pigment.leaf;
  const flesh = mix(pigment.cream, pigment.celery, 0.35);
  const jelly = mix(pigment.celery, pigment.glass, 0.35);
  const lobes = [0, 90, 180, 270]
    .map((turn) =>
      put(
        flat("M0 -8C18 -14 22 -40 0 -48C-22 -40 -18 -14 0 -8z", jelly, 1.6) +
          dots(pen, 5, 7, 12, 4, pigment.tan, 0.9).replace("<path", '<path transform="translate(0 -28)"'),
        0,
        0,
        1,
        turn,
      ),
    )
    .join("");
  return solid(pen, oval(0, 0, 82), skin, { plain: true }) + flat(oval(0, 0, 73), flesh, 1.6) + lobes;
}

export const drawFeijoa = produce({
  whole: feijoa,
  cut: feijoaHalf,
  green: (pen) =>
    put(leaf(pen, 86, 46, pigment.sage), 0, 0, 1, -28) +
    put(leaf(pen, 78, 42, mix(pigment.sage, pigment.forest, 0.3)), 4, -4, 1, 32),
  foot: 90,
});

function kiwi(pen: Pen): string {
  const skin = mix(pigment.brown, pigment.tan, 0.35);
  const body = closed([
    [0, -76],
    [50, -74],
    [88, -40],
    [98, 4],
    [86, 46],
    [48, 74],
    [0, 78],
    [-48, 74],
    [-86, 46],
    [-98, 4],
    [-88, -40],
    [-50, -74],
  ]);
  const hair = Array.from({ length: 90 }, () => {
    const [x, y] = [pen.between(-92, 92), pen.between(-72, 72)];
    return `M${n(x)} ${n(y)}l${n(pen.between(3, 8))} ${n(pen.between(-5, -1))}`;
  }).join("");
  return (
    solid(pen, body, skin, { inside: stroke(hair, 1.5, mix(skin, pigment.straw, 0.55)) }) +
    flat(oval(95, 2, 8, 12), pigment.bark, 2)
  );
}

function kiwiHalf(pen: Pen): string {
  const rays = Array.from({ length: 28 }, (_, i) => {
    const [x, y] = polar(i * (360 / 28), 30);
    const [x2, y2] = polar(i * (360 / 28), 78);
    return `M${n(x)} ${n(y)}L${n(x2)} ${n(y2)}`;
  }).join("");
  const seeds = Array.from({ length: 28 }, (_, i) =>
    put(
      flat("M0 -6C4 -1 3 4 0 6C-3 4 -4 -1 0 -6z", pigment.coal, 0),
      ...polar(i * (360 / 28) + 6, i % 2 === 0 ? 40 : 50),
      1,
      i * (360 / 28),
    ),
  ).join("");
  const green = mix(pigment.lime, pigment.leaf, 0.35);
  return (
    solid(pen, oval(0, 0, 94, 90), pigment.brown, { plain: true }) +
    flat(oval(0, 0, 86, 82), green, 1.4) +
    stroke(rays, 3, lit(green)) +
    flat(closed(around(14, () => pen.between(24, 30))), mix(pigment.cream, pigment.celery, 0.3), 0) +
    seeds
  );
}

export const drawKiwi = produce({
  whole: kiwi,
  cut: kiwiHalf,
  green: (pen) => put(leaf(pen, 92, 84, pigment.leaf, { bend: 4 }), 0, 0, 1, -12),
  foot: 76,
});
