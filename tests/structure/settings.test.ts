import { expect, test } from "vitest";
import { SETTINGS } from "#app/config/setting-fields.ts";
import { projectFiles } from "./project-files.ts";

const files = await projectFiles();

test(".env.example lists every setting, and nothing that is none", () => {
  const example = files.find(({ path }) => path === ".env.example")?.text ?? "";
  const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(SETTINGS).sort());
});

test("one folder reads the environment", () => {
  const own =
    /^app\/(config\/|server\.ts|worker\.ts|db\/embedded\/|outside\/(stripe-stand-in\/main|niced-children\.server)\.ts)/;
  const readers = files.filter(
    ({ path, text }) => /^app\/.*\.tsx?$/.test(path) && text.includes("process.env"),
  );
  expect(
    readers.map(({ path }) => path).filter((path) => !own.test(path) && !path.includes(".test.")),
  ).toEqual([]);
});
