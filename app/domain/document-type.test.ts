import { expect, test } from "vitest";
import { documentTypeOf } from "./document-type.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a document is known by its first bytes", () => {
  expect(documentTypeOf(bytes("%PDF-1.7\n"))).toBe("application/pdf");
  expect(documentTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe("image/jpeg");
  expect(documentTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe("image/png");
});

test("a WebP is a RIFF file that says so; another RIFF file is none", () => {
  expect(documentTypeOf(bytes("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "))).toBe("image/webp");
  expect(documentTypeOf(bytes("RIFF\u0001\u0002\u0003\u0004WAVEfmt "))).toBeNull();
});

test("a page, a program and an empty file are no documents, whatever they are called", () => {
  expect(documentTypeOf(bytes("<!doctype html>"))).toBeNull();
  expect(documentTypeOf(bytes("MZ\u0090"))).toBeNull();
  expect(documentTypeOf(new Uint8Array())).toBeNull();
});
