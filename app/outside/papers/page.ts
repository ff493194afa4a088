/** The page of a paper: its measures and colours, and what everything drawn on it is given. */
import type PDFDocument from "pdfkit";

export type Doc = InstanceType<typeof PDFDocument>;
export type Tagged = ReturnType<Doc["struct"]>;
export type Face = "text" | "bold" | "title";

export type Style = {
  readonly face?: Face;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly align?: "left" | "right" | "center" | "justify";
  /** Digits of one width, for columns. */
  readonly figures?: boolean;
};

export type Sheet = {
  readonly doc: Doc;
  /** What the present element is part of. */
  readonly root: Tagged;
  /** Where the next block begins, from the top of the page, in points. */
  y: number;
};

export const ink = "#1f1b16";
export const muted = "#565049";
export const hairline = "#b9b0a3";
export const pomegranate = "#9b1c31";

/** Points on A4. */
export const page = { width: 595.28, height: 841.89, left: 45, right: 550.28, top: 42, bottom: 762 } as const;
export const contentWidth = page.right - page.left;
