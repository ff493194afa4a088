import type { Motif } from "./arrange.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, line, n, oval, slab } from "./shapes.ts";

/** Curls of wool or lint on a body, so that it reads as fleece. */
function curls(pen: Pen, count: number, rx: number, ry: number, colour: Colour): string {
  const d = Array.from({ length: count }, () => {
    const [x, y] = [pen.between(-rx, rx), pen.between(-ry, ry)];
    const r = pen.between(8, 15);
    return `M${n(x)} ${n(y)}c${n(r)} ${n(-r)} ${n(r * 2)} ${n(r * 0.4)} ${n(r)} ${n(r)}c${n(-r * 0.6)} ${n(r * 0.4)} ${n(-r)} ${n(-r * 0.3)} ${n(-r * 0.4)} ${n(-r * 0.6)}`;
  }).join("");
  return stroke(d, 2.2, colour);
}

/** An oval with a soft bulging edge, as fleece has: arcs from point to point. */
function scalloped(rx: number, ry: number, bulges: number): string {
  const points = around(
    bulges,
    (angle) => 1 / Math.sqrt((Math.sin(angle) / rx) ** 2 + (Math.cos(angle) / ry) ** 2),
  );
  const [first = [0, -ry]] = points;
  let d = `M${n(first[0])} ${n(first[1])}`;
  for (let i = 0; i < bulges; i += 1) {
    const [from, to] = [points[i] ?? first, points[(i + 1) % bulges] ?? first];
    const r = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.56;
    d += `A${n(r)} ${n(r)} 0 0 1 ${n(to[0])} ${n(to[1])}`;
  }
  return `${d}z`;
}

function fleece(pen: Pen, rx: number, ry: number, colour: Colour): string {
  const body = scalloped(rx, ry, Math.max(8, Math.round((rx + ry) / 17)));
  return solid(pen, body, colour, {
    shade: mix(colour, pigment.tan, 0.45),
    shift: [-12, -12],
    inside: curls(pen, Math.round((rx * ry) / 520), rx * 0.9, ry * 0.86, mix(colour, pigment.brown, 0.45)),
  });
}

const raw = mix(pigment.chalk, pigment.cream, 0.45);

export const drawWool: Motif = (pen, variant) => {
  const shears =
    solid(pen, "M0 0L110 -16C124 -14 124 -4 112 2L4 14z", pigment.steel, { plain: true, shift: [0, -4] }) +
    solid(pen, "M0 8L108 34C122 42 114 52 102 48L0 22z", pigment.steel, { plain: true, shift: [0, -4] }) +
    stroke("M6 2C-40 -16 -92 -8 -92 14C-92 36 -40 40 6 18", 9, pigment.coal);
  if (variant === 2) {
    const bale = solid(pen, slab(-170, -150, 340, 190, 30), mix(pigment.sand, pigment.cream, 0.3), {
      shift: [-14, -10],
      inside:
        stroke("M-100 -150V40M0 -150V40M100 -150V40", 6, pigment.tan) +
        stroke("M-170 -56H170", 6, pigment.tan),
    });
    return (
      shadow(400, 494, 270, 26) +
      put(bale, 400, 442, 1.16) +
      put(fleece(pen, 130, 60, raw), 400, 262) +
      put(fleece(pen, 66, 44, mix(raw, pigment.stone, 0.3)), 610, 460)
    );
  }
  if (variant === 1)
    return (
      shadow(400, 476, 270, 26) +
      put(fleece(pen, 230, 134, raw), 380, 344) +
      put(fleece(pen, 84, 54, mix(pigment.stone, pigment.brown, 0.2)), 610, 430) +
      put(shears, 300, 500, 0.94, -4)
    );
  return (
    shadow(400, 480, 270, 26) +
    put(fleece(pen, 150, 92, mix(pigment.stone, pigment.tan, 0.2)), 520, 366) +
    put(fleece(pen, 180, 118, raw), 316, 360) +
    put(fleece(pen, 84, 52, pigment.chalk), 470, 438) +
    put(shears, 570, 486, 0.8, -6)
  );
};

/** A sheepskin spread out, wool side up, head end at the top. */
function skin(pen: Pen, colour: Colour): string {
  const outline: Point[] = [
    [0, -170],
    [40, -150],
    [66, -120],
    [128, -146],
    [150, -112],
    [112, -66],
    [104, 0],
    [118, 60],
    [158, 108],
    [138, 142],
    [84, 116],
    [40, 132],
    [0, 172],
    [-40, 132],
    [-84, 116],
    [-138, 142],
    [-158, 108],
    [-118, 60],
    [-104, 0],
    [-112, -66],
    [-150, -112],
    [-128, -146],
    [-66, -120],
    [-40, -150],
  ];
  return (
    put(flat(closed(outline), mix(pigment.tan, pigment.sand, 0.4)), 5, 9) +
    solid(pen, closed(outline), colour, {
      shade: mix(colour, pigment.tan, 0.4),
      shift: [-10, -10],
      inside: curls(pen, 150, 130, 150, mix(colour, pigment.brown, 0.45)),
    })
  );
}

export const drawSheepskin: Motif = (pen, variant) => {
  const roll = (colour: Colour) =>
    solid(pen, slab(-150, -46, 300, 92, 40), colour, {
      shade: mix(colour, pigment.tan, 0.4),
      inside: curls(pen, 40, 130, 38, mix(colour, pigment.brown, 0.45)),
    }) +
    flat(oval(140, 0, 34, 46), mix(pigment.tan, pigment.sand, 0.5)) +
    stroke("M140 -30C160 -30 166 30 142 30C122 30 124 -14 140 -14C152 -14 152 14 140 14", 3) +
    stroke("M-70 -46Q-58 0 -70 46M60 -46Q72 0 60 46", 5, pigment.bark);
  if (variant === 2)
    return (
      shadow(400, 494, 250, 26) +
      put(roll(raw), 310, 446) +
      put(roll(mix(raw, pigment.stone, 0.4)), 500, 446, 0.96) +
      put(roll(mix(pigment.tan, pigment.cream, 0.5)), 400, 360)
    );
  if (variant === 1)
    return (
      shadow(280, 486, 170, 20) +
      put(skin(pen, raw), 290, 300, 1.06, -6) +
      shadow(590, 480, 110, 16) +
      put(roll(mix(raw, pigment.stone, 0.4)), 590, 440, 0.62)
    );
  return (
    put(skin(pen, mix(pigment.stone, pigment.brown, 0.25)), 500, 316, 1, 10) +
    put(skin(pen, raw), 332, 312, 1.12, -7)
  );
};

/** An open boll: five locks of lint in a dry star. */
function boll(pen: Pen): string {
  const husk = [-72, -36, 0, 36, 72]
    .map((turn) =>
      put(flat("M0 10C-18 -10 -14 -56 0 -80C14 -56 18 -10 0 10z", pigment.brown, 2.4), 0, 44, 1, turn * 1.5),
    )
    .join("");
  const lock = (x: number, y: number, r: number) =>
    put(fleece(pen, r, r * 0.94, mix(pigment.chalk, pigment.paper, 0.6)), x, y);
  return (
    husk +
    lock(-38, -8, 44) +
    lock(40, -10, 44) +
    lock(0, -42, 46) +
    lock(-18, 26, 40) +
    lock(26, 26, 40) +
    [-40, 0, 40]
      .map((turn) => put(flat("M0 6C-12 -8 -9 -32 0 -48C9 -32 12 -8 0 6z", pigment.tan, 2.2), 0, 66, 1, turn))
      .join("")
  );
}

export const drawCotton: Motif = (pen, variant) => {
  const one = stamp(pen, boll(pen));
  const cottonLeaf = (x: number, y: number, turn: number) =>
    put(leaf(pen, 96, 70, mix(pigment.leaf, pigment.olive, 0.3), { veins: 4 }), x, y, 1, turn);
  if (variant === 2) {
    const bale = solid(pen, slab(-190, -130, 380, 190, 18), mix(pigment.chalk, pigment.cream, 0.4), {
      shade: pigment.bone,
      shift: [-14, -10],
      inside:
        curls(pen, 60, 180, 110, pigment.stone) +
        stroke("M-120 -130V60M-40 -130V60M40 -130V60M120 -130V60", 5, pigment.indigo),
    });
    return (
      shadow(400, 496, 270, 24) +
      put(bale, 400, 430) +
      one(300, 266, 0.8, -10) +
      one(420, 248, 0.94, 4) +
      one(528, 276, 0.72, 14)
    );
  }
  if (variant === 1)
    return (
      shadow(400, 486, 250, 20) +
      stroke("M330 490C330 440 330 420 328 396M560 490C560 460 562 440 566 424", 7, pigment.bark) +
      one(326, 290, 1.7, -3) +
      one(572, 372, 1, 8) +
      cottonLeaf(330, 470, 64) +
      cottonLeaf(560, 484, -58)
    );
  return (
    stroke(
      line([
        [300, 520],
        [330, 420],
        [352, 330],
        [400, 200],
      ]),
      8,
      pigment.bark,
    ) +
    stroke("M340 380C400 350 450 320 500 290M326 430C290 400 262 380 236 352", 6, pigment.bark) +
    cottonLeaf(352, 340, -70) +
    cottonLeaf(420, 344, 100) +
    cottonLeaf(320, 450, 84) +
    one(404, 164, 0.96, 4) +
    one(528, 260, 1.04, 24) +
    one(226, 318, 1, -24) +
    one(470, 420, 0.9, 40) +
    stroke("M338 440C390 440 420 436 446 430", 6, pigment.bark)
  );
};
