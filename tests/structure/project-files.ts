import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const FOLDERS = "{app,prisma,scripts,tests,bench,docs,.ci}/**/*.{ts,tsx,mjs,css,md,prisma,sql,json}";
const ROOT = "{*.{ts,js,json,md,yaml},.env.example,.dependency-cruiser.cjs,Dockerfile}";
const NOT_OURS = ["app/db/generated/**", "package-lock.json"];

export type ProjectFile = { readonly path: string; readonly text: string };

/** The project's own text files; what is generated or installed is not among them. */
export async function projectFiles(): Promise<ProjectFile[]> {
  const paths: string[] = [];
  for await (const path of glob([FOLDERS, ROOT], { cwd: root, exclude: NOT_OURS })) paths.push(path);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
}
