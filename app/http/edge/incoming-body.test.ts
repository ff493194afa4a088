import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBody } from "./incoming-body.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pace = { windowMs: 1_000, leastBytes: 100 };
const letPass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A sender, what was read of it, and why its body was refused. */
function begin({ reads = true } = {}) {
  const sender = new PassThrough();
  const { stream, refused } = openBody(sender, 10_000, pace);
  const heard = { bytes: 0, failed: false, why: "" };
  refused.then((why) => {
    heard.why = why;
  });
  const read = async () => {
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      heard.bytes += next.value.byteLength;
    }
  };
  if (reads) {
    read().catch(() => {
      heard.failed = true;
    });
  }
  return { sender, heard };
}

test("a body that drips in is let go after one window, and its reader is told", async () => {
  const { sender, heard } = begin();
  for (let second = 0; second < 3; second += 1) {
    sender.write("x");
    await letPass(600);
  }
  expect(heard).toMatchObject({ failed: true, why: "too-slow" });
});

test("an upload over a bad network is waited for as long as something comes", async () => {
  const { sender, heard } = begin();
  for (let second = 0; second < 30; second += 1) {
    sender.write("x".repeat(120));
    await letPass(1_000);
  }
  sender.end();
  await letPass(10);
  expect(heard).toEqual({ bytes: 3_600, failed: false, why: "" });
});

test("a sender is not blamed while nobody reads what it sends", async () => {
  const { sender, heard } = begin({ reads: false });
  sender.write("x");
  await letPass(5_000);
  expect(heard.why).toBe("");
});

test("a body that is larger than allowed is refused as before", async () => {
  const { sender, heard } = begin();
  sender.write("x".repeat(10_001));
  await letPass(10);
  expect(heard).toMatchObject({ failed: true, why: "too-large" });
});
