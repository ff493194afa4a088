import { loose } from "./arrange.ts";
import { leaf, twig } from "./foliage.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import type { Colour } from "./palette.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import type { Pen } from "./pen.ts";
import { around, closed, line, n, oval, polar } from "./shapes.ts";
import type { Point } from "./shapes.ts";

const hazelBody: readonly Point[] = [[0, -96], [36, -74], [72, -34], [84, 14], [66, 62], [30, 82], [0, 86], [-30, 82], [-66, 62], [-84, 14], [-72, -34], [-36, -74]];

function hazelnut(pen: Pen): string {
  const shell = mix(pigment.tan, pigment.amber, 0.35);
  const grain = [-56, -30, -4, 24, 52].map((x) => `M${n(x * 0.2)} -82Q${n(x * 1.3)} -20 ${n(x)} 46`).join("");
  const base = flat("M-80 26C-60 40 60 40 80 26C80 62 48 86 0 88C-48 86 -80 62 -80 26z", mix(shell, pigment.bone, 0.55), 2);
  return solid(pen, closed(hazelBody), shell, { inside: stroke(grain, 2, shaded(shell)) + base }) + glint(shell, -34, -24, 36, 12, -66);
}

function husk(pen: Pen): string {
  const frill = Array.from({ length: 15 }, (_, i): Point => [-92 + i * 13.2, i % 2 === 0 ? -16 : 16 + (i % 4) * 4]);
  return hazelnut(pen) + solid(pen, closed([[0, 104], [-66, 84], [-100, 30], ...frill, [100, 30], [66, 84]], 0.7), mix(pigment.moss, pigment.lime, 0.3), { plain: true, inside: stroke("M-50 82Q-66 50 -66 10M0 96V12M50 82Q66 50 66 10M-24 92Q-34 50 -30 10M26 92Q34 50 32 10", 2, shaded(pigment.moss)) });
}

const hazelTwig = (pen: Pen) => twig(pen, 120, 3, 92, 72, pigment.leaf, 20);

export const drawHazelnutInShell = loose({ pieces: [hazelnut], size: 46, detail: husk, green: hazelTwig, tint: pigment.amber, bowl: pigment.indigo });

function hazelKernel(pen: Pen): string {
  const skin = mix(pigment.sand, pigment.tan, 0.35);
  const patch = put(flat(closed(around(9, () => pen.between(22, 42))), pigment.chalk, 0), 22, -10);
  return solid(pen, closed([[0, -88], [26, -74], [66, -46], [82, 2], [64, 54], [26, 80], [-26, 80], [-64, 54], [-82, 2], [-66, -46], [-26, -74]]), skin, { inside: patch + stroke("M-4 -80C-30 -40 -36 20 -20 74M10 -80C40 -40 46 20 30 72", 2, shaded(skin)) });
}

function hazelKernelHalf(pen: Pen): string {
  return solid(pen, oval(0, 0, 80, 84), pigment.tan, { plain: true }) + flat(oval(0, 0, 72, 76), mix(pigment.chalk, pigment.cream, 0.5), 1.6) + flat(oval(0, 6, 22, 30), mix(pigment.cream, pigment.straw, 0.5), 1.8);
}

export const drawHazelnutKernel = loose({ pieces: [hazelKernel, hazelKernel, hazelKernelHalf], size: 40, detail: hazelKernelHalf, tint: pigment.tan, bowl: pigment.forest });

function walnut(pen: Pen): string {
  const shell = pigment.tan;
  const wrinkles = Array.from({ length: 13 }, (_, i) => {
    const side = i % 2 === 0 ? -1 : 1;
    const [x, y] = [side * pen.between(14, 60), -62 + i * 10];
    return `M${n(x)} ${n(y)}q${n(side * 14)} ${n(pen.between(-10, 12))} ${n(side * 6)} ${n(pen.between(14, 26))}q${n(side * -12)} 6 ${n(side * -4)} ${n(pen.between(8, 16))}`;
  }).join("");
  return solid(pen, closed(around(12, (_, i) => (i % 2 === 0 ? 92 : 88))), shell, { inside: stroke(wrinkles, 2.6, shaded(shell)) + stroke("M2 -92C-12 -40 12 30 -2 92", 6, shaded(shell)) + stroke("M2 -92C-12 -40 12 30 -2 92", 2) }) + glint(shell, -46, -38, 26, 10);
}

function walnutOpen(pen: Pen): string {
  const meat = mix(pigment.sand, pigment.straw, 0.3);
  const lobe = (side: number) => {
    const d = closed([[side * 6, -58], [side * 34, -62], [side * 60, -30], [side * 52, -4], [side * 64, 26], [side * 38, 60], [side * 8, 56], [side * 14, 10], [side * 8, -10]]);
    return solid(pen, d, meat, { shift: [-5, -5], plain: true, inside: stroke(`M${side * 26} -46q${side * 16} 14 ${side * 2} 26q${side * -14} 10 ${side * 4} 22q${side * 18} 12 ${side * 2} 28M${side * 48} -22q${side * -10} 8 ${side * -2} 16`, 2.6, shaded(meat)) });
  };
  return solid(pen, oval(0, 0, 94, 88), pigment.tan, { plain: true }) + flat(oval(0, 0, 82, 76), mix(pigment.brown, pigment.tan, 0.4), 2) + lobe(-1) + lobe(1);
}

export const drawWalnut = loose({ pieces: [walnut, walnut, walnutOpen], size: 56, detail: walnutOpen, green: (pen) => twig(pen, 120, 5, 84, 34, pigment.leaf, 24), tint: pigment.tan, bowl: pigment.chestnut });

const almondBody: readonly Point[] = [[0, -104], [28, -70], [56, -14], [58, 40], [34, 82], [0, 94], [-34, 82], [-58, 40], [-56, -14], [-28, -70]];

function almondShell(pen: Pen): string {
  const shell = mix(pigment.sand, pigment.tan, 0.25);
  return solid(pen, closed(almondBody), shell, { inside: dots(pen, 34, 46, 78, 6, shaded(shell), 0.7) + stroke("M0 -96C-8 -30 -6 40 0 90", 1.8, shaded(shell)) });
}

function almondKernel(pen: Pen): string {
  const skin = mix(pigment.chestnut, pigment.amber, 0.4);
  const lines = [-36, -18, 0, 18, 36].map((x) => `M0 -92Q${n(x * 1.5)} 0 ${n(x * 0.4)} 84`).join("");
  return put(solid(pen, closed(almondBody), skin, { inside: stroke(lines, 2, mix(skin, pigment.straw, 0.45)) }), 0, 0, 0.88);
}

function almondHull(pen: Pen): string {
  const green = mix(pigment.sage, pigment.moss, 0.4);
  return put(solid(pen, closed([[0, -110], [50, -84], [82, -10], [76, 60], [30, 100], [-30, 100], [-76, 60], [-82, -10], [-50, -84]]), green, { inside: stroke("M0 -100V90", 2, shaded(green)) }) + put(almondShell(pen), 0, 6, 0.74), 0, 0);
}

export const drawAlmond = loose({ pieces: [almondShell, almondKernel], size: 46, detail: almondHull, green: (pen) => twig(pen, 124, 5, 84, 22, pigment.sage, 22), tint: pigment.tan, bowl: pigment.leaf });

function chestnut(pen: Pen): string {
  const skin = pigment.chestnut;
  const body = closed([[0, -98], [16, -74], [64, -52], [92, -6], [84, 42], [48, 70], [0, 76], [-48, 70], [-84, 42], [-92, -6], [-64, -52], [-16, -74]]);
  const scar = flat("M-84 38C-46 24 46 24 84 38C70 66 34 76 0 76C-34 76 -70 66 -84 38z", pigment.sand, 2);
  const lines = [-54, -28, 0, 28, 54].map((x) => `M${n(x * 0.15)} -76Q${n(x * 1.3)} -20 ${n(x * 1.1)} 28`).join("");
  return stroke("M-4 -94q-4 -12 -12 -16M0 -96v-18M4 -94q4 -12 12 -16", 2.4, pigment.tan) + solid(pen, body, skin, { inside: stroke(lines, 2, mix(skin, pigment.amber, 0.5)) + scar }) + glint(skin, -44, -26, 36, 13, -54);
}

function burr(pen: Pen): string {
  const spikes = Array.from({ length: 46 }, (_, i) => {
    const [x, y] = polar(i * (360 / 46), 78);
    const [x2, y2] = polar(i * (360 / 46) + pen.between(-6, 6), pen.between(102, 122));
    return `M${n(x)} ${n(y)}L${n(x2)} ${n(y2)}`;
  }).join("");
  return stroke(spikes, 3.4, pigment.moss) + solid(pen, oval(0, 0, 92, 86), mix(pigment.moss, pigment.lime, 0.3), { plain: true, inside: dots(pen, 60, 84, 78, 3, shaded(pigment.moss), 0.6) }) + flat("M-70 6C-46 -38 46 -38 70 6C46 48 -46 48 -70 6z", pigment.cream, 2.4) + put(chestnut(pen), -26, 6, 0.38, -12) + put(chestnut(pen), 26, 6, 0.38, 12);
}

export const drawChestnut = loose({ pieces: [chestnut], size: 56, detail: burr, green: (pen) => put(leaf(pen, 172, 52, pigment.leaf, { toothed: true, veins: 9 }), 0, 20, 1, -16) + put(leaf(pen, 158, 48, pigment.moss, { toothed: true, veins: 9 }), 6, 20, 1, 26), tint: pigment.chestnut, bowl: pigment.plum });

function pistachio(pen: Pen): string {
  const shell = mix(pigment.bone, pigment.sand, 0.3);
  const body = closed([[0, -96], [40, -76], [62, -20], [56, 44], [24, 88], [0, 96], [-24, 88], [-56, 44], [-62, -20], [-40, -76]]);
  const kernel = closed([[8, -76], [30, -40], [34, 4], [22, 52], [8, 80], [-6, 48], [-10, 0], [-6, -44]]);
  return solid(pen, body, shell, { inside: flat("M10 -100C40 -60 52 20 12 100L-4 96C-22 40 -22 -40 -2 -96z", shaded(shell), 2) + flat(kernel, mix(pigment.lime, pigment.leaf, 0.25), 2) + stroke("M14 -56Q22 0 12 60", 2, pigment.plum) }) + glint(shell, -38, -26, 34, 10, -78);
}

function pistachioKernel(pen: Pen): string {
  const green = mix(pigment.lime, pigment.moss, 0.3);
  const blush: Colour = mix(pigment.plum, green, 0.35);
  return solid(pen, closed([[0, -84], [34, -60], [48, -6], [38, 50], [8, 82], [-28, 62], [-44, 6], [-32, -56]]), green, { inside: put(`<ellipse rx="24" ry="58" fill="${blush}" opacity=".7"/>`, 24, 0) + stroke("M-4 -76Q-14 0 0 74", 1.8, lit(green)) });
}

const pistachioTwig = (pen: Pen) => twig(pen, 120, 5, 66, 44, mix(pigment.leaf, pigment.sage, 0.4), 22) + stroke(line([[0, 0], [0, 10]]), 4, pigment.bark);

export const drawPistachio = loose({ pieces: [pistachio, pistachio, pistachioKernel], size: 46, detail: (pen) => put(pistachio(pen), -40, 0, 0.9, -24) + put(pistachioKernel(pen), 56, 26, 0.86, 34), green: pistachioTwig, tint: pigment.sand, bowl: pigment.crimson });
