import type { Motif } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { arils, pomegranate, pomegranateHalf } from "./pomegranates.ts";
import { closed, oval, slab } from "./shapes.ts";
import { cherryPair } from "./stone-fruit.ts";
import type { BottleShape } from "./vessels.ts";
import { bottle, jar } from "./vessels.ts";

const sauceShape: BottleShape = { body: 44, neck: 15, shoulder: 176, throat: 226, rim: 308 };

export const drawNarsharab: Motif = (pen, variant) => {
  const dark = mix(pigment.wine, pigment.coal, 0.4);
  const full = stamp(
    pen,
    bottle(pen, {
      shape: sauceShape,
      glass: dark,
      cap: pigment.crimson,
      label: pigment.cream,
      emblem: put(pomegranate(pen), 0, 10, 0.54),
      capDepth: 60,
    }),
  );
  const saucer = (pool: number) =>
    flat(oval(0, 9, 118, 36), pigment.bone) +
    solid(pen, oval(0, 0, 118, 36), pigment.chalk, { plain: true, shift: [-4, -3] }) +
    flat(oval(0, 1, pool, pool * 0.27), pigment.wine, 2) +
    stroke(`M${-pool * 0.6} -4C${-pool * 0.3} -12 0 -13 ${pool * 0.3} -10`, 4, lit(pigment.crimson));
  if (variant === 2)
    return shadow(400, 496, 220, 24) + full(290, 488, 1.16) + full(400, 490, 1.26) + full(510, 488, 1.16);
  if (variant === 1)
    return (
      shadow(400, 480, 260, 22) +
      put(saucer(84), 330, 440, 1.5) +
      put(pomegranateHalf(pen), 566, 384, 0.96, 6) +
      arils(pen, [
        [452, 492],
        [486, 484],
        [424, 502],
      ])
    );
  return (
    shadow(400, 476, 250, 24) +
    full(276, 468, 1.26) +
    put(saucer(80), 426, 452, 0.96) +
    put(pomegranateHalf(pen), 592, 386, 0.84, 8) +
    arils(pen, [
      [500, 484],
      [530, 496],
    ])
  );
};

/** Halved fruit and seeds hanging in syrup. */
function inSyrup(pen: Pen, colour: Colour, rx: number, ry: number): string {
  return Array.from({ length: 12 }, () =>
    put(
      solid(pen, oval(0, 0, 21, 18), mix(colour, pigment.gold, pen.between(0, 0.35)), {
        shift: [-4, -4],
        plain: true,
        outline: 1.8,
      }),
      pen.between(-rx, rx),
      pen.between(-ry, ry),
      pen.between(0.8, 1.15),
      pen.between(-60, 60),
    ),
  ).join("");
}

export const drawJam: Motif = (pen, variant) => {
  const pot = (fill: Colour, cloth: Colour) =>
    jar(pen, {
      width: 170,
      height: 170,
      fill,
      lid: cloth,
      cloth,
      content: inSyrup(pen, shaded(fill), 60, 46),
    });
  const spoon =
    solid(pen, slab(0, -6, 180, 12, 6), pigment.steel, { plain: true, shift: [0, -3] }) +
    solid(pen, oval(-38, 0, 46, 26), pigment.steel, { plain: true, shift: [-4, -4] }) +
    flat(oval(-38, -5, 38, 18), pigment.crimson, 2);
  const petals =
    [0, 72, 144, 216, 288]
      .map((turn) =>
        put(
          flat(
            closed([
              [0, 0],
              [-24, -26],
              [-16, -52],
              [0, -44],
              [16, -52],
              [24, -26],
            ]),
            pigment.pink,
            2.2,
          ),
          0,
          0,
          1,
          turn,
        ),
      )
      .join("") + flat(oval(0, 0, 11), pigment.gold, 2);
  if (variant === 2)
    return (
      shadow(400, 496, 280, 24) +
      put(pot(pigment.crimson, pigment.crimson), 220, 486) +
      put(pot(pigment.honey, pigment.indigo), 400, 490, 1.12) +
      put(pot(mix(pigment.leaf, pigment.gold, 0.3), pigment.forest), 580, 486)
    );
  if (variant === 1)
    return (
      shadow(400, 480, 260, 24) +
      put(pot(pigment.crimson, pigment.crimson), 320, 474, 1.5) +
      put(petals, 560, 430, 1.3, 10) +
      put(petals, 630, 480, 0.8, 40) +
      put(leaf(pen, 80, 44, pigment.leaf, { toothed: true }), 590, 470, 1, 120)
    );
  return (
    shadow(400, 480, 260, 24) +
    put(pot(pigment.crimson, pigment.crimson), 290, 466, 1.22) +
    put(pot(pigment.honey, pigment.indigo), 510, 470) +
    put(spoon, 580, 496, 0.9, -6) +
    put(petals, 400, 482, 0.6)
  );
};

export const drawCompote: Motif = (pen, variant) => {
  const syrup = mix(pigment.crimson, pigment.blush, 0.3);
  const cherries = (rx: number, bottom: number) =>
    Array.from({ length: 24 }, (_, i) =>
      put(
        solid(pen, oval(0, 0, 20), pigment.wine, { shift: [-4, -4], plain: true, outline: 1.8 }) +
          glint(pigment.wine, -7, -7, 9, 4),
        pen.between(-rx, rx),
        bottom - Math.floor(i / 5) * 30 + pen.between(-6, 6),
      ),
    ).join("");
  const tall = jar(pen, {
    width: 180,
    height: 260,
    fill: syrup,
    lid: pigment.gold,
    content: cherries(66, 96),
  });
  if (variant === 2)
    return (
      shadow(400, 496, 250, 24) +
      put(tall, 290, 486, 1.06) +
      put(
        jar(pen, {
          width: 180,
          height: 260,
          fill: mix(syrup, pigment.wine, 0.3),
          lid: pigment.crimson,
          content: cherries(66, 96),
        }),
        510,
        486,
        1.06,
      )
    );
  if (variant === 1)
    return (
      shadow(400, 480, 260, 24) +
      put(
        jar(pen, { width: 210, height: 220, fill: syrup, lid: pigment.gold, content: cherries(78, 70) }),
        310,
        474,
        1.36,
      ) +
      put(cherryPair(pen, pigment.wine, false), 590, 396, 0.92, 6)
    );
  return (
    shadow(400, 478, 250, 24) +
    put(tall, 316, 470, 1.14) +
    put(cherryPair(pen, pigment.wine, false), 540, 400, 0.8, -4) +
    put(cherryPair(pen, pigment.red, false), 628, 440, 0.54, 16)
  );
};
