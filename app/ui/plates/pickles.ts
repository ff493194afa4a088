import type { Motif } from "./arrange.ts";
import { bowl } from "./containers.ts";
import { frond, leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { tomato } from "./round-vegetables.ts";
import { closed, oval, slab } from "./shapes.ts";
import { jar, tin } from "./vessels.ts";

function gherkin(pen: Pen): string {
  const green = mix(pigment.olive, pigment.leaf, 0.4);
  return solid(
    pen,
    closed([
      [0, -84],
      [22, -70],
      [28, -10],
      [24, 60],
      [6, 84],
      [-14, 78],
      [-26, 30],
      [-24, -40],
      [-16, -74],
    ]),
    green,
    {
      shift: [-5, -4],
      plain: true,
      inside:
        dots(pen, 22, 20, 70, 5, lit(green), 0.9) +
        stroke("M-8 -70Q-14 0 -4 72M10 -70Q14 0 12 66", 2, mix(green, pigment.celery, 0.4)),
    },
  );
}

export const drawPickledCucumber: Motif = (pen, variant) => {
  const brine = mix(pigment.celery, pigment.lime, 0.3);
  const one = stamp(pen, gherkin(pen));
  const inside = (columns: number) =>
    Array.from(
      { length: columns },
      (_, i) =>
        one((i - (columns - 1) / 2) * 42, 38, 0.94, (i - (columns - 1) / 2) * 3) +
        one((i - (columns - 1) / 2) * 40 + 14, -58, 0.7, 180 + i * 7),
    ).join("") +
    put(frond(pen, 130, pigment.forest), -30, 70, 1, 8) +
    put(flat(oval(0, 0, 12, 9), pigment.chalk, 1.8), 50, 84);
  const full = jar(pen, { width: 196, height: 250, fill: brine, lid: pigment.forest, content: inside(4) });
  if (variant === 2)
    return (
      shadow(400, 496, 260, 24) +
      put(full, 286, 486, 1.04) +
      put(
        jar(pen, { width: 196, height: 250, fill: brine, lid: pigment.gold, content: inside(4) }),
        516,
        486,
        1.04,
      )
    );
  if (variant === 1)
    return (
      shadow(400, 480, 260, 24) +
      put(
        jar(pen, { width: 220, height: 210, fill: brine, lid: pigment.forest, content: inside(5) }),
        306,
        474,
        1.36,
      ) +
      one(560, 440, 1, 74) +
      one(610, 470, 0.9, 98) +
      put(frond(pen, 170, pigment.leaf), 596, 400, 1, 20)
    );
  return (
    shadow(400, 478, 250, 24) +
    put(frond(pen, 190, pigment.leaf), 520, 440, 1.1, 24) +
    put(full, 306, 470, 1.16) +
    one(540, 434, 0.96, 66) +
    one(590, 468, 0.88, 100)
  );
};

export const drawCannedVegetables: Motif = (pen, variant) => {
  const brine = mix(pigment.cream, pigment.gold, 0.25);
  const bit = (kind: number) => {
    if (kind === 0)
      return (
        solid(pen, oval(0, 0, 24), pigment.tomato, { plain: true, shift: [-5, -5], outline: 1.8 }) +
        glint(pigment.tomato, -8, -9, 10, 4)
      );
    if (kind === 1)
      return (
        flat(oval(0, 0, 20, 18), mix(pigment.orange, pigment.gold, 0.3), 2) +
        flat(oval(0, 0, 8, 7), lit(pigment.orange), 1.2)
      );
    if (kind === 2)
      return solid(pen, slab(-36, -11, 72, 22, 10), mix(pigment.leaf, pigment.lime, 0.3), {
        plain: true,
        shift: [-3, -4],
        outline: 1.8,
      });
    return flat(
      closed([
        [-26, 10],
        [-20, -16],
        [6, -22],
        [26, -4],
        [18, 18],
        [-6, 22],
      ]),
      kind === 3 ? pigment.gold : pigment.aubergine,
      2,
    );
  };
  const mixed = (rx: number, ry: number) =>
    Array.from({ length: 26 }, (_, i) =>
      put(
        bit(i % 5),
        pen.between(-rx, rx),
        ry - (i / 25) * ry * 2 + pen.between(-8, 8),
        1,
        pen.between(-50, 50),
      ),
    ).join("");
  const full = (lid: Colour) =>
    jar(pen, { width: 186, height: 236, fill: brine, lid, content: mixed(64, 88) });
  if (variant === 2)
    return (
      shadow(400, 496, 270, 24) +
      put(full(pigment.crimson), 290, 486, 1.06) +
      put(full(pigment.forest), 512, 486, 1.06)
    );
  if (variant === 1)
    return (
      shadow(400, 480, 260, 24) +
      put(
        jar(pen, { width: 214, height: 206, fill: brine, lid: pigment.gold, content: mixed(76, 72) }),
        306,
        474,
        1.38,
      ) +
      put(tomato(pen), 566, 414, 0.62, 8) +
      put(leaf(pen, 90, 50, pigment.leaf), 640, 470, 1, 50)
    );
  return (
    shadow(400, 478, 260, 24) +
    put(full(pigment.gold), 300, 470, 1.18) +
    put(tomato(pen), 500, 426, 0.5) +
    put(gherkin(pen), 596, 440, 0.94, 70) +
    put(bit(1), 470, 486, 1.1) +
    put(bit(3), 560, 492, 1.1)
  );
};

export const drawTomatoPaste: Motif = (pen, variant) => {
  const emblem = put(tomato(pen), 0, 4, 0.46);
  const can = stamp(pen, tin(pen, 92, 190, pigment.cream, put(emblem, 0, -8, 1.2)));
  const swirl =
    flat(
      "M-86 10C-96 -30 -50 -44 -20 -34C-34 -62 10 -84 34 -62C30 -92 50 -104 58 -112C62 -92 74 -80 70 -58C92 -44 96 -10 80 10C40 26 -40 28 -86 10z",
      pigment.red,
      3,
    ) +
    stroke("M-64 -8C-30 6 30 4 64 -14M-18 -34C6 -22 40 -26 60 -46", 4, shaded(pigment.red)) +
    glint(pigment.red, -52, -18, 26, 9, -20);
  if (variant === 2) return shadow(400, 498, 240, 24) + can(290, 486) + can(510, 486) + can(400, 296, 0.98);
  if (variant === 1)
    return (
      shadow(400, 480, 250, 24) +
      put(bowl(pen, 150, pigment.sky, put(swirl, 0, 2, 1.4)), 330, 376) +
      put(tomato(pen), 580, 412, 0.86, 6) +
      put(leaf(pen, 76, 36, pigment.leaf), 520, 486, 1, 100)
    );
  return (
    shadow(400, 478, 260, 24) +
    can(292, 466, 1.22) +
    put(tomato(pen), 470, 398, 0.8, -6) +
    put(tomato(pen), 600, 424, 0.58, 10) +
    put(leaf(pen, 76, 36, pigment.leaf), 520, 486, 1, 96)
  );
};
