import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutPadding } from "./without-padding.server.ts";

/** Letters of two bytes that begin at an odd place, so that one does not fit at the end of a chunk. */
const rows = Array.from({ length: 2_000 }, (_, at) =>
  createElement("p", { key: at }, `${"x".repeat(at % 3)}Ödəniləcək məbləğ`),
);

async function written(through: NodeJS.ReadWriteStream): Promise<Buffer> {
  const page = createElement("main", null, rows);
  const stream = renderToPipeableStream(page, { onAllReady: () => stream.pipe(through) });
  return buffer(through);
}

test("a page of letters of several bytes is written without zero bytes, and nothing else is lost", async () => {
  const page = await written(withoutPadding());
  expect(page.includes(0)).toBe(false);
  expect(page.toString().match(/Ödəniləcək məbləğ/g)).toHaveLength(rows.length);
});

test("React still leaves zero bytes: once it does not, the filter can go", async () => {
  expect((await written(new PassThrough())).includes(0)).toBe(true);
});
