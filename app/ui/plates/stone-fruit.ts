import { produce } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, oval } from "./shapes.ts";

const longLeaves = (colour: Colour) => (pen: Pen) =>
  put(leaf(pen, 124, 34, colour, { bend: 22, toothed: true }), 0, 0, 1, -26) +
  put(leaf(pen, 108, 32, mix(colour, pigment.moss, 0.35), { bend: -16, toothed: true }), 6, -6, 1, 28);

const roundLeaves = (colour: Colour) => (pen: Pen) =>
  put(leaf(pen, 88, 66, colour, { toothed: true }), 0, 0, 1, -30) +
  put(leaf(pen, 78, 58, mix(colour, pigment.moss, 0.35), { toothed: true }), 8, -4, 1, 34);

const roundBody: readonly Point[] = [
  [0, -84],
  [34, -94],
  [74, -70],
  [96, -16],
  [84, 46],
  [44, 86],
  [2, 96],
  [-44, 86],
  [-86, 44],
  [-96, -16],
  [-72, -72],
  [-32, -94],
];

type Drupe = {
  readonly skin: Colour;
  readonly cheek: Colour;
  readonly flesh: Colour;
  readonly stone: Colour;
  readonly downy: boolean;
  readonly body: readonly Point[];
};

function wholeDrupe({ skin, cheek, downy, body }: Drupe) {
  return (pen: Pen): string => {
    const blush =
      put(`<ellipse rx="62" ry="72" fill="${cheek}" opacity=".62"/>`, 38, -8, 1, 16) +
      put(`<ellipse rx="34" ry="42" fill="${cheek}" opacity=".5"/>`, 52, -14, 1, 16);
    const seam = stroke("M2 -86C-28 -52 -34 24 -8 92", 2.4, shaded(skin));
    const down = downy
      ? dots(pen, 80, 86, 86, 1.8, pigment.paper, 0.6)
      : dots(pen, 26, 80, 80, 2.2, mix(skin, pigment.cream, 0.5), 0.7);
    return (
      stroke("M2 -82C2 -94 4 -100 10 -106", 6, pigment.bark) +
      solid(pen, closed(body), skin, { inside: blush + seam + down }) +
      (downy ? "" : glint(skin, -50, -40, 40, 15))
    );
  };
}

function halfDrupe({ skin, flesh, stone, body, cheek }: Drupe) {
  return (pen: Pen): string => {
    const pit = closed([
      [0, -42],
      [24, -24],
      [30, 6],
      [20, 30],
      [0, 42],
      [-20, 30],
      [-30, 6],
      [-24, -24],
    ]);
    const wrinkles = stroke(
      "M-10 -26C-18 -8 -16 14 -8 28M4 -32C-4 -10 -2 14 4 34M16 -20C8 -2 12 14 16 24",
      1.8,
      shaded(stone),
    );
    return (
      solid(pen, closed(body), mix(skin, cheek, 0.4), { plain: true }) +
      `<g transform="scale(.92)">${flat(closed(body), flesh, 1.6)}</g>` +
      flat(oval(0, 2, 46, 56), mix(flesh, cheek, 0.5), 0) +
      solid(pen, pit, stone, { shift: [-6, -5], inside: wrinkles })
    );
  };
}

function drupePlate(drupe: Drupe, green: (pen: Pen) => string) {
  return produce({ whole: wholeDrupe(drupe), cut: halfDrupe(drupe), green, foot: 92 });
}

export const drawApricot = drupePlate(
  {
    skin: pigment.apricot,
    cheek: pigment.blush,
    flesh: mix(pigment.apricot, pigment.gold, 0.5),
    stone: pigment.tan,
    downy: true,
    body: roundBody,
  },
  roundLeaves(pigment.leaf),
);

const peachBody: readonly Point[] = [
  [0, -82],
  [38, -96],
  [80, -66],
  [98, -10],
  [82, 50],
  [40, 84],
  [8, 102],
  [-40, 84],
  [-84, 48],
  [-98, -12],
  [-76, -70],
  [-34, -96],
];

export const drawPeach = drupePlate(
  {
    skin: pigment.peach,
    cheek: pigment.blush,
    flesh: mix(pigment.straw, pigment.cream, 0.35),
    stone: pigment.chestnut,
    downy: true,
    body: peachBody,
  },
  longLeaves(pigment.leaf),
);

export const drawNectarine = drupePlate(
  {
    skin: mix(pigment.blush, pigment.red, 0.35),
    cheek: pigment.crimson,
    flesh: mix(pigment.gold, pigment.cream, 0.35),
    stone: pigment.brown,
    downy: false,
    body: roundBody,
  },
  longLeaves(pigment.forest),
);

const plumBody: readonly Point[] = [
  [0, -96],
  [32, -94],
  [66, -60],
  [76, -4],
  [62, 56],
  [28, 92],
  [0, 98],
  [-28, 92],
  [-62, 56],
  [-76, -4],
  [-66, -60],
  [-30, -94],
];

function plum(pen: Pen): string {
  const bloom = put(
    `<ellipse rx="38" ry="62" fill="${mix(pigment.plum, pigment.sky, 0.5)}" opacity=".5"/>`,
    -28,
    -8,
    1,
    10,
  );
  return (
    stroke("M0 -94C0 -110 4 -118 12 -124", 6, pigment.bark) +
    solid(pen, closed(plumBody), pigment.plum, {
      inside: bloom + stroke("M2 -94C30 -50 32 30 8 96", 2.2, shaded(pigment.plum)),
    }) +
    glint(pigment.plum, -36, -46, 34, 11, -60)
  );
}

function plumHalf(pen: Pen): string {
  const flesh = mix(pigment.gold, pigment.lime, 0.3);
  return (
    solid(pen, closed(plumBody), pigment.plum, { plain: true }) +
    `<g transform="scale(.9)">${flat(closed(plumBody), flesh, 1.6)}</g>` +
    solid(
      pen,
      closed([
        [0, -46],
        [20, -22],
        [22, 14],
        [0, 46],
        [-22, 14],
        [-20, -22],
      ]),
      pigment.tan,
      {
        shift: [-5, -4],
        inside: stroke("M-8 -20C-12 0 -8 16 -2 30M6 -24C4 0 6 16 8 24", 1.6, shaded(pigment.tan)),
      },
    )
  );
}

export const drawPlum = produce({
  whole: plum,
  cut: plumHalf,
  green: roundLeaves(pigment.leaf),
  foot: 96,
  row: 6,
});

/** Two cherries on their stalks, the joint at the top. */
export function cherryPair(pen: Pen, skin: Colour, heart: boolean): string {
  const body = heart
    ? closed([
        [0, -44],
        [24, -54],
        [50, -34],
        [54, 2],
        [34, 40],
        [2, 58],
        [-32, 40],
        [-54, 2],
        [-50, -34],
        [-24, -54],
      ])
    : closed(around(10, (_, i) => (i === 0 ? 46 : 51)));
  const one =
    solid(pen, body, skin, { shift: [-9, -8] }) +
    stroke("M-16 -46C-4 -38 6 -38 16 -46", 2.4, shaded(skin)) +
    glint(skin, -22, -18, 22, 9);
  const stalks =
    stroke("M-52 6C-44 -50 -20 -84 8 -112M52 14C48 -40 32 -86 8 -112", 4, pigment.moss) +
    stroke("M-2 -114L18 -110", 7, pigment.bark);
  return stalks + put(one, -50, 46, 1, -6) + put(one, 50, 50, 1, 8);
}

const cherryLeaf = (pen: Pen) =>
  put(leaf(pen, 116, 50, pigment.leaf, { toothed: true, veins: 7 }), 0, 0, 1, -12) +
  put(leaf(pen, 92, 40, pigment.moss, { toothed: true, veins: 6 }), 4, 0, 1, 40);

export const drawSweetCherry = produce({
  whole: (pen) => cherryPair(pen, pigment.wine, true),
  green: cherryLeaf,
  foot: 98,
  row: 6,
});

export const drawSourCherry = produce({
  whole: (pen) => cherryPair(pen, mix(pigment.red, pigment.tomato, 0.25), false),
  green: cherryLeaf,
  foot: 98,
  row: 6,
});
