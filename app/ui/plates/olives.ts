import type { Motif } from "./arrange.ts";
import { bowl, heap } from "./containers.ts";
import { twig } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { closed, oval, slab } from "./shapes.ts";
import type { BottleShape } from "./vessels.ts";
import { bottle, jar } from "./vessels.ts";

const oilShape: BottleShape = { body: 52, neck: 15, shoulder: 196, throat: 232, rim: 320 };

export function olive(pen: Pen, skin: Colour): string {
  return (
    solid(
      pen,
      closed([
        [0, -34],
        [20, -26],
        [27, 2],
        [18, 28],
        [0, 36],
        [-18, 28],
        [-27, 2],
        [-20, -26],
      ]),
      skin,
      { shift: [-5, -4], plain: true, outline: 2.4 },
    ) + glint(skin, -10, -12, 14, 6, -60)
  );
}

/** A twig of olive with narrow silvery leaves and fruit. */
function oliveTwig(pen: Pen, skin: Colour): string {
  return (
    twig(pen, 230, 11, 84, 18, mix(pigment.sage, pigment.olive, 0.35), 30) +
    put(olive(pen, skin), 30, -60, 0.94, 14) +
    put(olive(pen, mix(skin, pigment.moss, 0.4)), -10, -112, 0.86, -12) +
    put(olive(pen, skin), 52, -150, 0.84, 10)
  );
}

const greenOlive = mix(pigment.olive, pigment.lime, 0.35);

const blackOlive = mix(pigment.aubergine, pigment.coal, 0.5);

/** Olives packed in a jar, row upon row. */
function packed(pen: Pen, one: (x: number, y: number, scale?: number, turn?: number) => string): string {
  return Array.from({ length: 20 }, (_, i) =>
    one(
      ((i % 4) - 1.5) * 44 + (Math.floor(i / 4) % 2) * 14,
      84 - Math.floor(i / 4) * 44 + pen.between(-5, 5),
      0.94,
      pen.between(-70, 70),
    ),
  ).join("");
}

export const drawTableOlives: Motif = (pen, variant) => {
  const kinds = [greenOlive, blackOlive, mix(pigment.plum, pigment.olive, 0.45)].map((skin) =>
    stamp(pen, olive(pen, skin)),
  );
  if (variant === 2)
    return (
      shadow(400, 496, 240, 24) +
      put(
        jar(pen, {
          width: 186,
          height: 220,
          fill: mix(pigment.celery, pigment.olive, 0.3),
          lid: pigment.gold,
          content: kinds[0] === undefined ? "" : packed(pen, kinds[0]),
        }),
        300,
        486,
        1.14,
      ) +
      put(
        jar(pen, {
          width: 186,
          height: 220,
          fill: mix(pigment.plum, pigment.coal, 0.2),
          lid: pigment.crimson,
          content: kinds[1] === undefined ? "" : packed(pen, kinds[1]),
        }),
        520,
        486,
        1.08,
      )
    );
  if (variant === 1)
    return (
      shadow(400, 474, 250, 22) +
      put(oliveTwig(pen, greenOlive), 330, 440, 1.4, 24) +
      put(oliveTwig(pen, blackOlive), 380, 450, 1.24, -44) +
      kinds.map((one, i) => one(500 + i * 54, 470 + (i % 2) * 14, 1.1, i * 60)).join("")
    );
  return (
    shadow(400, 484, 220, 24) +
    put(oliveTwig(pen, greenOlive), 540, 400, 1.1, 40) +
    put(bowl(pen, 178, pigment.sky, put(heap(pen, kinds, 158, 84, 50, pigment.olive), 0, 12)), 376, 366) +
    (kinds[0]?.(600, 484, 1, 50) ?? "") +
    (kinds[1]?.(640, 470, 1, 110) ?? "")
  );
};

export const drawOliveOil: Motif = (pen, variant) => {
  const oil = mix(pigment.gold, pigment.olive, 0.4);
  const mark = put(oliveTwig(pen, greenOlive), -14, 62, 0.52, 6);
  const full = stamp(
    pen,
    bottle(pen, {
      shape: oilShape,
      glass: oil,
      cap: pigment.bark,
      label: pigment.cream,
      emblem: mark,
      capDepth: 46,
    }),
  );
  if (variant === 2) {
    const can =
      solid(pen, slab(-92, -230, 184, 230, 10), pigment.leaf, { shift: [-12, -4] }) +
      flat(slab(-72, -186, 144, 140, 4), pigment.cream, 2) +
      put(mark, 0, -112, 1.2) +
      stroke("M-40 -232C-40 -266 40 -266 40 -232", 8, pigment.steel) +
      flat(slab(-84, -246, 34, 18, 4), pigment.gold, 2.2);
    return shadow(400, 496, 250, 24) + put(can, 318, 488, 1.2) + full(522, 488, 1.06);
  }
  if (variant === 1)
    return (
      shadow(400, 480, 250, 24) +
      put(oliveTwig(pen, greenOlive), 540, 430, 1.3, 18) +
      put(
        bowl(
          pen,
          140,
          pigment.chalk,
          flat(oval(0, 4, 132, 24), oil, 2) + stroke("M-90 -4C-40 -14 10 -14 50 -10", 5, lit(oil)),
        ),
        310,
        390,
      ) +
      put(olive(pen, greenOlive), 470, 484, 1.1, 60) +
      put(olive(pen, blackOlive), 520, 490, 1.1, 100)
    );
  return (
    shadow(400, 476, 240, 24) +
    put(oliveTwig(pen, greenOlive), 460, 440, 1.3, 34) +
    full(310, 468, 1.2) +
    put(olive(pen, greenOlive), 480, 474, 1.1, 70) +
    put(olive(pen, blackOlive), 534, 482, 1.1, 110)
  );
};
