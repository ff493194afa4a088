import type { Motif } from "./arrange.ts";
import { produce } from "./arrange.ts";
import { frond, leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, mirrored, put, solid, stamp, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, line, n, oval } from "./shapes.ts";

function cabbage(pen: Pen): string {
  const green = mix(pigment.celery, pigment.leaf, 0.32);
  const vein = mix(pigment.celery, pigment.chalk, 0.5);
  const outer = (turn: number, tint: Colour) =>
    put(
      solid(
        pen,
        closed([
          [0, 66],
          [-50, 54],
          [-96, 10],
          [-104, -40],
          [-76, -84],
          [-30, -92],
          [10, -70],
          [24, -20],
        ]),
        tint,
        {
          shift: [-8, -8],
          plain: true,
          inside: stroke(
            "M6 60C-20 20 -50 -20 -60 -74M-8 36C-36 26 -70 6 -92 -14M-24 4C-50 -10 -80 -36 -92 -54M-32 -20C-24 -40 -20 -60 -22 -82",
            2.4,
            vein,
          ),
        },
      ),
      0,
      20,
      1,
      turn,
    );
  const head = solid(
    pen,
    closed(around(12, (_, i) => (i % 2 === 0 ? 74 : 78))),
    mix(green, pigment.celery, 0.55),
    {
      inside:
        stroke(
          "M-4 74C-14 20 10 -30 -8 -74M-10 40C-34 20 -56 -6 -62 -34M-2 10C22 -6 44 -34 50 -52M-6 54C24 40 50 20 66 -6",
          2.6,
          vein,
        ) + stroke("M-40 -62C-10 -40 40 -44 66 -36", 2.4, shaded(green)),
    },
  );
  return (
    outer(-14, mix(green, pigment.forest, 0.35)) +
    mirrored(outer(-14, mix(green, pigment.forest, 0.25))) +
    head +
    put(mirrored(outer(-66, mix(green, pigment.leaf, 0.3))), 6, 22, 0.8)
  );
}

function cabbageHalf(pen: Pen): string {
  const pale = mix(pigment.chalk, pigment.celery, 0.45);
  const layers = Array.from({ length: 6 }, (_, i) => {
    const r = 82 - i * 13;
    const wave = Array.from({ length: 9 }, (__, j): Point => {
      const angle = -Math.PI * 0.92 + (j / 8) * Math.PI * 1.84;
      const wobble = r + (j % 2 === 0 ? 4 : -4);
      return [Math.sin(angle) * wobble, -Math.cos(angle) * wobble * 0.94];
    });
    return line(wave);
  }).join("");
  return (
    solid(pen, oval(0, 0, 95, 90), mix(pigment.celery, pigment.leaf, 0.4), { plain: true }) +
    flat(oval(0, 0, 88, 83), pale, 1.2) +
    stroke(layers, 2.4, mix(pigment.lime, pigment.leaf, 0.4)) +
    flat("M-16 86C-14 50 -8 20 0 4C8 20 14 50 16 86z", pigment.chalk, 1.8)
  );
}

export const drawCabbage = produce({ whole: cabbage, cut: cabbageHalf, foot: 88, row: 4 });

function cauliflower(pen: Pen): string {
  const leafBack = (turn: number) =>
    put(leaf(pen, 150, 74, mix(pigment.leaf, pigment.sage, 0.4), { bend: 0 }), 0, 74, 1, turn);
  const bump = stamp(
    pen,
    solid(pen, closed(around(9, (_, i) => (i % 2 === 0 ? 25 : 28))), mix(pigment.cream, pigment.chalk, 0.5), {
      shift: [-5, -5],
      plain: true,
      shade: pigment.bone,
      outline: 2,
    }) + dots(pen, 12, 18, 18, 2, pigment.tan, 0.5),
  );
  const curd = (
    [
      [-54, -26],
      [-20, -56],
      [24, -58],
      [58, -24],
      [-64, 10],
      [-28, -14],
      [10, -24],
      [44, 2],
      [-40, 32],
      [-2, 16],
      [32, 36],
      [66, 12],
      [-8, 46],
    ] as const
  )
    .map(([x, y]) => bump(x, y - 8, 1, pen.between(-60, 60)))
    .join("");
  const front = (turn: number) => put(leaf(pen, 118, 70, pigment.leaf, { bend: turn * 0.3 }), 0, 92, 1, turn);
  return [-52, -26, 26, 52].map(leafBack).join("") + curd + front(-70) + front(68) + front(-42) + front(40);
}

function broccoli(pen: Pen): string {
  const stem = solid(
    pen,
    "M-26 96C-20 60 -44 40 -58 18L-20 24L0 10L22 24L58 18C44 40 20 60 26 96C10 102 -10 102 -26 96z",
    mix(pigment.celery, pigment.leaf, 0.3),
    { plain: true },
  );
  const bump = stamp(
    pen,
    solid(pen, closed(around(9, (_, i) => (i % 2 === 0 ? 25 : 29))), mix(pigment.forest, pigment.leaf, 0.4), {
      shift: [-5, -5],
      plain: true,
      outline: 2,
    }) + dots(pen, 22, 20, 20, 2.4, pigment.lime, 0.6),
  );
  return (
    stem +
    (
      [
        [-52, -18],
        [-18, -48],
        [24, -48],
        [56, -18],
        [-60, 14],
        [-24, -12],
        [14, -16],
        [46, 14],
        [-30, 20],
        [4, 14],
      ] as const
    )
      .map(([x, y]) => bump(x, y, 1, pen.between(-60, 60)))
      .join("")
  );
}

export const drawCauliflower = produce({ whole: cauliflower, cut: broccoli, foot: 92, row: 4 });

/** A bunch of herbs bound with string, its tie at the origin. */
function bunch(stems: readonly string[]): string {
  const spread = stems
    .map((stem, i) => put(stem, 0, 20, 1, -30 + (60 * i) / Math.max(1, stems.length - 1)))
    .join("");
  const ends = [-26, -14, -4, 8, 18, 28].map((x) => `M${n(x * 0.3)} 10L${x} 96`).join("");
  const tie =
    flat("M-17 0C-8 7 8 7 17 0L18 18C8 25 -8 25 -18 18z", pigment.sand, 2.2) +
    stroke("M-16 7C-6 13 6 13 17 7M12 18C26 26 34 44 28 54M6 20C8 34 2 46 -6 54", 2.4, pigment.tan);
  return stroke(ends, 5, pigment.moss) + spread + tie;
}

function parsley(pen: Pen, colour: Colour): string {
  const tuft = (x: number, y: number, turn: number) =>
    put(
      [-52, 0, 52]
        .map((angle) =>
          put(
            leaf(pen, 52, 42, mix(colour, pigment.moss, pen.between(0, 0.4)), {
              toothed: true,
              veins: 3,
              bend: 0,
            }),
            0,
            0,
            1,
            angle,
          ),
        )
        .join(""),
      x,
      y,
      1,
      turn,
    );
  return (
    stroke(
      "M0 0C2 -60 0 -110 0 -150M0 -70C-14 -90 -24 -100 -30 -112M0 -84C16 -104 26 -112 34 -124",
      4,
      pigment.moss,
    ) +
    tuft(-30, -112, -34) +
    tuft(34, -124, 32) +
    tuft(0, -150, 0)
  );
}

function tarragon(pen: Pen): string {
  const blades = Array.from({ length: 9 }, (_, i) =>
    put(
      leaf(pen, 62 - i * 2, 11, mix(pigment.sage, pigment.forest, 0.5), { veins: 0 }),
      0,
      -40 - i * 17,
      1,
      (i % 2 === 0 ? 1 : -1) * 46,
    ),
  ).join("");
  return stroke("M0 0V-196", 4, pigment.moss) + blades;
}

export const drawHerbs: Motif = (pen, variant) => {
  const parsleyBunch = () => bunch(Array.from({ length: 4 }, () => parsley(pen, pigment.leaf)));
  const dill = () =>
    bunch(
      Array.from({ length: 5 }, (_, i) =>
        frond(pen, 196 + (i % 2) * 18, mix(pigment.leaf, pigment.forest, (i % 3) * 0.3)),
      ),
    );
  if (variant === 2)
    return (
      shadow(400, 480, 270, 26) +
      put(bunch(Array.from({ length: 4 }, () => tarragon(pen))), 262, 384, 1.12, -16) +
      put(dill(), 400, 370, 1.24) +
      put(parsleyBunch(), 552, 384, 1.12, 16)
    );
  if (variant === 1)
    return (
      shadow(400, 474, 250, 24) +
      put(dill(), 286, 372, 1.3, -12) +
      put(bunch(Array.from({ length: 5 }, () => tarragon(pen))), 530, 376, 1.26, 12)
    );
  return (
    shadow(400, 470, 250, 24) + put(dill(), 520, 372, 1.28, 14) + put(parsleyBunch(), 318, 374, 1.4, -10)
  );
};
