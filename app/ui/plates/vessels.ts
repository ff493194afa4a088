import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { flat, solid, stroke } from "./pen.ts";
import { n, oval, slab } from "./shapes.ts";

type Jar = {
  readonly width: number;
  readonly height: number;
  /** What fills it to the shoulder. */
  readonly fill: Colour;
  readonly lid: Colour;
  /** Drawn inside the filling, around the jar's middle. */
  readonly content: string;
  /** A cloth tied over the lid. */
  readonly cloth?: Colour;
};

/** A glass jar, its foot at the origin. */
export function jar(pen: Pen, { width, height, fill, lid, content, cloth }: Jar): string {
  const half = width / 2;
  const neck = half * 0.78;
  const body = `M${n(-neck)} ${n(-height)}C${n(-half)} ${n(-height + 12)} ${n(-half)} ${n(-height + 26)} ${n(-half)} ${n(-height + 44)}V-22Q${n(-half)} 0 ${n(-half + 22)} 0H${n(half - 22)}Q${n(half)} 0 ${n(half)} -22V${n(-height + 44)}C${n(half)} ${n(-height + 26)} ${n(half)} ${n(-height + 12)} ${n(neck)} ${n(-height)}z`;
  const inner = slab(-half + 8, -height + 34, width - 16, height - 42, 18);
  const top =
    cloth === undefined
      ? solid(pen, slab(-neck - 4, -height - 34, (neck + 4) * 2, 36, 5), lid, {
          plain: true,
          shift: [-6, -3],
          inside: stroke(`M${n(-neck)} ${n(-height - 12)}H${n(neck)}`, 1.8, shaded(lid)),
        })
      : clothTop(pen, neck, -height, cloth);
  return (
    flat(body, mix(pigment.glass, pigment.paper, 0.3), 0) +
    solid(pen, inner, fill, {
      shift: [-10, -6],
      outline: 1.8,
      inside: `<g transform="translate(0 ${n(-height / 2 + 12)})">${content}</g>`,
    }) +
    stroke(
      `M${n(-half + 20)} ${n(-height + 54)}V${n(-height * 0.36)}`,
      7,
      mix(lit(fill), pigment.paper, 0.5),
    ) +
    stroke(body, 3) +
    top
  );
}

function clothTop(pen: Pen, neck: number, y: number, colour: Colour): string {
  const frill = `M${n(-neck - 2)} ${n(y + 4)}L${n(-neck - 30)} ${n(y + 40)}Q${n(-neck)} ${n(y + 26)} ${n(-neck + 22)} ${n(y + 44)}Q${n(-neck * 0.3)} ${n(y + 24)} 0 ${n(y + 46)}Q${n(neck * 0.3)} ${n(y + 24)} ${n(neck - 22)} ${n(y + 44)}Q${n(neck)} ${n(y + 26)} ${n(neck + 30)} ${n(y + 40)}L${n(neck + 2)} ${n(y + 4)}z`;
  const dome = `M${n(-neck - 4)} ${n(y + 4)}C${n(-neck - 8)} ${n(y - 34)} ${n(-neck * 0.5)} ${n(y - 48)} 0 ${n(y - 48)}C${n(neck * 0.5)} ${n(y - 48)} ${n(neck + 8)} ${n(y - 34)} ${n(neck + 4)} ${n(y + 4)}z`;
  const check = `M${n(-neck * 0.5)} ${n(y - 60)}V${n(y + 50)}M0 ${n(y - 60)}V${n(y + 50)}M${n(neck * 0.5)} ${n(y - 60)}V${n(y + 50)}M${n(-neck - 40)} ${n(y - 22)}H${n(neck + 40)}M${n(-neck - 40)} ${n(y + 24)}H${n(neck + 40)}`;
  const weave = stroke(check, 6, mix(colour, pigment.paper, 0.5));
  return (
    solid(pen, frill, colour, { plain: true, inside: weave }) +
    solid(pen, dome, colour, { plain: true, inside: weave }) +
    stroke(`M${n(-neck - 4)} ${n(y + 4)}Q0 ${n(y + 14)} ${n(neck + 4)} ${n(y + 4)}`, 6, pigment.sand) +
    stroke(
      `M${n(neck * 0.4)} ${n(y + 10)}q10 16 4 34M${n(neck * 0.4)} ${n(y + 10)}q24 8 30 24`,
      3,
      pigment.tan,
    )
  );
}

/** The outline of a bottle: half-widths of neck and body, heights measured up from the foot at the origin. */
export type BottleShape = {
  readonly body: number;
  readonly neck: number;
  /** Where the shoulder begins and ends, and the rim. */
  readonly shoulder: number;
  readonly throat: number;
  readonly rim: number;
};

type Bottle = {
  readonly shape: BottleShape;
  readonly glass: Colour;
  readonly cap: Colour;
  readonly label: Colour;
  /** Drawn on the label around its middle: never letters. */
  readonly emblem: string;
  /** How far down the cap or foil reaches from the rim. */
  readonly capDepth?: number;
};

function bottleOutline({ body, neck, shoulder, throat, rim }: BottleShape): string {
  return `M${n(-neck)} ${n(-rim)}V${n(-throat)}C${n(-neck)} ${n(-throat + (throat - shoulder) * 0.6)} ${n(-body)} ${n(-shoulder - (throat - shoulder) * 0.3)} ${n(-body)} ${n(-shoulder)}V-14Q${n(-body)} 0 ${n(-body + 14)} 0H${n(body - 14)}Q${n(body)} 0 ${n(body)} -14V${n(-shoulder)}C${n(body)} ${n(-shoulder - (throat - shoulder) * 0.3)} ${n(neck)} ${n(-throat + (throat - shoulder) * 0.6)} ${n(neck)} ${n(-throat)}V${n(-rim)}z`;
}

/** A bottle with cap and label, its foot at the origin. */
export function bottle(pen: Pen, { shape, glass, cap, label, emblem, capDepth = 40 }: Bottle): string {
  const { body, neck, shoulder, rim, throat } = shape;
  const labelTop = shoulder * 0.86;
  const labelHeight = shoulder * 0.56;
  const size = Math.round((Math.min(body, labelHeight / 2) / 70) * 100) / 100;
  const mark = `<g transform="translate(0 ${n(-labelTop + labelHeight / 2)}) scale(${size})">${emblem}</g>`;
  const ruled = mix(label, pigment.ink, 0.4);
  const paper =
    solid(pen, slab(-body + 2, -labelTop, body * 2 - 4, labelHeight, 2), label, {
      plain: true,
      shift: [-8, 0],
      outline: 2,
    }) +
    stroke(
      `M${n(-body + 8)} ${n(-labelTop + 8)}H${n(body - 8)}M${n(-body + 8)} ${n(-labelTop + labelHeight - 8)}H${n(body - 8)}`,
      1.6,
      ruled,
    ) +
    mark;
  const top = solid(pen, slab(-neck - 4, -rim - 6, neck * 2 + 8, capDepth, 4), cap, {
    plain: true,
    shift: [-5, 0],
    inside: stroke(`M${n(-neck - 6)} ${n(-rim + capDepth - 16)}H${n(neck + 6)}`, 2, shaded(cap)),
  });
  return (
    solid(pen, bottleOutline(shape), glass, { shift: [-12, -3] }) +
    stroke(
      `M${n(-body + 13)} ${n(-shoulder + 4)}C${n(-body + 14)} ${n(-shoulder - (throat - shoulder) * 0.3)} ${n(-neck + 7)} ${n(-throat + 20)} ${n(-neck + 7)} ${n(-throat)}`,
      5,
      lit(lit(glass)),
    ) +
    stroke(`M${n(-body + 12)} -26V-60`, 5, lit(lit(glass))) +
    paper +
    top
  );
}

/** A tin, its foot at the origin, with a paper band. */
export function tin(pen: Pen, half: number, height: number, band: Colour, emblem: string): string {
  const lip = half * 0.2;
  const wall = `M${n(-half)} ${n(-height)}V0A${n(half)} ${n(lip)} 0 0 0 ${n(half)} 0V${n(-height)}z`;
  const strip = `M${n(-half)} ${n(-height * 0.84)}A${n(half)} ${n(lip)} 0 0 0 ${n(half)} ${n(-height * 0.84)}V${n(-height * 0.1)}A${n(half)} ${n(lip)} 0 0 1 ${n(-half)} ${n(-height * 0.1)}z`;
  return (
    solid(pen, wall, pigment.steel, { shift: [-half * 0.16, 0] }) +
    solid(pen, strip, band, { shift: [-half * 0.16, 0], outline: 2 }) +
    `<g transform="translate(0 ${n(-height * 0.42)})">${emblem}</g>` +
    solid(pen, oval(0, -height, half, lip), mix(pigment.steel, pigment.paper, 0.35), {
      plain: true,
      shift: [-4, -2],
    }) +
    stroke(oval(0, -height, half * 0.84, lip * 0.8), 1.8, shaded(pigment.steel))
  );
}

/** A tumbler, its foot at the origin. */
export function tumbler(pen: Pen, half: number, height: number, drink: Colour): string {
  const wall = `M${n(-half)} ${n(-height)}L${n(-half * 0.78)} -8Q${n(-half * 0.76)} 0 ${n(-half * 0.6)} 0H${n(half * 0.6)}Q${n(half * 0.76)} 0 ${n(half * 0.78)} -8L${n(half)} ${n(-height)}z`;
  const level = height * 0.76;
  const liquid = `M${n(-half * 0.9)} ${n(-level)}L${n(-half * 0.7)} -12H${n(half * 0.7)}L${n(half * 0.9)} ${n(-level)}z`;
  return (
    flat(wall, mix(pigment.glass, pigment.paper, 0.3), 0) +
    solid(pen, liquid, drink, { shift: [-8, -4], outline: 1.6 }) +
    flat(oval(0, -level, half * 0.9, half * 0.16), lit(drink), 1.8) +
    stroke(wall, 2.8) +
    stroke(oval(0, -height, half, half * 0.17), 2.4) +
    stroke(`M${n(-half * 0.72)} ${n(-level + 14)}L${n(-half * 0.6)} -40`, 5, lit(lit(drink)))
  );
}
