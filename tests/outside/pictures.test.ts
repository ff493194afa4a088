import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import type { RenderedPicture } from "#app/outside/pictures.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";

const folder = mkdtempSync(join(tmpdir(), "trade-house-pictures-"));
const pictures = openPictures();
afterAll(() => {
  pictures.close();
  rmSync(folder, { recursive: true });
});

let count = 0;
function file(content: Uint8Array | string): string {
  const path = join(folder, String(count++));
  writeFileSync(path, content);
  return path;
}

/** A field under a sky, so that encoders have something to do. */
function photo(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7 + (at >> 9)) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function rendered(content: Uint8Array): Promise<RenderedPicture> {
  const result = await pictures.render(file(content));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function refusal(content: Uint8Array | string): Promise<string> {
  const result = await pictures.render(file(content));
  if (!result.ok) return result.refusal.code;
  await result.value.dispose();
  return "rendered";
}

/** A PNG of any size, all of one colour: a few hundred kilobytes that unfold to gigabytes. */
function hugePng(width: number, height: number, rows = height): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc((width * 3 + 1) * Math.min(rows, 400));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("an uploaded photo", () => {
  it("becomes AVIF and WebP in three widths and a JPEG, turned upright, without its metadata", async () => {
    const camera = await photo(1600, 1200)
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: "somebody" } } })
      .jpeg()
      .toBuffer();
    const picture = await rendered(camera);
    expect([picture.width, picture.height]).toEqual([1200, 1600]);
    expect(picture.renditions.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      "avif 320x427",
      "webp 320x427",
      "avif 640x853",
      "webp 640x853",
      "avif 1200x1600",
      "webp 1200x1600",
      "jpeg 1200x1600",
    ]);
    for (const { path, format, width, size } of picture.renditions) {
      const bytes = readFileSync(path);
      const found = await sharp(bytes).metadata();
      expect([found.format, found.width, bytes.length]).toEqual([
        format === "avif" ? "heif" : format,
        width,
        size,
      ]);
      expect([found.exif, found.orientation, bytes.includes("somebody")]).toEqual([
        undefined,
        undefined,
        false,
      ]);
    }
    await picture.dispose();
    expect(picture.renditions.some(({ path }) => existsSync(path))).toBe(false);
  });

  it.each(["png", "webp", "avif"] as const)(
    "may be %s, small and transparent, and is never enlarged",
    async (format) => {
      const small = await photo(500, 300).ensureAlpha(0.5).toFormat(format).toBuffer();
      const picture = await rendered(small);
      expect(picture.renditions.map(({ width }) => width)).toEqual([320, 320, 500, 500, 500]);
      await picture.dispose();
    },
  );

  it("is refused when it is something else, whatever it calls itself", async () => {
    expect(await refusal("<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>")).toBe(
      "not-a-picture",
    );
    expect(await refusal("GIF89a")).toBe("not-a-picture");
    expect(await refusal("%PDF-1.7")).toBe("not-a-picture");
    expect(await refusal("")).toBe("not-a-picture");
  });

  it("is refused when it is broken", async () => {
    const whole = await photo(800, 600).jpeg().toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("picture-broken");
    expect(await refusal(Buffer.concat([whole.subarray(0, 20), Buffer.alloc(500, 7)]))).toBe(
      "picture-broken",
    );
    expect(await refusal("\x89PNG\r\n\x1a\n and nothing else")).not.toBe("rendered");
  });

  it("is refused when it unfolds to gigabytes, and the server's memory does not move", async () => {
    const bomb = hugePng(30_000, 30_000);
    const before = process.memoryUsage.rss();
    expect(await refusal(bomb)).toBe("picture-too-large");
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  it("is refused when its size is a lie", async () => {
    expect(await refusal(hugePng(8_000, 7_900, 10))).toBe("picture-broken");
  });
});

describe("many photos at once", () => {
  it("are all made, a few at a time", async () => {
    const small = await photo(400, 300).jpeg().toBuffer();
    const made = await Promise.all(Array.from({ length: 12 }, () => rendered(small)));
    expect(made.every(({ renditions }) => renditions.length === 5)).toBe(true);
    await Promise.all(made.map(({ dispose }) => dispose()));
  });

  it("are refused when too many wait, and go on afterwards", async () => {
    const small = await photo(64, 64).jpeg().toBuffer();
    const path = file(small);
    const results = await Promise.all(Array.from({ length: 80 }, () => pictures.render(path)));
    const refused = results.filter((each) => !each.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((each) => !each.ok && each.refusal.code === "pictures-busy")).toBe(true);
    for (const each of results) if (each.ok) await each.value.dispose();
    expect(await refusal(small)).toBe("rendered");
  });
});

it("a photo whose making takes too long counts as broken, and its process is gone", async () => {
  const hasty = openPictures({ timeoutMs: 1 });
  const path = file(await photo(1_000, 1_000).jpeg().toBuffer());
  expect(await hasty.render(path)).toEqual({ ok: false, refusal: { code: "picture-broken" } });
  hasty.close();
});
