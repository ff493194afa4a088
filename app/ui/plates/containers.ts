import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import type { Pen, Stamp } from "./pen.ts";
import { flat, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { closed, line, n, oval, slab } from "./shapes.ts";

/** A slatted crate 460 wide; its rim at the origin, `height` down; things are piled behind its front. */
export function crate(pen: Pen, content: string, height = 150, width = 460): string {
  const left = -width / 2;
  const wood = pigment.sand;
  const slats = [0, 1, 2]
    .map((row) => {
      const y = (row * (height + 8)) / 3;
      const grain = stroke(
        line([
          [left + 40, y + 16],
          [left + width * 0.4, y + 20],
          [left + width - 60, y + 15],
        ]),
        1.1,
        shaded(wood),
      );
      return solid(pen, slab(left, y, width, height / 3 - 3, 3), mix(wood, pigment.tan, row * 0.14), {
        shift: [0, -7],
        plain: true,
        inside: grain,
      });
    })
    .join("");
  const post = (x: number) =>
    solid(pen, slab(x, -34, 34, height + 42, 3), pigment.tan, { shift: [-7, 0], plain: true }) +
    [14, height * 0.5, height - 14]
      .map((y) => `<circle cx="${n(x + 15)}" cy="${n(y)}" r="2.6" fill="${pigment.ink}"/>`)
      .join("");
  const back = flat(slab(left + 10, -30, width - 20, 60, 3), shaded(pigment.tan));
  return back + content + slats + post(left - 4) + post(left + width - 30);
}

/** A glazed bowl with its rim at the origin, `half` wide each way; the content lies in it. */
export function bowl(pen: Pen, half: number, colour: Colour, content: string): string {
  const depth = half * 0.66;
  const lip = half * 0.2;
  const wall = `M${n(-half)} 0A${n(half)} ${n(lip)} 0 0 0 ${n(half)} 0C${n(half * 0.97)} ${n(depth * 0.62)} ${n(half * 0.66)} ${n(depth)} ${n(half * 0.4)} ${n(depth)}H${n(-half * 0.4)}C${n(-half * 0.66)} ${n(depth)} ${n(-half * 0.97)} ${n(depth * 0.62)} ${n(-half)} 0z`;
  const band = (drop: number, reach: number, width: number) =>
    stroke(
      `M${n(-half * reach)} ${n(drop)}A${n(half)} ${n(lip)} 0 0 0 ${n(half * reach)} ${n(drop)}`,
      width,
      mix(colour, pigment.paper, 0.62),
    );
  const beads = Array.from({ length: 9 }, (_, i) => {
    const t = (i - 4) / 4.6;
    const y = lip * Math.sqrt(1 - t * t) + depth * 0.27;
    return `<path d="M${n(t * half * 0.94)} ${n(y - 6)}l5 6-5 6-5-6z" fill="${mix(colour, pigment.paper, 0.62)}"/>`;
  }).join("");
  const foot = solid(pen, slab(-half * 0.38, depth * 0.94, half * 0.76, half * 0.12, 5), colour, {
    plain: true,
  });
  return (
    flat(oval(0, 0, half, lip), shaded(colour)) +
    content +
    foot +
    solid(pen, wall, colour, {
      shift: [-half * 0.1, -4],
      inside: band(depth * 0.12, 0.99, 3) + beads + band(depth * 0.42, 0.93, 1.8),
    })
  );
}

/** An open sack of jute: mouth at the origin, 200 wide, 250 deep, its edge rolled. */
export function sack(pen: Pen, heap: string, colour: Colour = pigment.sand): string {
  const body: Point[] = [
    [-96, 4],
    [-112, 70],
    [-128, 150],
    [-122, 222],
    [-84, 246],
    [0, 250],
    [88, 246],
    [124, 222],
    [130, 150],
    [112, 70],
    [96, 4],
    [0, 26],
  ];
  const folds = [
    [-70, 60, -82, 190],
    [-18, 70, -22, 226],
    [46, 64, 54, 210],
    [92, 92, 100, 180],
  ]
    .map(
      ([x = 0, y = 0, x2 = 0, y2 = 0]) => `M${x} ${y}Q${n((x + x2) / 2 + 9)} ${n((y + y2) / 2)} ${x2} ${y2}`,
    )
    .join("");
  const weave = Array.from({ length: 22 }, (_, i) => `M-140 ${24 + i * 11}H140`).join("");
  const rim = (d: string, tint: Colour) => solid(pen, d, tint, { shift: [-3, -5], plain: true });
  return (
    flat(oval(0, 0, 100, 30), shaded(colour)) +
    heap +
    solid(pen, closed(body, 0.8), colour, {
      shift: [-16, -8],
      inside: `<path d="${weave}" stroke="${shaded(colour)}" stroke-width="1" opacity=".45"/>${stroke(folds, 2, shaded(colour))}`,
    }) +
    rim(
      "M-104 -2C-112 18 -104 30 -88 34C-40 52 40 52 88 34C104 30 112 18 104 -2C70 30 -70 30 -104 -2z",
      mix(colour, pigment.paper, 0.25),
    )
  );
}

/** A heap of many small things over a dark mound of `tint`; the middle of its foot at the origin. */
export function heap(
  pen: Pen,
  pieces: readonly Stamp[],
  half: number,
  height: number,
  size: number,
  tint: Colour,
): string {
  const mound: Point[] = [
    [-half, 6],
    [-half * 0.72, -height * 0.62],
    [0, -height * 0.98],
    [half * 0.72, -height * 0.62],
    [half, 6],
    [0, 12],
  ];
  let drawing = flat(closed(mound, 0.9), shaded(shaded(tint)), 0);
  const rows = Math.max(2, Math.round(height / (size * 0.52)));
  for (let row = rows; row >= 0; row -= 1) {
    const t = row / rows;
    const reach = half * Math.sqrt(Math.max(0, 1 - t * t)) * 0.97;
    const count = Math.max(1, Math.round((reach * 2) / (size * 0.64)));
    for (let i = 0; i < count; i += 1) {
      const x = count === 1 ? 0 : -reach + (2 * reach * i) / (count - 1);
      const piece = pieces[Math.floor(pen.chance() * pieces.length)];
      if (piece === undefined) continue;
      drawing += piece(
        x + pen.between(-0.2, 0.2) * size,
        -height * t + pen.between(-0.14, 0.14) * size,
        pen.between(0.9, 1.08),
        pen.between(-180, 180),
      );
    }
  }
  return drawing;
}

/** Things lying about on the table, none upon another's middle. */
export function scattered(pen: Pen, pieces: readonly Stamp[], places: readonly Point[], scale = 1): string {
  return places
    .map(
      ([x, y], index) =>
        pieces[index % pieces.length]?.(x, y, scale * pen.between(0.94, 1.06), pen.between(-170, 170)) ?? "",
    )
    .join("");
}

/** A wooden board seen a little from above, its middle at the origin. */
export function board(pen: Pen, half: number, depth = 46): string {
  const top = slab(-half, -depth, half * 2, depth * 2, depth * 0.9);
  const grain = [-0.5, -0.1, 0.35]
    .map((t) =>
      line([
        [-half * 0.8, depth * t],
        [0, depth * (t + 0.12)],
        [half * 0.84, depth * t],
      ]),
    )
    .join("");
  return (
    put(flat(top, shaded(pigment.tan)), 0, 13) +
    solid(pen, top, pigment.tan, {
      shift: [0, -6],
      plain: true,
      inside: stroke(grain, 1.3, shaded(pigment.tan)),
    })
  );
}

/** A white plate seen a little from above. */
export function dish(pen: Pen, half: number): string {
  return (
    put(flat(oval(0, 0, half, half * 0.32), pigment.bone), 0, 9) +
    solid(pen, oval(0, 0, half, half * 0.32), pigment.chalk, { plain: true, shift: [-4, -3] }) +
    stroke(oval(0, 1, half * 0.68, half * 0.2), 1.6, pigment.stone)
  );
}
