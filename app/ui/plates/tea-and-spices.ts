import type { Motif } from "./arrange.ts";
import { bowl, heap } from "./containers.ts";
import { leaf, twig } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, put, solid, stamp, stroke } from "./pen.ts";
import { closed, line, n, oval } from "./shapes.ts";

/** The waisted tea glass on its saucer, 230 high, its foot at the origin. */
function teaGlass(pen: Pen, tea: Colour): string {
  const glass =
    "M-58 -214C-56 -176 -34 -150 -34 -122C-34 -98 -62 -84 -62 -48C-62 -18 -40 -6 0 -6C40 -6 62 -18 62 -48C62 -84 34 -98 34 -122C34 -150 56 -176 58 -214z";
  const drink =
    "M-48 -178C-44 -158 -30 -146 -30 -122C-30 -96 -56 -82 -56 -48C-56 -22 -38 -12 0 -12C38 -12 56 -22 56 -48C56 -82 30 -96 30 -122C30 -146 44 -158 48 -178z";
  const saucer =
    flat(oval(0, 4, 118, 22), pigment.bone) +
    solid(pen, oval(0, -2, 118, 22), pigment.chalk, { plain: true, shift: [-4, -3] }) +
    stroke(oval(0, -2, 96, 16), 2, pigment.crimson) +
    stroke(oval(0, -2, 64, 10), 1.6, pigment.stone);
  const steam = stroke(
    "M-18 -232C-34 -252 -4 -262 -18 -286M14 -234C-2 -254 28 -266 12 -292",
    2.6,
    mix(pigment.stone, pigment.paper, 0.2),
  );
  return (
    saucer +
    flat(glass, pigment.glass, 0).replace("<path", '<path opacity=".75"') +
    solid(pen, drink, tea, { shift: [-8, -4] }) +
    flat(oval(0, -178, 48, 8), lit(tea), 1.8) +
    stroke(glass, 2.8) +
    stroke(oval(0, -214, 58, 9), 2.4) +
    stroke("M-46 -52C-46 -70 -30 -86 -24 -100", 5, lit(lit(tea))) +
    stroke("M-56 -204H56", 2, pigment.gold) +
    steam
  );
}

/** A curled, rolled leaf of made tea. */
function madeLeaf(pen: Pen, colour: Colour): string {
  return solid(
    pen,
    closed([
      [-84, 10],
      [-60, -22],
      [-16, -8],
      [26, -26],
      [70, -18],
      [88, 8],
      [52, 14],
      [14, 6],
      [-26, 24],
      [-60, 26],
    ]),
    colour,
    {
      shift: [-6, -7],
      plain: true,
      outline: 4,
      inside: stroke("M-70 8C-40 -4 -20 12 10 -4C30 -14 56 -8 78 0", 4, lit(colour)),
    },
  );
}

/** Two leaves and a bud, as they are plucked. */
function flush(pen: Pen, colour: Colour): string {
  return (
    stroke("M0 60C2 20 0 -6 0 -30", 6, pigment.moss) +
    put(leaf(pen, 128, 48, mix(colour, pigment.forest, 0.3), { toothed: true, veins: 7 }), 0, 20, 1, -54) +
    put(leaf(pen, 120, 44, colour, { toothed: true, veins: 7 }), 0, 0, 1, 48) +
    put(leaf(pen, 92, 22, mix(colour, pigment.lime, 0.5), { bend: 6, veins: 3 }), 0, -24, 1, -4)
  );
}

function teaPlate(drink: Colour, dry: readonly Colour[], fresh: Colour, glaze: Colour): Motif {
  return (pen, variant) => {
    const small = dry.map((colour) => stamp(pen, put(madeLeaf(pen, colour), 0, 0, 0.2)));
    const tint = dry[0] ?? pigment.coal;
    if (variant === 2)
      return (
        shadow(330, 490, 180, 24) +
        put(bowl(pen, 168, glaze, put(heap(pen, small, 150, 84, 34, tint), 0, 10)), 330, 360) +
        put(flush(pen, fresh), 600, 400, 1.14, 12) +
        small.map((one, i) => one(520 + i * 40, 488 + (i % 2) * 14, 1.2, i * 40)).join("")
      );
    if (variant === 1)
      return (
        shadow(400, 474, 270, 24) +
        put(flush(pen, fresh), 300, 300, 1.5, -14) +
        put(flush(pen, mix(fresh, pigment.forest, 0.25)), 496, 330, 1.25, 24) +
        put(heap(pen, small, 150, 56, 34, tint), 400, 466)
      );
    return (
      shadow(310, 470, 150, 22) +
      shadow(560, 474, 130, 18) +
      put(flush(pen, fresh), 594, 330, 1.2, 22) +
      put(teaGlass(pen, drink), 308, 460, 1.36) +
      put(heap(pen, small, 118, 72, 34, tint), 560, 466)
    );
  };
}

export const drawTeaBlack = teaPlate(
  mix(pigment.amber, pigment.tomato, 0.32),
  [pigment.coal, pigment.bark, mix(pigment.coal, pigment.amber, 0.2)],
  pigment.forest,
  pigment.crimson,
);

export const drawTeaGreen = teaPlate(
  mix(pigment.lime, pigment.gold, 0.25),
  [mix(pigment.olive, pigment.forest, 0.4), pigment.olive, mix(pigment.olive, pigment.sage, 0.4)],
  pigment.leaf,
  pigment.sky,
);

/** A saffron crocus, its stem's end at the origin, 230 high. */
function crocus(pen: Pen): string {
  const violet = "#8d74a8";
  const petal = (turn: number, tint: Colour, width = 62) =>
    put(
      solid(
        pen,
        closed([
          [0, 0],
          [-width * 0.42, -48],
          [-width * 0.5, -96],
          [0, -140],
          [width * 0.5, -96],
          [width * 0.42, -48],
        ]),
        tint,
        {
          shift: [-6, -4],
          plain: true,
          inside: stroke(
            "M0 -10V-128M-10 -16C-20 -60 -16 -96 -10 -116M10 -16C20 -60 16 -96 10 -116",
            1.6,
            shaded(tint),
          ),
        },
      ),
      0,
      -94,
      1,
      turn,
    );
  const threads =
    stroke(
      "M0 -110C-6 -170 -20 -226 -34 -250M0 -110C0 -180 2 -230 4 -262M0 -110C6 -170 26 -222 42 -244",
      6,
      pigment.red,
    ) +
    [
      [-34, -250],
      [4, -262],
      [42, -244],
    ]
      .map(([x = 0, y = 0]) => flat(oval(x, y, 5, 4), pigment.tomato, 1.6))
      .join("");
  const blades = [-34, -18, 16, 30]
    .map((turn) => put(leaf(pen, 190, 12, pigment.leaf, { veins: 0, bend: turn }), 0, 0, 1, turn))
    .join("");
  return (
    blades +
    stroke("M0 0V-100", 9, mix(pigment.celery, pigment.leaf, 0.3)) +
    petal(-54, mix(violet, pigment.aubergine, 0.25)) +
    petal(52, mix(violet, pigment.aubergine, 0.2)) +
    petal(2, mix(violet, pigment.aubergine, 0.3), 74) +
    threads +
    petal(-26, violet, 66) +
    petal(28, violet, 66)
  );
}

function saffronThreads(pen: Pen, count: number, half: number, height: number): string {
  let drawing = "";
  for (let i = 0; i < count; i += 1) {
    const t = pen.chance();
    const [x, y] = [pen.between(-half, half) * (1 - t * 0.7), -height * t];
    drawing += put(
      `${stroke(
        `M-24 0C-10 ${n(pen.between(-12, 12))} 8 ${n(pen.between(-10, 10))} 22 0`,
        3.6,
        mix(pigment.red, pigment.orange, pen.between(0, 0.35)),
      )}<circle cx="23" cy="0" r="3.4" fill="${pigment.tomato}"/>`,
      x,
      y,
      1,
      pen.between(-70, 70),
    );
  }
  return `<path d="${closed([
    [-half, 4],
    [-half * 0.5, -height * 0.8],
    [0, -height],
    [half * 0.5, -height * 0.8],
    [half, 4],
    [0, 10],
  ])}" fill="${pigment.wine}"/>${drawing}`;
}

export const drawSaffron: Motif = (pen, variant) => {
  const flower = stamp(pen, crocus(pen));
  if (variant === 2)
    return (
      shadow(400, 490, 190, 24) +
      flower(250, 400, 0.9, -14) +
      flower(566, 396, 0.86, 14) +
      put(bowl(pen, 160, pigment.indigo, put(saffronThreads(pen, 110, 136, 66), 0, 8)), 400, 378)
    );
  if (variant === 1)
    return (
      shadow(400, 476, 260, 22) + flower(300, 460, 1.34, -8) + put(saffronThreads(pen, 80, 128, 60), 560, 470)
    );
  return (
    shadow(400, 474, 240, 24) +
    flower(280, 462, 1.12, -12) +
    flower(420, 458, 1.38, 4) +
    flower(540, 466, 1, 16) +
    put(saffronThreads(pen, 46, 96, 34), 560, 488)
  );
};

function bayTwig(pen: Pen): string {
  return twig(pen, 300, 11, 116, 40, mix(pigment.forest, pigment.olive, 0.35), 26);
}

export const drawBayLeaf: Motif = (pen, variant) => {
  const single = [
    pigment.olive,
    mix(pigment.olive, pigment.sage, 0.4),
    mix(pigment.forest, pigment.olive, 0.5),
  ].map((colour) => stamp(pen, put(leaf(pen, 150, 54, colour, { veins: 7 }), 0, 75)));
  if (variant === 2) {
    const small = single.map((one) => stamp(pen, one(0, 0, 0.44)));
    return (
      shadow(400, 492, 190, 24) +
      put(bowl(pen, 184, pigment.sand, put(heap(pen, small, 164, 88, 58, pigment.olive), 0, 12)), 400, 356) +
      (single[0]?.(210, 486, 0.7, 74) ?? "") +
      (single[1]?.(606, 490, 0.7, 110) ?? "")
    );
  }
  if (variant === 1)
    return (
      shadow(400, 486, 240, 18) +
      put(bayTwig(pen), 320, 480, 1, 10) +
      (single[0]?.(560, 410, 1.1, 24) ?? "") +
      (single[2]?.(600, 470, 0.9, 96) ?? "")
    );
  const cord = solid(
    pen,
    closed(
      [
        [-30, -10],
        [30, -10],
        [34, 16],
        [-34, 16],
      ],
      0.5,
    ),
    pigment.sand,
    { plain: true, inside: stroke("M-34 -2H34M-34 8H34", 2, pigment.tan) },
  );
  return (
    stroke(
      line([
        [400, 60],
        [402, 96],
        [400, 130],
      ]),
      4,
      pigment.tan,
    ) +
    put(
      put(bayTwig(pen), 0, 0, 1, 180 - 26) +
        put(bayTwig(pen), 0, 0, 1.06, 180) +
        put(bayTwig(pen), 0, 0, 1, 180 + 28) +
        cord,
      400,
      140,
    ) +
    put(dots(pen, 12, 120, 6, 5, pigment.olive, 0.6), 400, 512)
  );
};
