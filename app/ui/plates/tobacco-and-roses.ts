import type { Motif } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import { around, closed, slab } from "./shapes.ts";

/** A cured tobacco leaf, its stalk at the origin, hanging down. */
function curedLeaf(pen: Pen, colour: Colour): string {
  return put(leaf(pen, 260, 96, colour, { veins: 8, bend: pen.between(-14, 14) }), 0, 16, 1, 180);
}

export const drawTobacco: Motif = (pen, variant) => {
  const tints = [
    pigment.amber,
    mix(pigment.amber, pigment.gold, 0.4),
    mix(pigment.brown, pigment.amber, 0.45),
    mix(pigment.olive, pigment.amber, 0.55),
  ];
  const leafOf = (i: number) => curedLeaf(pen, tints[i % tints.length] ?? pigment.amber);
  if (variant === 2) {
    const bundle =
      put(leafOf(2), 0, 0, 0.86, -16) +
      put(leafOf(1), 0, 0, 0.86, 14) +
      put(leafOf(0), 0, 0, 0.9) +
      solid(pen, slab(-22, -14, 44, 46, 8), pigment.tan, {
        plain: true,
        inside: stroke("M-22 -2H22M-22 10H22M-22 22H22", 2, pigment.bark),
      });
    return (
      shadow(400, 492, 260, 20) +
      put(bundle, 196, 420, 1, -82) +
      put(bundle, 610, 392, 1.06, 78) +
      put(bundle, 640, 452, 1.1, 92)
    );
  }
  if (variant === 1) {
    const plant =
      [-74, -46, 48, 76]
        .map((turn, i) =>
          put(
            leaf(
              pen,
              210 - (i % 2) * 20,
              92,
              i % 2 === 0 ? pigment.leaf : mix(pigment.leaf, pigment.moss, 0.5),
              { veins: 7 },
            ),
            0,
            -40 - i * 8,
            1,
            turn,
          ),
        )
        .join("") +
      [-28, 24]
        .map((turn) =>
          put(leaf(pen, 190, 80, mix(pigment.leaf, pigment.lime, 0.3), { veins: 7 }), 0, -110, 1, turn),
        )
        .join("");
    const flowers = [
      [-26, -300],
      [0, -326],
      [28, -304],
      [-8, -286],
      [16, -282],
    ]
      .map(([x = 0, y = 0]) =>
        flat(closed(around(10, (_, i) => (i % 2 === 0 ? 17 : 9))), pigment.rose, 2).replace(
          "<path",
          `<path transform="translate(${x} ${y})"`,
        ),
      )
      .join("");
    return (
      shadow(400, 492, 200, 20) + put(stroke("M0 0V-290", 9, pigment.moss) + plant + flowers, 400, 486, 1.18)
    );
  }
  return (
    stroke("M140 120H660", 13, pigment.bark) +
    stroke("M140 117H660", 3, pigment.tan) +
    [190, 254, 318, 382, 446, 510, 574, 616]
      .map(
        (x, i) =>
          stroke(`M${x} 112q10 14 0 34`, 4, pigment.sand) +
          put(leafOf(i), x, 130, pen.between(0.98, 1.16), pen.between(-6, 6)),
      )
      .join("")
  );
};

/** A rose head seen from the side, its base at the origin; 100 across. */
function roseHead(pen: Pen, colour: Colour): string {
  const petal = (d: string, tint: Colour) => solid(pen, d, tint, { shift: [-6, -5], plain: true });
  const sepals = flat(
    "M0 8C-24 4 -40 -10 -52 14C-30 22 -14 20 0 8C14 20 30 22 52 14C40 -10 24 4 0 8z",
    pigment.leaf,
    2.4,
  );
  return (
    petal("M0 6C-40 8 -60 -24 -56 -62C-36 -86 36 -86 56 -62C60 -24 40 8 0 6z", shaded(colour)) +
    petal(
      "M-34 -74C-26 -98 26 -98 34 -74C38 -46 20 -30 0 -30C-20 -30 -38 -46 -34 -74z",
      mix(colour, shaded(colour), 0.5),
    ) +
    stroke("M-18 -76C-10 -88 14 -88 18 -74C20 -60 -6 -56 -8 -68C-8 -78 8 -78 8 -70", 3) +
    petal("M-58 -58C-48 -30 -20 -16 10 -16C0 2 -20 10 -34 2C-56 -10 -64 -36 -58 -58z", colour) +
    petal(
      "M58 -60C50 -30 24 -14 -8 -16C4 6 24 10 38 2C58 -12 64 -38 58 -60z",
      lit(mix(colour, lit(colour), 0.1)),
    ) +
    sepals
  );
}

/** A rose on its stalk, the stalk's end at the origin, 300 high. */
function rose(pen: Pen, colour: Colour): string {
  const stalk =
    stroke("M0 0C6 -80 -4 -140 0 -214", 7, pigment.forest) +
    stroke("M2 -60l12 -8M-1 -120l-12 -8M1 -168l11 -7", 4, pigment.forest);
  const leaves =
    put(leaf(pen, 74, 42, pigment.leaf, { toothed: true }), 2, -76, 1, 56) +
    put(leaf(pen, 70, 40, pigment.forest, { toothed: true }), 0, -128, 1, -58);
  return stalk + leaves + put(roseHead(pen, colour), 0, -210);
}

export const drawRoses: Motif = (pen, variant) => {
  const colours = [pigment.crimson, pigment.rose, pigment.peach];
  const [red, pink, peach] = colours.map((colour) => stamp(pen, rose(pen, colour)));
  if (red === undefined || pink === undefined || peach === undefined) return "";
  if (variant === 1)
    return (
      shadow(400, 490, 200, 16) +
      pink(270, 490, 1.16, -12) +
      red(420, 492, 1.36, 3) +
      peach(560, 490, 1.1, 14)
    );
  if (variant === 2) {
    const vase = solid(
      pen,
      closed([
        [-50, -140],
        [50, -140],
        [40, -100],
        [84, -50],
        [74, 0],
        [44, 26],
        [-44, 26],
        [-74, 0],
        [-84, -50],
        [-40, -100],
      ]),
      pigment.indigo,
      { inside: stroke("M-84 -58C-40 -40 40 -40 84 -58M-80 -20C-40 0 40 0 80 -20", 3, pigment.sky) },
    );
    return (
      shadow(400, 494, 150, 20) +
      pink(340, 420, 0.9, -26) +
      peach(460, 420, 0.9, 26) +
      red(372, 410, 1, -10) +
      red(432, 410, 1, 12) +
      pink(402, 420, 0.86, 2) +
      put(vase, 400, 466, 1.1)
    );
  }
  const paper = solid(pen, "M-150 -210C-80 -190 80 -190 150 -210L44 40L0 26L-44 40z", pigment.cream, {
    shade: pigment.bone,
    shift: [-14, -4],
    inside: stroke("M-110 -196L-20 30M0 -190V26M112 -196L20 30", 2, pigment.tan),
  });
  const tie =
    solid(pen, slab(-46, -18, 92, 28, 6), pigment.crimson, { plain: true }) +
    flat(
      "M0 -4C-40 -34 -70 -20 -60 0C-50 14 -20 10 0 -4C20 10 50 14 60 0C70 -20 40 -34 0 -4z",
      pigment.crimson,
    );
  return (
    shadow(400, 512, 120, 14) +
    pink(330, 430, 1, -24) +
    peach(470, 430, 1, 24) +
    red(360, 420, 1.12, -11) +
    pink(442, 420, 1.12, 12) +
    red(400, 430, 1.16, 0) +
    put(paper, 400, 460) +
    put(tie, 400, 470)
  );
};
