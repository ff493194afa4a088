import { produce } from "./arrange.ts";
import { calyx, leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, n, oval, polar } from "./shapes.ts";

export const twoLeaves = (length: number, width: number, colour: Colour) => (pen: Pen) =>
  put(leaf(pen, length, width, colour), 0, 0, 1, -24) +
  put(leaf(pen, length * 0.86, width * 0.9, mix(colour, pigment.moss, 0.4)), 6, -6, 1, 30);

function persimmon(pen: Pen): string {
  const body = closed([
    [0, -72],
    [52, -78],
    [96, -28],
    [92, 34],
    [50, 76],
    [0, 84],
    [-50, 76],
    [-92, 34],
    [-96, -28],
    [-52, -78],
  ]);
  const folds = stroke(
    "M-30 -64C-48 -30 -50 10 -40 40M30 -64C48 -30 50 10 40 40",
    1.6,
    shaded(pigment.orange),
  );
  const sepals = put(
    flat(
      "M0 6C-30 26 -62 12 -66 -8C-46 -22 -26 -18 0 -8C26 -18 46 -22 66 -8C62 12 30 26 0 6z",
      pigment.moss,
    ) +
      flat("M-8 2C-26 -14 -22 -32 -6 -40C14 -34 22 -16 8 2z", mix(pigment.moss, pigment.cream, 0.2)) +
      stroke("M0 -22V-44", 7, pigment.bark),
    0,
    -66,
  );
  return (
    solid(pen, body, pigment.orange, { inside: folds }) + glint(pigment.orange, -52, -30, 38, 14) + sepals
  );
}

function persimmonHalf(pen: Pen): string {
  const flesh = mix(pigment.orange, pigment.gold, 0.4);
  const petals = Array.from({ length: 8 }, (_, i) => {
    return put(
      flat("M0 -12C11 -26 13 -44 0 -62C-13 -44 -11 -26 0 -12z", mix(flesh, pigment.amber, 0.3), 1.6),
      0,
      0,
      1,
      i * 45,
    );
  }).join("");
  return (
    solid(pen, oval(0, 0, 96, 92), pigment.orange, { plain: true }) +
    flat(oval(0, 0, 84, 80), flesh, 1.8) +
    petals +
    flat(oval(0, 0, 9), mix(flesh, pigment.paper, 0.6), 1.6)
  );
}

export const drawPersimmon = produce({
  whole: persimmon,
  cut: persimmonHalf,
  green: twoLeaves(120, 62, pigment.leaf),
  foot: 82,
});

function apple(pen: Pen): string {
  const skin = pigment.blush;
  const body = closed([
    [0, -66],
    [46, -86],
    [92, -48],
    [92, 12],
    [62, 74],
    [24, 92],
    [0, 84],
    [-24, 92],
    [-62, 74],
    [-92, 12],
    [-92, -48],
    [-46, -86],
  ]);
  const streaks = Array.from({ length: 17 }, (_, i) => {
    const x = -84 + i * 10.5;
    return `M${n(x * 0.35)} -62Q${n(x)} ${n(pen.between(-40, -10))} ${n(x * 0.98)} ${n(pen.between(10, 56))}`;
  }).join("");
  const patch = put(`<ellipse rx="60" ry="74" fill="${pigment.gold}" opacity=".6"/>`, -30, 10, 1, 14);
  return (
    solid(pen, body, skin, {
      inside:
        patch +
        stroke(streaks, 2.2, mix(skin, pigment.crimson, 0.6)) +
        dots(pen, 34, 80, 74, 2.6, pigment.cream, 0.7),
    }) +
    flat("M-30 -68C-14 -56 14 -56 30 -68C16 -62 -16 -62 -30 -68z", shaded(skin), 1.5) +
    stroke("M0 -60C2 -84 10 -98 20 -106", 6, pigment.bark) +
    glint(skin, -50, -44, 30, 12)
  );
}

function appleHalf(pen: Pen): string {
  const body = closed([
    [0, -66],
    [46, -84],
    [90, -46],
    [88, 16],
    [58, 74],
    [22, 90],
    [0, 82],
    [-22, 90],
    [-58, 74],
    [-88, 16],
    [-90, -46],
    [-46, -84],
  ]);
  const flesh = mix(pigment.cream, pigment.straw, 0.25);
  const core = "M0 -28C22 -30 34 -4 22 18C14 32 6 36 0 44C-6 36 -14 32 -22 18C-34 -4 -22 -30 0 -28z";
  const seed = (x: number, turn: number) =>
    put(flat("M0 -14C8 -4 7 9 0 13C-7 9 -8 -4 0 -14z", pigment.chestnut, 1.8), x, 6, 1, turn);
  return (
    solid(pen, body, pigment.blush, { plain: true }) +
    `<g transform="scale(.91)">${flat(body, flesh, 1.6)}</g>` +
    flat(core, mix(flesh, pigment.straw, 0.4), 1.6) +
    seed(-10, 10) +
    seed(10, -10) +
    stroke("M0 -58V-30M0 44V74", 1.6, pigment.tan) +
    stroke("M0 -60C2 -80 8 -94 16 -102", 6, pigment.bark)
  );
}

export const drawApple = produce({
  whole: apple,
  cut: appleHalf,
  green: twoLeaves(96, 50, pigment.leaf),
  foot: 90,
});

const pearBody: readonly Point[] = [
  [0, -116],
  [26, -104],
  [38, -62],
  [56, -20],
  [84, 26],
  [78, 72],
  [40, 96],
  [0, 98],
  [-40, 96],
  [-78, 72],
  [-84, 26],
  [-56, -20],
  [-38, -62],
  [-26, -104],
];

function pear(pen: Pen): string {
  const skin = mix(pigment.lime, pigment.straw, 0.35);
  const cheek = put(`<ellipse rx="34" ry="60" fill="${pigment.blush}" opacity=".4"/>`, -44, 30, 1, 14);
  return (
    stroke("M0 -112C0 -130 6 -140 14 -148", 7, pigment.bark) +
    solid(pen, closed(pearBody), skin, { inside: cheek + dots(pen, 60, 76, 96, 2.4, pigment.olive, 0.5) }) +
    glint(skin, -28, -46, 40, 12, -70)
  );
}

function pearHalf(pen: Pen): string {
  const flesh = mix(pigment.cream, pigment.paper, 0.5);
  const seed = (x: number, turn: number) =>
    put(flat("M0 -13C8 -4 7 8 0 12C-7 8 -8 -4 0 -13z", pigment.chestnut, 1.8), x, 38, 1, turn);
  return (
    stroke("M0 -112C0 -130 6 -140 14 -148", 7, pigment.bark) +
    solid(pen, closed(pearBody), mix(pigment.lime, pigment.straw, 0.35), { plain: true }) +
    `<g transform="scale(.9)">${flat(closed(pearBody), flesh, 1.6)}</g>` +
    flat(oval(0, 38, 26, 30), mix(flesh, pigment.straw, 0.4), 1.5) +
    seed(-10, 12) +
    seed(10, -12) +
    stroke("M0 -92C-2 -40 0 -10 0 8", 2, pigment.sand)
  );
}

export const drawPear = produce({
  whole: pear,
  cut: pearHalf,
  green: twoLeaves(100, 48, pigment.moss),
  foot: 98,
});

const quinceBody: readonly Point[] = [
  [0, -92],
  [26, -104],
  [50, -84],
  [80, -50],
  [96, 2],
  [84, 54],
  [54, 88],
  [22, 84],
  [0, 98],
  [-24, 84],
  [-58, 86],
  [-88, 50],
  [-95, -2],
  [-78, -52],
  [-50, -78],
  [-28, -102],
];

function quince(pen: Pen): string {
  const skin = pigment.gold;
  const down = dots(pen, 90, 84, 88, 2.2, pigment.paper, 0.6);
  const lumps = stroke(
    "M-28 -92C-44 -54 -40 -20 -56 6M30 -92C46 -48 36 -8 58 24M0 92C-8 70 -2 60 0 52",
    1.8,
    shaded(skin),
  );
  return (
    put(calyx(pen, 5, 26, pigment.olive, 0.5), 0, -94) +
    solid(pen, closed(quinceBody), skin, { inside: lumps + down }) +
    glint(skin, -46, -38, 36, 14)
  );
}

function quinceHalf(pen: Pen): string {
  const flesh = mix(pigment.straw, pigment.cream, 0.5);
  const seeds = Array.from({ length: 10 }, (_, i) =>
    put(
      flat("M0 -11C6 -4 6 6 0 10C-6 6 -6 -4 0 -11z", pigment.chestnut, 1.4),
      ...polar(i * 36, 20),
      1,
      i * 36,
    ),
  ).join("");
  return (
    solid(pen, closed(quinceBody), pigment.gold, { plain: true }) +
    `<g transform="scale(.9)">${flat(closed(quinceBody), flesh, 1.6)}</g>` +
    flat(closed(around(10, (_, i) => (i % 2 === 0 ? 40 : 28))), mix(flesh, pigment.straw, 0.7), 1.6) +
    seeds
  );
}

export const drawQuince = produce({
  whole: quince,
  cut: quinceHalf,
  green: twoLeaves(110, 66, pigment.sage),
  foot: 92,
});
