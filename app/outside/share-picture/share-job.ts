/** What the server and the process that draws shared pictures say to each other. */
import { z } from "zod";
import type { PlateWords } from "./plate.ts";

/** Absolute paths: a picture we encoded ourselves, or none, and where to write the JPEG. */
export type ShareJob = { readonly photo: string | null; readonly output: string; readonly words: PlateWords };

export const shareOutcome = z.discriminatedUnion("code", [
  z.object({ code: z.literal("drawn") }),
  z.object({ code: z.literal("share-broken") }),
]);
