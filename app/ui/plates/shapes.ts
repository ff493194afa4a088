/** A point in the drawing's own units: a plate is 800 × 600, a fruit about 100 from its middle to its edge. */
export type Point = readonly [number, number];

/** Numbers in paths need no more than a tenth of a unit. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** An ellipse as a path. */
export function oval(cx: number, cy: number, rx: number, ry: number = rx): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 0 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-2 * rx)} 0z`;
}

/** A rectangle with rounded corners as a path. */
export function slab(x: number, y: number, width: number, height: number, r = 0): string {
  const q = Math.min(r, width / 2, height / 2);
  return (
    `M${n(x + q)} ${n(y)}h${n(width - 2 * q)}q${n(q)} 0 ${n(q)} ${n(q)}v${n(height - 2 * q)}q0 ${n(q)} ${n(-q)} ${n(q)}` +
    `h${n(2 * q - width)}q${n(-q)} 0 ${n(-q)} ${n(-q)}v${n(2 * q - height)}q0 ${n(-q)} ${n(q)} ${n(-q)}z`
  );
}

/** A soft closed outline through the points (Catmull-Rom as Béziers); `tension` 0 is angular, 1 is round. */
export function closed(points: readonly Point[], tension = 1): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const k = tension / 6;
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length; i += 1) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) * k)} ${n(b[1] + (c[1] - a[1]) * k)} `;
    d += `${n(c[0] - (e[0] - b[0]) * k)} ${n(c[1] - (e[1] - b[1]) * k)} ${n(c[0])} ${n(c[1])}`;
  }
  return `${d}z`;
}

/** A soft open line through the points. */
export function line(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i += 1) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} `;
    d += `${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return d;
}

/** Points around the origin; `radius(angle, index)` says how far. Angle 0 points up, turning clockwise. */
export function around(count: number, radius: (angle: number, index: number) => number, squash = 1): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * Math.PI * 2;
    const r = radius(angle, index);
    return [Math.sin(angle) * r, -Math.cos(angle) * r * squash];
  });
}

/** A place on a circle: angle in degrees, 0 up, clockwise. */
export function polar(degrees: number, radius: number): Point {
  const angle = (degrees / 180) * Math.PI;
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
}
