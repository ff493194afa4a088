import { describe, expect, test } from "vitest";
import { entryFor, missingPackages } from "../../scripts/lock-file.ts";

describe("the lock file", () => {
  const packages = {
    "": {},
    "node_modules/tool": {
      version: "1.0.0",
      optionalDependencies: { "tool-linux-x64": "1.0.0", "tool-win32-x64": "1.0.0" },
    },
    "node_modules/tool-linux-x64": { version: "1.0.0", optional: true },
    "node_modules/other": { version: "2.0.0", optionalDependencies: { inner: "1.0.0" } },
    "node_modules/other/node_modules/inner": { version: "1.0.0" },
  };

  test("lacks the packages of foreign platforms that npm left out", () => {
    expect(missingPackages({ packages })).toEqual([
      { neededBy: "node_modules/tool", name: "tool-win32-x64", version: "1.0.0" },
    ]);
  });

  test.each([
    ["@rollup/rollup-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["@rollup/rollup-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"] }],
    ["@rollup/rollup-win32-x64-gnu", { os: ["win32"], cpu: ["x64"] }],
    ["@biomejs/cli-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
  ])("gets what the name %s says", (name, platform) => {
    expect(entryFor({ name, version: "^1.2.3", neededBy: "" })).toEqual({
      version: "1.2.3",
      optional: true,
      ...platform,
    });
  });
});
