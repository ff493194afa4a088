import type { Motif } from "./arrange.ts";
import { crate } from "./containers.ts";
import { leaf } from "./foliage.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, put, solid, stamp, stroke } from "./pen.ts";
import { around, closed, n, oval, polar } from "./shapes.ts";

type Long = {
  readonly whole: (pen: Pen) => string;
  readonly piece: (pen: Pen) => string;
  readonly green: (pen: Pen) => string;
};

/** Long vegetables, lying: 300 from end to end, the middle at the origin. */
function longPlate({ whole, piece, green }: Long): Motif {
  return (pen, variant) => {
    const body = stamp(pen, whole(pen));
    const cut = stamp(pen, piece(pen));
    if (variant === 2) {
      const pile = [-78, -52, -26, 0].flatMap((y, row) =>
        (row % 2 === 0 ? [-92, 96] : [-60, 70]).map((x) =>
          body(x, y + pen.between(-4, 4), 0.86, pen.between(-7, 7)),
        ),
      );
      return (
        shadow(400, 500, 300, 26) +
        put(
          crate(
            pen,
            put(green(pen), -150, -70, 0.9, -40) + put(green(pen), 160, -66, 0.85, 44) + pile.join(""),
          ),
          400,
          344,
        ) +
        cut(654, 470, 0.8) +
        cut(694, 486, 0.72, 20)
      );
    }
    if (variant === 1)
      return (
        shadow(404, 436, 262, 26) +
        put(green(pen), 214, 330, 1.25, -30) +
        body(404, 350, 1.56, -5) +
        cut(486, 470, 1.02) +
        cut(560, 480, 1.08, 24) +
        cut(420, 482, 0.94, -12)
      );
    return (
      shadow(400, 462, 270, 28) +
      put(green(pen), 300, 206, 1.05, -32) +
      put(green(pen), 520, 204, 0.95, 36) +
      body(398, 258, 1.24, 9) +
      body(388, 328, 1.28, -6) +
      body(410, 402, 1.3, 5) +
      cut(236, 446, 0.86, -6) +
      cut(288, 466, 0.84, 12)
    );
  };
}

function cucumber(pen: Pen): string {
  const skin = mix(pigment.forest, pigment.leaf, 0.5);
  const body = closed([
    [-150, -8],
    [-132, -34],
    [-70, -44],
    [10, -42],
    [90, -40],
    [138, -28],
    [154, 0],
    [138, 28],
    [86, 42],
    [6, 46],
    [-72, 44],
    [-134, 30],
  ]);
  const ribs = stroke(
    "M-140 -10C-60 -24 60 -22 146 -6M-140 12C-60 18 60 20 146 10",
    3,
    mix(skin, pigment.celery, 0.35),
  );
  const bumps = Array.from({ length: 34 }, () =>
    flat(oval(pen.between(-128, 128), pen.between(-34, 34), 3.4, 2.8), lit(skin), 1.4),
  ).join("");
  return (
    solid(pen, body, skin, { shift: [-6, -12], inside: ribs + bumps }) +
    flat(oval(-152, -4, 9, 10), pigment.moss, 2) +
    flat(closed(around(8, (_, i) => (i % 2 === 0 ? 13 : 6))), pigment.gold, 2).replace(
      "<path",
      '<path transform="translate(155 0)"',
    )
  );
}

function cucumberSlice(pen: Pen): string {
  const seeds = Array.from({ length: 12 }, (_, i) =>
    put(flat(oval(0, 0, 2.6, 6), pigment.chalk, 1), ...polar(i * 30, i % 2 === 0 ? 18 : 22), 1, i * 30),
  ).join("");
  return (
    solid(pen, oval(0, 0, 44, 42), mix(pigment.forest, pigment.leaf, 0.5), { plain: true, shift: [-4, -3] }) +
    flat(oval(0, 0, 38, 36), mix(pigment.celery, pigment.chalk, 0.3), 1.2) +
    flat(oval(0, 0, 25, 24), mix(pigment.celery, pigment.lime, 0.25), 0) +
    seeds
  );
}

const broadLeaf = (pen: Pen) =>
  put(leaf(pen, 108, 92, pigment.leaf, { toothed: true, veins: 4 }), 0, 0, 1, -10) +
  stroke("M0 0C16 -8 30 -2 34 -16C36 -28 22 -28 22 -18C24 -6 44 -10 48 -24", 3, pigment.moss);

export const drawCucumber = longPlate({ whole: cucumber, piece: cucumberSlice, green: broadLeaf });

function courgette(pen: Pen): string {
  const skin = mix(pigment.leaf, pigment.forest, 0.3);
  const body = closed([
    [-122, -20],
    [-70, -30],
    [20, -36],
    [100, -42],
    [146, -30],
    [156, 0],
    [146, 32],
    [100, 44],
    [20, 38],
    [-70, 32],
    [-122, 22],
  ]);
  const flecks = Array.from(
    { length: 60 },
    () => `M${n(pen.between(-120, 140))} ${n(pen.between(-36, 36))}h${n(pen.between(4, 14))}`,
  ).join("");
  const bands = stroke(
    "M-118 -4C-40 -12 70 -14 152 -6M-116 14C-40 16 70 20 148 18",
    4,
    mix(skin, pigment.lime, 0.5),
  );
  const stalk = solid(
    pen,
    closed(
      [
        [-120, -24],
        [-146, -14],
        [-176, -16],
        [-180, 14],
        [-148, 14],
        [-120, 26],
      ],
      0.6,
    ),
    pigment.moss,
    { shift: [0, -6], plain: true, inside: stroke("M-176 -4H-124M-176 6H-124", 1.4, shaded(pigment.moss)) },
  );
  return (
    solid(pen, body, skin, {
      shift: [-6, -12],
      inside: bands + stroke(flecks, 2, mix(skin, pigment.celery, 0.6)),
    }) + stalk
  );
}

function courgetteSlice(pen: Pen): string {
  return (
    solid(pen, oval(0, 0, 46, 44), pigment.leaf, { plain: true, shift: [-4, -3] }) +
    flat(oval(0, 0, 40, 38), mix(pigment.celery, pigment.chalk, 0.6), 1.2) +
    dots(pen, 20, 20, 19, 5, mix(pigment.celery, pigment.tan, 0.35), 0.9)
  );
}

export const drawCourgette = longPlate({ whole: courgette, piece: courgetteSlice, green: broadLeaf });

function eggplant(pen: Pen): string {
  const skin = pigment.aubergine;
  const body = closed([
    [-118, -28],
    [-60, -40],
    [0, -52],
    [70, -66],
    [128, -52],
    [154, -4],
    [132, 46],
    [74, 64],
    [0, 52],
    [-60, 40],
    [-118, 30],
  ]);
  const cap = flat(
    closed(
      [
        [-150, -8],
        [-124, -34],
        [-84, -44],
        [-100, -18],
        [-62, -6],
        [-100, 8],
        [-84, 42],
        [-124, 36],
        [-150, 10],
      ],
      0.6,
    ),
    pigment.moss,
    2.5,
  );
  const stalk = solid(
    pen,
    closed(
      [
        [-142, -12],
        [-176, -22],
        [-190, -10],
        [-182, 6],
        [-142, 14],
      ],
      0.7,
    ),
    pigment.leaf,
    { shift: [0, -6], plain: true },
  );
  return (
    solid(pen, body, skin, {
      shift: [-8, -14],
      inside: put(
        `<ellipse rx="70" ry="9" fill="${mix(skin, pigment.sky, 0.55)}" opacity=".75"/>`,
        48,
        -34,
        1,
        -6,
      ),
    }) +
    stalk +
    cap
  );
}

function eggplantSlice(pen: Pen): string {
  return (
    solid(pen, oval(0, 0, 52, 48), pigment.aubergine, { plain: true, shift: [-4, -3] }) +
    flat(oval(0, 0, 46, 42), mix(pigment.cream, pigment.celery, 0.25), 1.2) +
    dots(pen, 30, 32, 28, 4, pigment.tan, 0.9)
  );
}

export const drawEggplant = longPlate({
  whole: eggplant,
  piece: eggplantSlice,
  green: (pen) => put(leaf(pen, 112, 66, pigment.sage), 0, 0, 1, -10),
});
