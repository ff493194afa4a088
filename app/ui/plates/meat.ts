import type { Motif } from "./arrange.ts";
import { board, dish } from "./containers.ts";
import { leaf, twig } from "./foliage.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { closed } from "./shapes.ts";

const meat = mix(pigment.blush, pigment.rose, 0.35);

const fat = mix(pigment.cream, pigment.pink, 0.25);

const rosemary = (pen: Pen) =>
  stroke("M0 0V-170", 4, pigment.bark) +
  Array.from(
    { length: 13 },
    (_, i) =>
      put(leaf(pen, 44, 8, pigment.forest, { veins: 0, bend: 2 }), 0, -14 - i * 12, 1, -42) +
      put(leaf(pen, 44, 8, pigment.leaf, { veins: 0, bend: 2 }), 0, -14 - i * 12, 1, 42),
  ).join("");

/** A leg of lamb lying, the shank to the right. */
function lambLeg(pen: Pen): string {
  const bone = solid(
    pen,
    closed([
      [118, -14],
      [176, -30],
      [190, -52],
      [212, -44],
      [208, -26],
      [224, -14],
      [210, 6],
      [186, 0],
      [124, 20],
    ]),
    pigment.bone,
    { plain: true, shift: [-3, -5] },
  );
  const body = closed([
    [-190, -6],
    [-176, -74],
    [-110, -104],
    [-40, -92],
    [30, -56],
    [96, -28],
    [150, -24],
    [156, 12],
    [96, 26],
    [40, 58],
    [-40, 92],
    [-120, 90],
    [-176, 56],
  ]);
  const layer = flat(
    closed([
      [-190, -6],
      [-176, -74],
      [-110, -104],
      [-40, -92],
      [30, -56],
      [96, -28],
      [70, -18],
      [0, -40],
      [-70, -64],
      [-130, -62],
      [-160, -20],
      [-160, 30],
      [-176, 56],
    ]),
    fat,
    0,
  );
  const fibres = stroke(
    "M-120 -30C-70 -34 -20 -18 30 -4M-130 0C-70 -4 -10 6 50 14M-120 32C-70 30 -30 30 20 30M-100 60C-70 58 -50 56 -24 52",
    2,
    shaded(meat),
  );
  return bone + solid(pen, body, meat, { inside: layer + fibres });
}

/** One chop: a round of meat on its rib. */
function chop(pen: Pen): string {
  const rib = solid(
    pen,
    "M28 -28C74 -46 106 -92 116 -136C126 -142 138 -136 136 -124C128 -74 96 -10 44 14z",
    pigment.bone,
    { plain: true, shift: [-4, -3] },
  );
  const body = closed([
    [-74, -4],
    [-58, -52],
    [-10, -66],
    [38, -44],
    [56, 0],
    [42, 46],
    [0, 66],
    [-50, 54],
  ]);
  return (
    rib +
    solid(pen, body, fat, { plain: true }) +
    flat(
      closed([
        [-54, -2],
        [-42, -38],
        [-8, -48],
        [26, -32],
        [40, 2],
        [28, 34],
        [0, 48],
        [-38, 40],
      ]),
      meat,
      2,
    ) +
    stroke("M-36 -10C-14 -22 6 -20 22 -10M-30 14C-10 6 10 6 24 14", 2, lit(meat))
  );
}

export const drawLamb: Motif = (pen, variant) => {
  const one = stamp(pen, chop(pen));
  if (variant === 2)
    return (
      shadow(400, 486, 250, 24) +
      put(dish(pen, 260), 400, 440) +
      one(286, 380, 0.98, -6) +
      one(390, 396, 1, 2) +
      one(492, 404, 1, 10) +
      put(rosemary(pen), 580, 440, 0.9, 60)
    );
  if (variant === 1)
    return (
      shadow(400, 462, 270, 24) +
      put(rosemary(pen), 230, 300, 1.2, -50) +
      put(lambLeg(pen), 380, 360, 1.4, -4) +
      put(rosemary(pen), 600, 480, 0.8, 74)
    );
  return (
    shadow(400, 492, 300, 24) +
    put(board(pen, 300, 58), 400, 436) +
    put(rosemary(pen), 250, 380, 1, -62) +
    put(lambLeg(pen), 360, 346, 1.1, -6) +
    one(546, 420, 0.72, 14) +
    one(470, 446, 0.72, -4)
  );
};

/** A dressed bird seen from its side, legs to the right. */
function bird(pen: Pen): string {
  const skin = mix(pigment.cream, pigment.apricot, 0.3);
  const body = closed([
    [-168, 6],
    [-150, -58],
    [-96, -104],
    [-20, -112],
    [60, -88],
    [118, -44],
    [140, 6],
    [120, 54],
    [60, 84],
    [-40, 92],
    [-120, 72],
  ]);
  const wing = solid(
    pen,
    closed([
      [-84, -26],
      [-40, -52],
      [4, -40],
      [18, -10],
      [-14, 16],
      [-44, 14],
      [-62, 34],
      [-90, 28],
      [-98, 0],
    ]),
    skin,
    { shift: [-6, -6], plain: true, inside: stroke("M-70 -8C-44 -26 -16 -20 -4 -8", 2, shaded(skin)) },
  );
  const leg = solid(
    pen,
    closed([
      [22, 16],
      [54, -34],
      [110, -42],
      [150, -16],
      [184, 4],
      [210, -4],
      [224, 8],
      [216, 24],
      [226, 34],
      [212, 44],
      [180, 32],
      [130, 48],
      [70, 64],
      [30, 52],
    ]),
    mix(skin, pigment.apricot, 0.2),
    { shift: [-8, -8], inside: stroke("M60 10C84 -8 110 -8 130 4", 2, shaded(skin)) },
  );
  return (
    solid(pen, body, skin, {
      inside:
        dots(pen, 90, 150, 88, 2.6, shaded(skin), 0.5) +
        stroke("M-120 -66C-60 -86 20 -84 80 -52", 2, shaded(skin)),
    }) +
    glint(skin, -70, -74, 60, 14, -18) +
    wing +
    leg
  );
}

function drumstick(pen: Pen): string {
  const skin = mix(pigment.cream, pigment.apricot, 0.34);
  return (
    solid(pen, "M46 -10L128 -16C138 -36 162 -28 156 -8C168 4 154 22 138 12L46 20z", pigment.bone, {
      plain: true,
      shift: [-2, -4],
    }) +
    solid(
      pen,
      closed([
        [-92, 4],
        [-76, -46],
        [-26, -60],
        [30, -34],
        [72, -14],
        [74, 18],
        [28, 40],
        [-30, 58],
        [-78, 44],
      ]),
      skin,
      { inside: dots(pen, 34, 80, 48, 2.6, shaded(skin), 0.5) },
    )
  );
}

export const drawPoultry: Motif = (pen, variant) => {
  const leg = stamp(pen, drumstick(pen));
  const herbs = twig(pen, 120, 7, 46, 22, pigment.sage, 16);
  if (variant === 2)
    return (
      shadow(400, 486, 260, 24) +
      put(dish(pen, 270), 400, 440) +
      leg(310, 376, 1, -14) +
      leg(480, 384, 1, 10) +
      leg(392, 426, 1.05, -4) +
      put(herbs, 606, 456, 0.9, 70)
    );
  if (variant === 1)
    return (
      shadow(400, 464, 260, 24) +
      put(herbs, 250, 300, 1.2, -40) +
      put(bird(pen), 384, 352, 1.34, -3) +
      put(herbs, 590, 484, 0.8, 80)
    );
  return (
    shadow(400, 492, 300, 24) +
    put(board(pen, 300, 58), 400, 438) +
    put(herbs, 216, 410, 1.1, -66) +
    put(bird(pen), 370, 350, 1.12, -2) +
    put(herbs, 590, 440, 0.9, 66)
  );
};
