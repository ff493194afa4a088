/** What the server and the process that renders pictures say to each other. */
import { z } from "zod";

/** Absolute paths: the picture to read, an empty folder for what is made of it. `turn`: degrees clockwise. */
export type PictureJob = { readonly input: string; readonly folder: string; readonly turn?: 0 | 90 };
/** Absolute path of a picture we encoded ourselves. */
export type MeasureJob = { readonly measure: string };

const rendition = z.object({
  format: z.enum(["avif", "webp", "jpeg"]),
  width: z.int().positive(),
  height: z.int().positive(),
  size: z.int().positive(),
  path: z.string(),
});

export const pictureOutcome = z.discriminatedUnion("code", [
  z.object({ code: z.literal("rendered"), renditions: z.array(rendition) }),
  z.object({ code: z.literal("not-a-picture") }),
  z.object({ code: z.literal("picture-too-large"), pixels: z.number() }),
  z.object({ code: z.literal("picture-broken") }),
]);

/** 32 × 32 grey values, row by row, in base64. */
export const measureOutcome = z.discriminatedUnion("code", [
  z.object({ code: z.literal("measured"), grey: z.base64() }),
  z.object({ code: z.literal("picture-broken") }),
]);

/** One encoding of a picture in one size, as a file. Sizes in pixels and bytes. */
export type Rendition = z.infer<typeof rendition>;
export type MeasureOutcome = z.infer<typeof measureOutcome>;
export type PictureOutcome = z.infer<typeof pictureOutcome>;
