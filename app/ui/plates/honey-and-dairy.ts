import type { Motif } from "./arrange.ts";
import { board, dish } from "./containers.ts";
import { frond, leaf } from "./foliage.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, put, solid, stroke } from "./pen.ts";
import { around, closed, n, oval, polar, slab } from "./shapes.ts";
import { jar } from "./vessels.ts";

/** A piece of comb, cells 30 wide, honey in most of them. */
function comb(pen: Pen, columns: number, rows: number): string {
  const cell = (x: number, y: number, fill: string) =>
    flat(
      `${Array.from({ length: 6 }, (_, i) => {
        const [dx, dy] = polar(i * 60, 21);
        return `${i === 0 ? "M" : "L"}${n(x + dx)} ${n(y + dy)}`;
      }).join("")}z`,
      fill,
      2.6,
    );
  let drawing = "";
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if ((row === 0 || row === rows - 1) && column === columns - 1) continue;
      const x = (column - (columns - 1) / 2) * 37 + (row % 2 === 0 ? 0 : 18.5);
      const fill = mix(pigment.honey, pigment.gold, pen.chance());
      drawing +=
        cell(x, (row - (rows - 1) / 2) * 32, pen.chance() < 0.14 ? shaded(pigment.amber) : fill) +
        `<ellipse cx="${n(x - 6)}" cy="${n((row - (rows - 1) / 2) * 32 - 7)}" rx="4" ry="2.6" fill="${lit(pigment.gold)}"/>`;
    }
  }
  return drawing;
}

/** The grooved wooden dipper, its head at the origin, the handle up to the right. */
function dipper(pen: Pen): string {
  const grooves = [-34, -20, -6, 8, 22]
    .map((y, i) =>
      solid(
        pen,
        slab(-([20, 27, 30, 27, 20][i] ?? 20), y, 2 * ([20, 27, 30, 27, 20][i] ?? 20), 12, 6),
        pigment.tan,
        { shift: [-4, -3], plain: true },
      ),
    )
    .join("");
  return (
    solid(pen, slab(-6, -190, 12, 160, 6), pigment.sand, { plain: true, shift: [-3, 0] }) +
    grooves +
    flat("M-16 32C-14 60 -4 74 -2 108C-1 116 5 116 6 108C8 74 16 58 18 32z", pigment.honey, 2)
  );
}

function bee(): string {
  return (
    flat(oval(-6, -14, 15, 8), pigment.glass, 2).replace("<path", '<path transform="rotate(-24)"') +
    flat(oval(8, -16, 15, 8), pigment.glass, 2).replace("<path", '<path transform="rotate(20)"') +
    flat(oval(0, 0, 20, 12), pigment.gold, 2.4) +
    stroke("M-6 -11V11M3 -12V12M11 -9V9", 4, pigment.coal) +
    flat(oval(-20, 0, 8, 8), pigment.coal, 1.5)
  );
}

export const drawHoney: Motif = (pen, variant) => {
  const full = jar(pen, { width: 190, height: 210, fill: pigment.honey, lid: pigment.bone, content: "" });
  if (variant === 2)
    return (
      shadow(400, 490, 220, 26) +
      put(full, 320, 484, 1.2) +
      put(
        jar(pen, {
          width: 150,
          height: 150,
          fill: mix(pigment.gold, pigment.straw, 0.4),
          lid: pigment.crimson,
          content: "",
        }),
        520,
        488,
        1.1,
      ) +
      put(bee(), 566, 210, 1.1, -12)
    );
  if (variant === 1)
    return (
      shadow(400, 474, 250, 26) +
      put(comb(pen, 8, 7), 380, 330, 1.2, -4) +
      put(dipper(pen), 590, 380, 1.1, 24) +
      put(bee(), 222, 176, 1.2, 10) +
      put(bee(), 560, 140, 0.9, -20)
    );
  return (
    shadow(400, 476, 250, 26) +
    put(full, 312, 470, 1.25) +
    put(comb(pen, 5, 4), 540, 414, 1, 3) +
    put(dipper(pen), 560, 318, 1, 30) +
    put(bee(), 480, 160, 1, -8)
  );
};

/** A block of brined cheese with its holes; `half` wide. */
function cheeseBlock(pen: Pen, half: number, height: number): string {
  const white = mix(pigment.chalk, pigment.paper, 0.5);
  const holes = (count: number, x0: number, x1: number, y0: number, y1: number) =>
    Array.from({ length: count }, () =>
      flat(
        oval(pen.between(x0, x1), pen.between(y0, y1), pen.between(4, 10), pen.between(3, 7)),
        pigment.bone,
        1.8,
      ),
    ).join("");
  const front = slab(-half, -height, half * 2, height, 8);
  const top = `M${n(-half + 4)} ${n(-height + 2)}L${n(-half + 60)} ${n(-height - 56)}H${n(half + 50)}L${n(half - 4)} ${n(-height + 2)}z`;
  const side = `M${n(half - 2)} ${n(-height + 2)}L${n(half + 50)} ${n(-height - 56)}V-58L${n(half - 2)} -2z`;
  return (
    flat(side, pigment.bone) +
    flat(top, pigment.chalk) +
    holes(6, -half + 70, half - 10, -height - 46, -height - 12) +
    solid(pen, front, white, {
      shade: pigment.bone,
      shift: [-6, -7],
      inside: holes(13, -half + 16, half - 16, -height + 14, -16),
    })
  );
}

const mint = (pen: Pen) =>
  [-64, -22, 24, 66]
    .map((turn, i) =>
      put(
        leaf(pen, 62 - (i % 2) * 8, 40, i % 2 === 0 ? pigment.leaf : pigment.forest, {
          toothed: true,
          veins: 4,
        }),
        0,
        0,
        1,
        turn,
      ),
    )
    .join("");

export const drawCheeseBrined: Motif = (pen, variant) => {
  const sliceOf = (x: number, y: number, turn: number) =>
    put(
      solid(pen, slab(-72, -22, 144, 44, 8), mix(pigment.chalk, pigment.paper, 0.5), {
        shade: pigment.bone,
        shift: [-4, -5],
        inside: dots(pen, 9, 60, 16, 9, pigment.bone, 1),
      }),
      x,
      y,
      1,
      turn,
    );
  if (variant === 2) {
    const tub = solid(pen, "M-190 0L-166 150C-164 164 164 164 166 150L190 0z", pigment.tan, {
      inside:
        stroke("M-120 4L-106 156M-50 8L-46 160M24 8L22 160M98 6L88 158", 2.4, shaded(pigment.tan)) +
        stroke("M-190 34C-100 52 100 52 190 34M-176 120C-90 136 90 136 176 120", 9, pigment.steel),
    });
    return (
      shadow(400, 500, 220, 26) +
      put(
        flat(oval(0, 0, 190, 38), pigment.glass) +
          put(cheeseBlock(pen, 62, 60), -78, 22, 0.9) +
          put(cheeseBlock(pen, 62, 66), 56, 26, 0.9) +
          tub,
        400,
        338,
      )
    );
  }
  if (variant === 1)
    return (
      shadow(400, 480, 270, 24) +
      put(cheeseBlock(pen, 168, 150), 370, 462, 1.1) +
      put(mint(pen), 600, 478, 1.1, 20)
    );
  return (
    shadow(400, 488, 290, 24) +
    put(board(pen, 290, 54), 400, 440) +
    put(cheeseBlock(pen, 112, 112), 312, 432, 1.08) +
    sliceOf(520, 412, -8) +
    sliceOf(536, 442, 6) +
    put(frond(pen, 150, pigment.leaf), 590, 408, 0.9, 46) +
    put(mint(pen), 234, 452, 0.7, -20)
  );
};

/** A butter block: front, top and side, with curls cut from its end. */
function butterBlock(pen: Pen, half: number, height: number): string {
  const yellow = mix(pigment.gold, "#f3dd8b", 0.72);
  const front = slab(-half, -height, half * 2, height, 6);
  const top = `M${n(-half + 3)} ${n(-height + 1)}L${n(-half + 56)} ${n(-height - 44)}H${n(half + 50)}L${n(half - 3)} ${n(-height + 1)}z`;
  const side = `M${n(half - 2)} ${n(-height + 1)}L${n(half + 50)} ${n(-height - 44)}V-46L${n(half - 2)} -2z`;
  const marks = [0.25, 0.5, 0.75].map((t) => `M${n(-half + half * 2 * t)} ${n(-height + 1)}l53 -45`).join("");
  return (
    flat(side, shaded(yellow)) +
    flat(top, lit(yellow)) +
    stroke(marks, 1.6, pigment.honey) +
    solid(pen, front, yellow, { shift: [-6, -6] })
  );
}

function wrapper(half: number): string {
  return (
    flat(
      `M${n(-half - 44)} 10L${n(-half - 30)} -40L${n(-half + 4)} -34L${n(-half + 60)} -84L${n(half + 66)} -84L${n(half + 96)} -20L${n(half + 60)} 12L${n(half + 8)} 24z`,
      pigment.chalk,
      2.6,
    ) +
    stroke(
      `M${n(-half - 30)} -40L${n(-half - 4)} 6M${n(half + 66)} -84L${n(half + 50)} -30L${n(half + 60)} 12`,
      1.8,
      pigment.stone,
    )
  );
}

export const drawButter: Motif = (pen, variant) => {
  const yellow = mix(pigment.gold, "#f3dd8b", 0.72);
  const curl = (x: number, y: number, size: number, turn: number) =>
    put(
      solid(pen, closed(around(9, (_, i) => 34 - i * 0.6)), yellow, {
        plain: true,
        inside: stroke("M22 0C22 -18 -16 -20 -16 2C-16 18 10 16 8 2C7 -6 -4 -6 -4 0", 3, pigment.honey),
      }),
      x,
      y,
      size,
      turn,
    );
  const pat = (x: number, y: number, turn: number) =>
    put(solid(pen, slab(-52, -16, 104, 32, 6), yellow, { shift: [-4, -5], plain: true }), x, y, 1, turn);
  const knife = put(
    solid(pen, slab(-120, -9, 120, 18, 8), pigment.brown, { plain: true, shift: [0, -5] }) +
      solid(pen, "M0 -9H128C148 -9 152 8 132 12L0 9z", pigment.steel, { plain: true, shift: [0, -5] }),
    560,
    476,
    1,
    -6,
  );
  if (variant === 2)
    return (
      shadow(400, 496, 250, 24) +
      put(dish(pen, 250), 400, 452) +
      put(butterBlock(pen, 118, 90), 366, 446) +
      curl(560, 424, 0.9, 10) +
      curl(520, 446, 0.8, 60)
    );
  if (variant === 1)
    return (
      shadow(400, 476, 270, 24) +
      put(wrapper(190), 380, 462) +
      put(butterBlock(pen, 170, 132), 366, 452, 1.06) +
      pat(596, 470, 10)
    );
  return (
    shadow(400, 484, 290, 24) +
    put(board(pen, 290, 56), 400, 438) +
    put(wrapper(118), 320, 430, 0.94) +
    put(butterBlock(pen, 116, 96), 312, 420) +
    pat(520, 406, -8) +
    pat(540, 430, 8) +
    curl(610, 410, 0.8, 20) +
    knife
  );
};
