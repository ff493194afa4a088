/**
 * The process that decodes strangers' pictures and encodes them anew: nothing of the original file remains, neither its
 * metadata (places, cameras) nor whatever else was hidden in it. Started by `pictures.server.ts`, one job at a time.
 */
import { open, rename } from "node:fs/promises";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { Sharp } from "sharp";
import sharp from "sharp";
import type { MeasureJob, MeasureOutcome, PictureJob, PictureOutcome, Rendition } from "./picture-job.ts";

/** Four times a sharp print on A3, and what today's phones make. */
const MOST_PIXELS = 64_000_000;
/** As wide as the pages show them; none is made larger than it came. */
const WIDTHS = [320, 640, 1280];
const TALLEST = 2;

setPriority(10);
sharp.concurrency(1);
sharp.cache(false);
// Only what is let in below may read files; SVG, PDF and the like can reach out of the picture.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"],
});

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: PictureJob | MeasureJob) => {
  process.send?.("measure" in job ? await measure(job) : await render(job));
});

/** As small as a likeness is taken from, without colour. */
const MEASURED_SIDE = 32;

async function measure({ measure: path }: MeasureJob): Promise<MeasureOutcome> {
  try {
    const grey = await sharp(path, { limitInputPixels: MOST_PIXELS })
      .flatten({ background: "#ffffff" })
      .greyscale()
      .resize(MEASURED_SIDE, MEASURED_SIDE, { fit: "fill", kernel: "cubic" })
      .raw()
      .toBuffer();
    return { code: "measured", grey: grey.toString("base64") };
  } catch {
    return { code: "picture-broken" };
  }
}

async function render({ input, folder, turn = 0 }: PictureJob): Promise<PictureOutcome> {
  if (!(await looksLikePicture(input))) return { code: "not-a-picture" };
  try {
    const { width, height } = await sharp(input, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return { code: "picture-too-large", pixels: width * height };
    return { code: "rendered", renditions: await encodeAll(input, folder, turn) };
  } catch {
    return { code: "picture-broken" };
  }
}

/** By content, whatever the name says: JPEG, PNG, WebP, AVIF. */
async function looksLikePicture(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    return (
      head.startsWith("\xff\xd8\xff") ||
      head.startsWith("\x89PNG\r\n\x1a\n") ||
      /^RIFF.{4}WEBP/s.test(head) ||
      /^.{4}ftyp(?:avif|avis|mif1|msf1|miaf)/s.test(head)
    );
  } finally {
    await file.close();
  }
}

/** Decodes once, to the largest size shown; all others are made from that. */
async function encodeAll(input: string, folder: string, turn: 0 | 90): Promise<Rendition[]> {
  const largest = Math.max(...WIDTHS);
  const { data, info } = await sharp(input, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .rotate(turn)
    .resize({ width: largest, height: largest * TALLEST, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const decoded = (): Sharp =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });

  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, info.width)))];
  const renditions: Rendition[] = [];
  for (const width of widths) {
    const sized = () => decoded().resize({ width });
    renditions.push(await write(folder, "avif", sized().avif({ effort: 2, quality: 55 })));
    renditions.push(await write(folder, "webp", sized().webp({ quality: 74 })));
    if (width === info.width) {
      renditions.push(await write(folder, "jpeg", sized().jpeg({ quality: 78, mozjpeg: true })));
    }
  }
  return renditions;
}

async function write(folder: string, format: Rendition["format"], picture: Sharp): Promise<Rendition> {
  const part = join(folder, `part.${format}`);
  const { width, height, size } = await picture.toFile(part);
  const path = join(folder, `${width}.${format}`);
  await rename(part, path);
  return { format, width, height, size, path };
}
