import { describe, expect, test } from "vitest";
import type { ProjectFile } from "./project-files.ts";
import { projectFiles } from "./project-files.ts";

const files = await projectFiles();
const isCode = ({ path }: ProjectFile) => /\.(ts|tsx|mjs|css)$/.test(path);
const isTypeScript = ({ path }: ProjectFile) => /\.tsx?$/.test(path);
const below =
  (...folders: string[]) =>
  (file: ProjectFile) =>
    folders.some((folder) => file.path.startsWith(folder));

/** `path:line text` of every line of these files that the pattern finds. */
function linesWith(pattern: RegExp, among: readonly ProjectFile[]): string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

test("there are files to look at", () => {
  expect(files.filter(isCode).length).toBeGreaterThan(100);
});

test("no file of code is longer than 300 lines; tables of demonstration goods are data", () => {
  const long = files
    .filter(isCode)
    .filter((file) => !below("prisma/seed/demo/goods/")(file))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
});

test("files are named for what they do, in kebab case", () => {
  const names = files.filter(below("app/", "scripts/", "tests/", "bench/")).filter(isTypeScript);
  const vague = /(^|\/)(utils?|helpers?|misc|common|service|manager)(\.|\/|$)/;
  expect(names.map(({ path }) => path).filter((path) => /[A-Z_ ]/.test(path))).toEqual([]);
  expect(
    names.map(({ path }) => path.replace(/^app\/i18n\/..\/common/, "")).filter((path) => vague.test(path)),
  ).toEqual([]);
});

describe("nobody finds in the project", () => {
  const everywhere = files.filter(({ path }) => path !== "tests/structure/files.test.ts");
  const code = everywhere.filter(isTypeScript);
  const product = code.filter(below("app/", "prisma/")).filter(({ path }) => !path.includes(".test."));

  test.each<[what: string, pattern: RegExp, among: readonly ProjectFile[]]>([
    ["a folder of somebody's machine", /(^|[\s"'`(=])\/(home|Users|root|work|workspace|mnt)\/\w/, everywhere],
    ["a promise to do it later", /\b(TODO|FIXME|XXX|HACK)\b/, everywhere],
    ["a type that is none", /\bas unknown as\b|\bas any\b/, code],
    ["a compiler told to look away", /@ts-(ignore|expect-error|nocheck)/, code],
    ["a test that keeps the others from running", /\b(describe|test|it)\.only\(/, code],
    ["a test that sleeps", /setTimeout\(resolve|waitForTimeout\(/, code.filter(below("tests/e2e/"))],
    ["chance in the domain", /Math\.random|Date\.now\(\)|new Date\(\)/, product.filter(below("app/domain/"))],
    [
      "text ordered or folded by the database",
      /\b(lower|upper|initcap)\s*\("|ILIKE|COLLATE "(?!C")/,
      product.filter(below("app/db/", "app/queries/")),
    ],
  ])("%s", (_what, pattern, among) => {
    expect(linesWith(pattern, among)).toEqual([]);
  });

  test("an error caught where it must not be", () => {
    const may = below(
      "app/http/",
      "app/outside/",
      "app/jobs/",
      "app/db/embedded/",
      "app/ui/",
      "app/entry.",
      "app/server.",
      "app/worker.",
    );
    const mustNot = product.filter((file) => below("app/")(file) && !may(file));
    expect(linesWith(/\btry \{/, mustNot)).toEqual([]);
  });
});
