import { bowl, crate, heap, sack, scattered } from "./containers.ts";
import type { Colour } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen, Stamp } from "./pen.ts";
import { put, stamp } from "./pen.ts";
import type { Point } from "./shapes.ts";

/** Draws a plate's subject on the sheet; variants 0, 1, 2 are other arrangements of the same goods. */
export type Motif = (pen: Pen, variant: number) => string;

/** Fruit or vegetables that are about as wide as high: 100 units from the middle to the edge. */
type Produce = {
  readonly whole: (pen: Pen) => string;
  /** Cut open, of the same size. */
  readonly cut?: ((pen: Pen) => string) | undefined;
  /** A twig or leaf, growing up from the origin. */
  readonly green?: ((pen: Pen) => string) | undefined;
  /** Where it stands: the distance from the middle down to its foot. */
  readonly foot?: number | undefined;
  /** How many lie in a crate's row. */
  readonly row?: number | undefined;
};

/** Still life with a cut one; a study of one beside its half; a crate. */
export function produce(fruit: Produce): Motif {
  return (pen, variant) => {
    const foot = fruit.foot ?? 96;
    const green = fruit.green;
    if (variant === 2) return inCrate(pen, fruit);
    const whole = stamp(pen, fruit.whole(pen));
    if (variant === 1) return study(pen, fruit, whole, foot);
    const floor = 450;
    const front = fruit.cut === undefined ? whole : stamp(pen, fruit.cut(pen));
    const group =
      (green === undefined
        ? ""
        : put(green(pen), 300, floor - foot * 1.5, 1.05, -38) +
          put(green(pen), 470, floor - foot * 1.62, 1, 34)) +
      shadow(400, floor + 4, 250, 28) +
      whole(402, floor - foot * 1.22 - 56, 1.12, 4) +
      whole(258, floor - foot * 1.04, 1.08, -9) +
      front(540, floor - foot * 0.98, 1.04, fruit.cut === undefined ? 12 : 8) +
      (fruit.cut === undefined ? whole(404, floor - foot * 0.72 + 24, 0.92, -14) : "");
    return put(group, -40, -33, 1.1);
  };
}

function study(pen: Pen, fruit: Produce, whole: Stamp, foot: number): string {
  const floor = 462;
  const cut = fruit.cut === undefined ? undefined : stamp(pen, fruit.cut(pen));
  const green = fruit.green;
  return (
    shadow(286, floor, 168, 24) +
    shadow(540, floor + 6, 136, 20) +
    (green === undefined ? "" : put(green(pen), 236, floor - foot * 2.5, 1.25, -50)) +
    whole(290, floor - foot * 1.52, 1.58, -4) +
    (cut === undefined
      ? whole(540, floor - foot * 1.2 + 4, 1.22, 14)
      : cut(542, floor - foot * 1.22 + 6, 1.26, -6)) +
    (green === undefined ? "" : put(green(pen), 668, floor + 14, 0.66, 70))
  );
}

function inCrate(pen: Pen, fruit: Produce): string {
  const whole = stamp(pen, fruit.whole(pen));
  const perRow = fruit.row ?? 5;
  const span = 400;
  const size = (span / perRow / 200) * 1.24;
  let pile = "";
  for (const [row, lift] of [
    [perRow - 2, 1.62],
    [perRow - 1, 0.92],
    [perRow, 0.2],
  ] as const) {
    for (let i = 0; i < row; i += 1) {
      const x = row === 1 ? 0 : ((i - (row - 1) / 2) * span) / perRow;
      pile += whole(
        x + pen.between(-5, 5),
        -lift * size * 100 + pen.between(-4, 4),
        size,
        pen.between(-22, 22),
      );
    }
  }
  const green =
    fruit.green === undefined
      ? ""
      : put(fruit.green(pen), -96, -size * 190, 0.85, -52) + put(fruit.green(pen), 128, -size * 170, 0.8, 58);
  return (
    shadow(400, 500, 300, 26) +
    put(crate(pen, green + pile), 400, 344) +
    put(whole(0, 0, size * 1.1, 24), 664, 500 - size * 1.1 * (fruit.foot ?? 96))
  );
}

/** Small goods sold by the sack: nuts, dried fruit, pulses. */
type Loose = {
  /** Two or three looks of one piece, each about 100 from the middle to the edge. */
  readonly pieces: readonly ((pen: Pen) => string)[];
  /** How large a piece lies in a heap, in units from edge to edge. */
  readonly size: number;
  /** What stands beside: opened, kernels, a pod. */
  readonly detail?: ((pen: Pen) => string) | undefined;
  readonly green?: ((pen: Pen) => string) | undefined;
  readonly bowl: Colour;
  /** The colour of the heap between the pieces. */
  readonly tint: Colour;
};

const strewn: readonly Point[] = [
  [478, 470],
  [530, 492],
  [590, 474],
  [640, 498],
  [452, 506],
  [566, 516],
];

/** A sack with some strewn before it; a study of a few; a heaped bowl. */
export function loose(goods: Loose): Motif {
  return (pen, variant) => {
    const full = goods.pieces.map((piece) => stamp(pen, piece(pen)));
    const small = full.map((one) => stamp(pen, one(0, 0, goods.size / 200)));
    const green = goods.green;
    const twig = (x: number, y: number, scale: number, turn: number) =>
      green === undefined ? "" : put(green(pen), x, y, scale, turn);
    if (variant === 2) {
      const filled = heap(pen, small, 176, 92, goods.size * 1.08, goods.tint);
      return (
        shadow(400, 494, 190, 26) +
        twig(250, 350, 1.1, -44) +
        twig(560, 352, 1, 46) +
        put(bowl(pen, 200, goods.bowl, put(filled, 0, 14)), 400, 344) +
        scattered(
          pen,
          small,
          [
            [190, 490],
            [226, 508],
            [604, 500],
            [640, 482],
          ],
          1.05,
        )
      );
    }
    if (variant === 1) {
      const size = goods.size * 1.55;
      const large = small.map((one) => stamp(pen, one(0, 0, 1.55)));
      const mound = heap(pen, large, goods.detail === undefined ? 236 : 200, 178, size, goods.tint);
      const middle = goods.detail === undefined ? 400 : 320;
      const detail =
        goods.detail === undefined ? "" : shadow(610, 470, 90) + put(goods.detail(pen), 610, 392, 1.08, 6);
      return (
        twig(610, 360, 1.35, 20) +
        twig(210, 380, 1.2, -28) +
        shadow(middle, 470, goods.detail === undefined ? 270 : 232, 26) +
        put(mound, middle, 452) +
        detail
      );
    }
    const filled = heap(pen, small, 86, 62, goods.size, goods.tint);
    const beside =
      goods.detail === undefined
        ? put(
            bowl(pen, 104, goods.bowl, put(heap(pen, small, 92, 58, goods.size * 1.05, goods.tint), 0, 8)),
            556,
            402,
          )
        : put(goods.detail(pen), 590, 404, 0.86);
    return (
      shadow(400, 486, 270, 28) +
      twig(566, 392, 1.3, 18) +
      put(sack(pen, put(filled, 0, 4)), 300, 216, 1.1) +
      beside +
      scattered(pen, small, strewn, 1.1)
    );
  };
}
