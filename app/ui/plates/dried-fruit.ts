import type { Motif } from "./arrange.ts";
import { loose } from "./arrange.ts";
import { bowl, heap } from "./containers.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { around, closed, n } from "./shapes.ts";

/** A peeled persimmon dried whole, dusted with its own sugar; hangs from its stalk at the top. */
function driedPersimmon(pen: Pen): string {
  const flesh = mix(pigment.amber, pigment.tomato, 0.25);
  const body = closed(around(10, (_, i) => (i % 2 === 0 ? 77 : 73), 1.14));
  const folds = [-48, -22, 6, 32, 54]
    .map((x) => `M${n(x * 0.3)} -74C${n(x * 1.4)} -30 ${n(x * 0.8)} 30 ${n(x * 0.3)} 80`)
    .join("");
  return (
    solid(pen, body, flesh, {
      inside: stroke(folds, 3, shaded(flesh)) + dots(pen, 130, 66, 78, 3.4, pigment.chalk, 0.7),
    }) +
    flat(closed(around(8, (_, i) => (i % 2 === 0 ? 34 : 18), 0.5)), pigment.tan, 2.2).replace(
      "<path",
      '<path transform="translate(0 -80)"',
    ) +
    stroke("M0 -84V-112M-16 -112H16", 6, pigment.bark)
  );
}

function persimmonSlice(pen: Pen): string {
  const flesh = mix(pigment.orange, pigment.amber, 0.4);
  const star = Array.from({ length: 8 }, (_, i) =>
    put(flat("M0 -10C8 -20 9 -34 0 -46C-9 -34 -8 -20 0 -10z", shaded(flesh), 1.4), 0, 0, 1, i * 45),
  ).join("");
  return solid(pen, closed(around(13, (_, i) => (i % 2 === 0 ? 90 : 82))), flesh, {
    inside: dots(pen, 50, 80, 80, 3, lit(flesh), 0.6) + star,
  });
}

const pieces = loose({
  pieces: [persimmonSlice, driedPersimmon],
  size: 64,
  tint: pigment.amber,
  bowl: pigment.forest,
});

export const drawDriedPersimmon: Motif = (pen, variant) => {
  if (variant !== 0) return pieces(pen, variant);
  const one = stamp(pen, driedPersimmon(pen));
  const cords = [236, 346, 456, 566]
    .map(
      (x, i) =>
        stroke(`M${x} 110V${[420, 460, 440, 400][i] ?? 420}`, 2.6, pigment.tan) +
        [0, 1, 2].map((row) => one(x, 206 + row * 104 + (i % 2) * 22, 0.56, pen.between(-8, 8))).join(""),
    )
    .join("");
  return (
    stroke("M150 112C300 104 500 118 652 108", 12, pigment.bark) +
    stroke("M150 110C300 102 500 116 652 106", 3, pigment.tan) +
    cords
  );
};

function driedApricot(pen: Pen): string {
  const flesh = mix(pigment.orange, pigment.gold, 0.3);
  const body = closed([
    [-88, 8],
    [-70, -40],
    [-26, -58],
    [20, -54],
    [66, -44],
    [92, -4],
    [76, 40],
    [30, 56],
    [-20, 50],
    [-66, 46],
  ]);
  return solid(pen, body, flesh, {
    inside:
      stroke(
        "M-62 -8C-30 -30 20 -34 60 -14M-54 18C-20 2 30 0 66 14M-30 38C0 28 24 28 44 34",
        3,
        shaded(flesh),
      ) + put(`<ellipse rx="34" ry="12" fill="${lit(flesh)}" opacity=".55"/>`, -20, -34, 1, -10),
  });
}

export const drawDriedApricot = loose({
  pieces: [driedApricot],
  size: 58,
  tint: pigment.orange,
  bowl: pigment.indigo,
});

function prune(pen: Pen): string {
  const skin = mix(pigment.aubergine, pigment.coal, 0.35);
  const body = closed([
    [-90, 4],
    [-74, -44],
    [-30, -62],
    [18, -58],
    [66, -46],
    [92, -2],
    [80, 42],
    [34, 62],
    [-16, 58],
    [-68, 44],
  ]);
  return (
    solid(pen, body, skin, {
      inside: stroke(
        "M-70 -18C-40 -6 -30 14 -50 34M-34 -46C-8 -30 -2 4 -18 44M6 -50C28 -24 26 14 10 50M42 -42C62 -18 60 18 44 42M-60 4H-30M20 -6C34 0 44 0 56 -4",
        2.6,
        mix(skin, pigment.rose, 0.35),
      ),
    }) +
    glint(skin, -44, -32, 30, 10, -30) +
    glint(skin, 24, -30, 20, 7, 10)
  );
}

export const drawPrune = loose({ pieces: [prune], size: 54, tint: pigment.aubergine, bowl: pigment.sand });

function raisin(pen: Pen, skin: Colour): string {
  const body = closed([
    [-84, 6],
    [-64, -38],
    [-18, -54],
    [32, -48],
    [80, -22],
    [88, 16],
    [58, 44],
    [8, 54],
    [-48, 44],
  ]);
  return (
    solid(pen, body, skin, {
      inside: stroke(
        "M-66 -12C-40 -2 -40 14 -54 30M-34 -40C-14 -20 -20 10 -30 42M2 -44C20 -18 10 18 0 46M36 -40C52 -14 44 14 32 40M62 -24C70 -6 66 10 58 26",
        4,
        mix(skin, pigment.straw, 0.3),
      ),
    }) + glint(skin, -30, -28, 26, 8, -20)
  );
}

export const drawRaisin: Motif = (pen, variant) => {
  const dark = (p: Pen) => raisin(p, mix(pigment.wine, pigment.chestnut, 0.5));
  const golden = (p: Pen) => raisin(p, mix(pigment.honey, pigment.amber, 0.4));
  if (variant !== 2)
    return loose({ pieces: [dark, golden], size: 34, tint: pigment.amber, bowl: pigment.leaf })(pen, variant);
  const [a, b] = [dark, golden].map((draw) => stamp(pen, put(draw(pen), 0, 0, 0.17)));
  if (a === undefined || b === undefined) return "";
  return (
    shadow(300, 466, 140) +
    shadow(530, 476, 130) +
    put(bowl(pen, 136, pigment.forest, put(heap(pen, [a], 120, 62, 36, pigment.chestnut), 0, 10)), 290, 366) +
    put(bowl(pen, 126, pigment.crimson, put(heap(pen, [b], 110, 56, 36, pigment.honey), 0, 10)), 528, 386) +
    [
      [190, 492],
      [400, 500],
      [424, 486],
      [650, 500],
    ]
      .map(([x = 0, y = 0], i) => (i % 2 === 0 ? a : b)(x, y, 1.1, i * 50))
      .join("")
  );
};
