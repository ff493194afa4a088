/**
 * The process that puts photo and plate together. It opens nothing of strangers': the photo is one we have encoded
 * ourselves, and the plate is made here. Started by `share-pictures.server.ts`, one job at a time.
 */
import { readFile } from "node:fs/promises";
import { setPriority } from "node:os";
import sharp from "sharp";
import type { Outlines } from "./plate.ts";
import { drawPlate, photoWidth, shareSize } from "./plate.ts";
import type { ShareJob } from "./share-job.ts";

setPriority(10);
sharp.concurrency(1);
sharp.cache(false);

const outlines = JSON.parse(
  await readFile(new URL("./onest-outlines.json", import.meta.url), "utf8"),
) as Outlines;

/** What stands where there is no photo. */
const EMPTY = "#E9E0D2";

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: ShareJob) => {
  process.send?.({ code: await draw(job) });
});

async function draw({ photo, output, words }: ShareJob): Promise<"drawn" | "share-broken"> {
  try {
    const plate = { input: Buffer.from(drawPlate(outlines, words)), left: 0, top: 0 };
    const shown =
      photo === null
        ? []
        : [
            {
              input: await sharp(photo).resize(photoWidth, shareSize.height, { fit: "cover" }).toBuffer(),
              left: 0,
              top: 0,
            },
          ];
    await sharp({ create: { ...shareSize, channels: 3, background: EMPTY } })
      .composite([...shown, plate])
      .jpeg({ quality: 82, mozjpeg: true })
      .toFile(output);
    return "drawn";
  } catch {
    return "share-broken";
  }
}
