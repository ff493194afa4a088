import type { Motif } from "./arrange.ts";
import { produce } from "./arrange.ts";
import { heap, sack } from "./containers.ts";
import { leaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stamp, stroke } from "./pen.ts";
import { closed, n, oval } from "./shapes.ts";

function potato(pen: Pen, skin: Colour): string {
  const body = closed([
    [-4, -62],
    [44, -70],
    [84, -44],
    [98, 2],
    [82, 46],
    [40, 66],
    [-8, 62],
    [-54, 70],
    [-88, 44],
    [-97, -4],
    [-82, -46],
    [-44, -66],
  ]);
  const eyes = (
    [
      [-40, -20, 10],
      [22, -34, -8],
      [52, 12, 14],
      [-16, 26, -14],
      [-66, 18, 8],
      [14, 44, 0],
    ] as const
  )
    .map(([x, y, turn]) =>
      put(
        stroke("M-9 0Q0 7 9 0", 2.4, shaded(skin)) + flat(oval(0, 1, 3.4, 2.2), shaded(skin), 0),
        x,
        y,
        1,
        turn,
      ),
    )
    .join("");
  return solid(pen, body, skin, { inside: eyes + dots(pen, 60, 88, 60, 2.4, shaded(skin), 0.5) });
}

function potatoHalf(pen: Pen, skin: Colour): string {
  const flesh = mix(pigment.straw, pigment.cream, 0.55);
  return (
    solid(pen, oval(0, 0, 90, 66), skin, { plain: true, shift: [-5, -5] }) +
    flat(oval(0, -1, 83, 59), flesh, 1.4) +
    stroke(oval(0, -1, 66, 44), 1.6, mix(flesh, pigment.tan, 0.4))
  );
}

const potatoPlant = (pen: Pen) =>
  put(leaf(pen, 84, 52, pigment.leaf), 0, 0, 1, -34) +
  put(leaf(pen, 90, 54, mix(pigment.leaf, pigment.moss, 0.4)), 0, -4) +
  put(leaf(pen, 80, 48, pigment.forest), 4, 0, 1, 36);

const earlySkin = mix(pigment.straw, pigment.sand, 0.5);

const wareSkin = mix(pigment.tan, pigment.blush, 0.14);

export const drawPotatoEarly = produce({
  whole: (pen) => potato(pen, earlySkin),
  cut: (pen) => potatoHalf(pen, earlySkin),
  green: potatoPlant,
  foot: 66,
  row: 6,
});

export const drawPotatoWare: Motif = (pen, variant) => {
  const one = stamp(pen, potato(pen, wareSkin));
  if (variant === 1)
    return produce({ whole: (p) => potato(p, wareSkin), cut: (p) => potatoHalf(p, wareSkin), foot: 66 })(
      pen,
      1,
    );
  const small = [stamp(pen, one(0, 0, 0.36)), stamp(pen, one(0, 0, 0.32, 40))];
  const full = sack(pen, put(heap(pen, small, 82, 52, 54, wareSkin), 0, 2));
  if (variant === 2)
    return (
      shadow(400, 500, 250, 26) + put(full, 300, 248) + put(full, 508, 256, 0.98) + one(404, 470, 0.7, -8)
    );
  return (
    shadow(400, 486, 270, 28) +
    put(full, 322, 214, 1.08) +
    one(520, 434, 0.92, 10) +
    one(604, 468, 0.62, -14) +
    one(460, 480, 0.6, 20)
  );
};

function onion(pen: Pen): string {
  const skin = mix(pigment.amber, pigment.gold, 0.42);
  const body = closed([
    [0, -112],
    [10, -88],
    [36, -62],
    [82, -32],
    [97, 14],
    [74, 58],
    [30, 82],
    [0, 86],
    [-30, 82],
    [-74, 58],
    [-97, 14],
    [-82, -32],
    [-36, -62],
    [-10, -88],
  ]);
  const lines = [-74, -46, -18, 14, 46, 76]
    .map((x) => `M${n(x * 0.05)} -92C${n(x * 0.6)} -50 ${n(x * 1.25)} 10 ${n(x * 0.3)} 82`)
    .join("");
  const roots = [-22, -12, -2, 10, 20].map((x) => `M${n(x * 0.6)} 82q${n(x * 0.5)} 12 ${x} 22`).join("");
  return (
    stroke(roots, 2, pigment.tan) +
    solid(pen, body, skin, { inside: stroke(lines, 2, shaded(skin)) }) +
    glint(skin, -44, -6, 40, 13, -66) +
    stroke("M0 -104C-4 -120 4 -130 -2 -140M2 -104C8 -118 12 -124 16 -132", 4, pigment.tan)
  );
}

function onionHalf(pen: Pen): string {
  const pale = mix(pigment.chalk, pigment.celery, 0.2);
  const ring = (scale: number) =>
    `<g transform="translate(0 ${n((1 - scale) * 20)}) scale(${scale})">${stroke(
      closed([
        [0, -104],
        [12, -78],
        [40, -52],
        [84, -26],
        [94, 14],
        [70, 56],
        [0, 80],
        [-70, 56],
        [-94, 14],
        [-84, -26],
        [-40, -52],
        [-12, -78],
      ]),
      2.6 / scale,
      mix(pigment.lime, pigment.tan, 0.4),
    )}</g>`;
  const body = closed([
    [0, -108],
    [12, -82],
    [40, -56],
    [88, -28],
    [98, 14],
    [74, 60],
    [0, 86],
    [-74, 60],
    [-98, 14],
    [-88, -28],
    [-40, -56],
    [-12, -82],
  ]);
  return (
    solid(pen, body, mix(pigment.amber, pigment.gold, 0.42), { plain: true }) +
    `<g transform="scale(.94)">${flat(body, pale, 1.2)}</g>` +
    [0.8, 0.62, 0.45, 0.28].map(ring).join("") +
    flat(oval(0, 78, 14, 6), pigment.tan, 1.6)
  );
}

export const drawOnion = produce({ whole: onion, cut: onionHalf, foot: 88 });

function garlic(pen: Pen): string {
  const skin = mix(pigment.chalk, pigment.pink, 0.14);
  const body = closed([
    [-10, -118],
    [10, -118],
    [14, -80],
    [40, -46],
    [84, -12],
    [94, 32],
    [64, 70],
    [30, 64],
    [0, 78],
    [-30, 64],
    [-64, 70],
    [-94, 32],
    [-84, -12],
    [-40, -46],
    [-14, -80],
  ]);
  const cloves = stroke(
    "M-6 -86C-30 -40 -56 10 -34 64M6 -86C30 -40 56 10 34 64M-10 -70C-60 -30 -86 10 -70 50M10 -70C60 -30 86 10 70 50",
    2,
    mix(pigment.stone, pigment.rose, 0.3),
  );
  return (
    stroke("M-14 74q-6 12 -12 16M0 78v18M14 74q6 12 12 16", 2, pigment.tan) +
    solid(pen, body, skin, {
      shade: mix(pigment.stone, pigment.pink, 0.35),
      inside: cloves + put(`<ellipse rx="26" ry="40" fill="${pigment.pink}" opacity=".5"/>`, -52, 26),
    })
  );
}

function clove(pen: Pen): string {
  return solid(
    pen,
    closed([
      [0, -70],
      [22, -34],
      [44, 14],
      [38, 52],
      [0, 62],
      [-34, 50],
      [-32, 10],
      [-14, -34],
    ]),
    mix(pigment.chalk, pigment.pink, 0.2),
    { shade: pigment.stone, shift: [-8, -6], inside: stroke("M4 -58C-6 -10 -4 30 2 58", 1.8, pigment.rose) },
  );
}

export const drawGarlic = produce({
  whole: garlic,
  cut: (pen) =>
    put(clove(pen), -40, 30, 0.9, -30) + put(clove(pen), 44, 34, 0.84, 26) + put(clove(pen), 2, 20, 0.92, 4),
  foot: 82,
});
