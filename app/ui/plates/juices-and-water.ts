import type { Motif } from "./arrange.ts";
import { leaf, vineLeaf } from "./foliage.ts";
import { grapes } from "./grapes.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import { arils, pomegranate, pomegranateHalf } from "./pomegranates.ts";
import type { Point } from "./shapes.ts";
import { oval, slab } from "./shapes.ts";
import type { BottleShape } from "./vessels.ts";
import { bottle, tumbler } from "./vessels.ts";
import { smallGrapes } from "./wines-and-spirits.ts";

const juiceShape: BottleShape = { body: 62, neck: 26, shoulder: 190, throat: 256, rim: 300 };

const waterShape: BottleShape = { body: 54, neck: 17, shoulder: 212, throat: 290, rim: 326 };

const seeds: readonly Point[] = [
  [460, 486],
  [492, 498],
  [430, 500],
  [520, 484],
];

/** What each bottle shows on its label: the fruit in small. */
const smallPomegranate = (pen: Pen) => put(pomegranate(pen), 0, 10, 0.5);

export const drawPomegranateJuice: Motif = (pen, variant) => {
  const red = mix(pigment.crimson, pigment.red, 0.4);
  const full = stamp(
    pen,
    bottle(pen, {
      shape: juiceShape,
      glass: red,
      cap: pigment.gold,
      label: pigment.cream,
      emblem: smallPomegranate(pen),
    }),
  );
  if (variant === 2)
    return shadow(400, 496, 240, 24) + full(270, 488, 1.08) + full(400, 490, 1.2) + full(530, 488, 1.08);
  if (variant === 1)
    return (
      shadow(400, 478, 260, 24) +
      put(pomegranateHalf(pen), 236, 384, 0.98, -8) +
      put(tumbler(pen, 78, 190, red), 412, 470, 1.14) +
      put(pomegranate(pen), 590, 396, 0.9, 8) +
      arils(pen, seeds)
    );
  return (
    shadow(400, 476, 260, 24) +
    full(296, 468, 1.2) +
    put(tumbler(pen, 58, 150, red), 432, 470) +
    put(pomegranateHalf(pen), 572, 390, 0.9, 6) +
    arils(pen, seeds)
  );
};

/** A steel drum, 250 high, its foot at the origin. */
function drum(pen: Pen, colour: Colour): string {
  const wall = "M-104 -236V0A104 26 0 0 0 104 0V-236z";
  const hoops = [-160, -80]
    .map(
      (y) =>
        stroke(`M-104 ${y}A104 26 0 0 0 104 ${y}`, 9, shaded(colour)) +
        stroke(`M-104 ${y - 3}A104 26 0 0 0 104 ${y - 3}`, 2),
    )
    .join("");
  return (
    solid(pen, wall, colour, { shift: [-22, 0], inside: hoops }) +
    solid(pen, oval(0, -236, 104, 26), lit(colour), { plain: true, shift: [-4, -3] }) +
    flat(oval(-44, -240, 18, 5), pigment.steel, 2) +
    flat(oval(46, -232, 12, 3.6), pigment.steel, 2)
  );
}

export const drawPomegranateConcentrate: Motif = (pen, variant) => {
  const blue = mix(pigment.indigo, pigment.sky, 0.15);
  const one = stamp(pen, drum(pen, blue));
  const medal = flat(oval(0, 0, 56), pigment.cream, 2.4) + put(pomegranate(pen), 0, 6, 0.42);
  if (variant === 2)
    return (
      shadow(400, 500, 270, 24) +
      one(278, 400, 0.92) +
      one(522, 400, 0.92) +
      one(400, 486, 1.06) +
      put(medal, 392, 376, 1.04)
    );
  if (variant === 1) {
    const spoon =
      solid(pen, slab(0, -8, 210, 15, 7), pigment.tan, { plain: true, shift: [0, -4] }) +
      solid(pen, oval(-52, 2, 66, 34), pigment.tan, { shift: [-5, -5] }) +
      flat(oval(-52, -4, 52, 22), pigment.wine, 2.2) +
      flat("M-92 16C-92 60 -84 92 -84 126C-84 138 -70 138 -70 126C-70 96 -66 60 -60 24z", pigment.wine, 2.4) +
      flat(oval(-77, 176, 9, 13), pigment.wine, 2.2);
    return (
      shadow(300, 488, 200, 22) +
      put(pomegranate(pen), 586, 398, 0.98, 6) +
      put(spoon, 400, 238, 1.2, -10) +
      put(
        flat(oval(0, 0, 150, 32), pigment.wine) +
          stroke("M-110 -6C-60 -20 -10 -22 40 -18", 5, lit(pigment.crimson)),
        300,
        476,
      ) +
      arils(pen, [
        [480, 488],
        [512, 478],
        [548, 494],
      ])
    );
  }
  return (
    shadow(390, 486, 260, 26) +
    one(304, 474, 1.3) +
    put(medal, 294, 344, 1.1) +
    put(pomegranateHalf(pen), 520, 398, 0.84, -6) +
    put(pomegranate(pen), 636, 424, 0.62, 10) +
    arils(pen, [
      [450, 488],
      [480, 496],
    ])
  );
};

export const drawGrapeJuice: Motif = (pen, variant) => {
  const purple = mix(pigment.grape, pigment.plum, 0.4);
  const pale = mix(pigment.lime, pigment.gold, 0.35);
  const dark = stamp(
    pen,
    bottle(pen, {
      shape: juiceShape,
      glass: purple,
      cap: pigment.forest,
      label: pigment.cream,
      emblem: smallGrapes(pen, pigment.grape),
    }),
  );
  if (variant === 2)
    return (
      shadow(400, 496, 240, 24) +
      dark(276, 488, 1.1) +
      put(
        bottle(pen, {
          shape: juiceShape,
          glass: pale,
          cap: pigment.forest,
          label: pigment.cream,
          emblem: smallGrapes(pen, pigment.lime),
        }),
        418,
        490,
        1.2,
      ) +
      dark(550, 488, 1.06)
    );
  if (variant === 1)
    return (
      shadow(400, 478, 260, 24) +
      put(vineLeaf(pen, 80), 250, 220, 1, -20) +
      put(grapes(pen, pigment.grape), 262, 196, 0.98, 10) +
      put(tumbler(pen, 80, 196, purple), 460, 472, 1.14) +
      put(vineLeaf(pen, 56, pigment.moss), 620, 446, 1, 60)
    );
  return (
    shadow(400, 476, 260, 24) +
    dark(300, 468, 1.2) +
    put(tumbler(pen, 58, 150, purple), 426, 470) +
    put(vineLeaf(pen, 56), 590, 250, 1, 30) +
    put(grapes(pen, pigment.grape), 572, 246, 0.8, -12)
  );
};

export const drawWater: Motif = (pen, variant) => {
  const clear = mix(pigment.sky, pigment.glass, 0.4);
  const bubbles = (count: number, rx: number, height: number) =>
    Array.from({ length: count }, () =>
      flat(
        oval(pen.between(-rx, rx), -pen.between(20, height), pen.between(2.4, 5)),
        mix(pigment.sky, pigment.paper, 0.7),
        1.3,
      ),
    ).join("");
  const wave =
    stroke(
      "M-56 6C-40 -14 -22 -14 -6 6C10 26 28 26 56 -2M-50 30C-34 12 -20 12 -4 30C12 46 28 46 50 24",
      5,
      pigment.indigo,
    ) + flat("M0 -66L28 -14L14 -22L0 -4L-14 -22L-28 -14z", mix(pigment.indigo, pigment.sky, 0.3), 2);
  const full = stamp(
    pen,
    bottle(pen, { shape: waterShape, glass: clear, cap: pigment.indigo, label: pigment.chalk, emblem: wave }),
  );
  const glass = put(tumbler(pen, 66, 170, mix(clear, pigment.paper, 0.3)) + bubbles(12, 36, 110), 0, 0);
  const ripples = [34, 62, 92]
    .map((r) => stroke(oval(0, 0, r * 2, r * 0.34), 1.8, mix(pigment.indigo, pigment.sky, 0.4)))
    .join("");
  if (variant === 2)
    return shadow(400, 496, 240, 24) + full(272, 486, 1.06) + full(400, 490, 1.2) + full(528, 486, 1.06);
  if (variant === 1)
    return (
      put(ripples, 400, 486, 1.3) +
      put(glass, 400, 476, 1.7) +
      put(leaf(pen, 80, 40, pigment.leaf), 560, 470, 1, 60) +
      put(leaf(pen, 66, 34, pigment.sage), 250, 476, 1, -70)
    );
  return shadow(400, 476, 220, 24) + full(320, 468, 1.18) + put(glass, 500, 472, 1.16);
};
