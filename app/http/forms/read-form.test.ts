import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormLimits } from "./read-form.server.ts";
import { readForm } from "./read-form.server.ts";

const limits: FormLimits = { maxBytes: 200_000, files: { maxFiles: 2, maxFileBytes: 50_000 } };
const urlEncoded = "application/x-www-form-urlencoded";

function post(body: BodyInit, type?: string): Request {
  const headers = type === undefined ? {} : { headers: { "Content-Type": type } };
  return new Request("http://house.test/", { method: "POST", body, duplex: "half", ...headers });
}

/** A body without Content-Length, in chunks, that counts how much of it was taken. */
function endless(chunk: Uint8Array, chunks: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === chunks) return controller.close();
      taken += 1;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

describe("the body of a form", () => {
  it("is read as fields in their order, repeated names kept", async () => {
    const read = await readForm(post("b=1&a=%D1%84&b=2", urlEncoded), limits);
    expect(read.ok && read.value.fields).toEqual([
      ["b", "1"],
      ["a", "ф"],
      ["b", "2"],
    ]);
  });

  it("may be empty: a button without fields", async () => {
    const read = await readForm(new Request("http://house.test/", { method: "POST" }), limits);
    expect(read).toMatchObject({ ok: true, value: { fields: [], files: [] } });
  });

  it("puts its files on the disk, takes folders out of their names and forgets them when disposed of", async () => {
    const form = new FormData();
    form.append("kind", "invoice");
    form.append("photos", new File(["one"], "/photos/../гранат.jpg", { type: "image/jpeg" }));
    form.append("photos", new File(["two"], "../../etc/passwd"));
    form.append("empty", new File([], ""));
    const read = await readForm(post(form), limits);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.fields).toEqual([["kind", "invoice"]]);
    expect(read.value.files).toMatchObject([
      { field: "photos", name: "гранат.jpg", claimedType: "image/jpeg", size: 3 },
      { field: "photos", name: "passwd", size: 3 },
    ]);
    const paths = read.value.files.map((file) => file.path);
    expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual(["one", "two"]);
    await read.value.dispose();
    expect(paths.some((path) => existsSync(path))).toBe(false);
  });

  it("is refused while it streams in, once it is too large", async () => {
    const source = endless(new Uint8Array(10_000).fill(97), 10_000);
    expect(await readForm(post(source.body, urlEncoded), limits)).toMatchObject({
      refusal: { code: "form-too-large", status: 413 },
    });
    expect(source.taken()).toBeLessThan(30);
  });

  it("is refused by its announced length before a byte is read", async () => {
    const source = endless(new Uint8Array(1), 1);
    const request = post(source.body, urlEncoded);
    request.headers.set("Content-Length", "200001");
    expect(await readForm(request, limits)).toMatchObject({ refusal: { code: "form-too-large" } });
  });

  it("is refused when a file is too large, one too many, or not expected", async () => {
    const sent = (sizes: number[]) => {
      const form = new FormData();
      for (const size of sizes) form.append("photos", new File([new Uint8Array(size)], "x.jpg"));
      return post(form);
    };
    expect(await readForm(sent([50_001]), limits)).toMatchObject({
      refusal: { code: "form-file-too-large" },
    });
    expect(await readForm(sent([1, 1, 1]), limits)).toMatchObject({
      refusal: { code: "form-too-many-files" },
    });
    expect(await readForm(sent([1]), { maxBytes: 9_999 })).toMatchObject({
      refusal: { code: "form-too-many-files", status: 413 },
    });
  });

  it("is refused with hundreds of fields or a row far out", async () => {
    const many = Array.from({ length: 301 }, (_, at) => `f${at}=1`).join("&");
    expect(await readForm(post(many, urlEncoded), limits)).toMatchObject({
      refusal: { code: "form-too-many-fields", status: 400 },
    });
    expect(await readForm(post("tiers[99999999].price=1", urlEncoded), limits)).toMatchObject({ ok: false });
    expect(await readForm(post("tiers[201].price=1", urlEncoded), limits)).toMatchObject({ ok: false });
    expect(await readForm(post("tiers[200].price=1", urlEncoded), limits)).toMatchObject({ ok: true });
  });

  it("is refused when it is no form or a broken one", async () => {
    expect(await readForm(post("{}", "application/json"), limits)).toMatchObject({
      refusal: { status: 415 },
    });
    expect(await readForm(post("a=1"), limits)).toMatchObject({ refusal: { status: 415 } });
    for (const [body, type] of [
      ["--x\r\n", "multipart/form-data; boundary=x"],
      ["--x\r\nContent-Disposition: form-data; name=a\r\n\r\ncut off", "multipart/form-data; boundary=x"],
      ["whatever", "multipart/form-data"],
    ] as const) {
      expect(await readForm(post(body, type), limits)).toMatchObject({
        refusal: { code: "form-malformed", status: 400 },
      });
    }
  });

  it("is read or refused whatever bytes it has", async () => {
    const part = fc.constantFrom(
      "--x",
      "\r\n",
      "--",
      "Content-Disposition: form-data",
      '; name="a"',
      "; filename=b",
      "\n",
    );
    const bytes = fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom(urlEncoded, "multipart/form-data; boundary=x"),
        async (body, type) => {
          const read = await readForm(post(body, type), limits);
          if (read.ok) await read.value.dispose();
          else expect([400, 413]).toContain(read.refusal.status);
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });
});
