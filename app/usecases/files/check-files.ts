import { createHash } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import { addHours } from "#app/domain/plain-date.ts";

export type BrokenFile = { readonly file: string; readonly problem: string };

const PAGE = 500;

/**
 * Proves that each file has its row and each row its file (I8): the bytes of every row are there with the size and the
 * SHA-256 that the row says, and every stored file is named by a row, in a folder and in a
 * bucket alike. Bytes that are younger than an hour may wait for theirs. Yields what is broken; nothing when all is well.
 */
export async function* checkFiles({
  db,
  now,
  outside,
}: Pick<Call, "db" | "now"> & {
  readonly outside: Pick<Call["outside"], "files">;
}): AsyncGenerator<BrokenFile> {
  const sound = new Set<string>();
  for (let cursor: string | null = null; ; ) {
    const rows: { id: string; sha256: string; size: number }[] = await db.file.findMany({
      select: { id: true, sha256: true, size: true },
      orderBy: { id: "asc" },
      take: PAGE,
      ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
    });
    for (const row of rows) {
      const problem = await problemOf(outside.files, row, sound);
      if (problem !== null) yield { file: row.id, problem };
    }
    cursor = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) break;
  }
  const settled = addHours(now, -1);
  for await (const { sha256, storedAt } of outside.files.list()) {
    if (sound.has(sha256) || storedAt > settled) continue;
    if ((await db.file.count({ where: { sha256 } })) === 0) {
      yield { file: sha256, problem: "it is stored, and no row names it" };
    }
  }
}

async function problemOf(
  files: Call["outside"]["files"],
  { sha256, size }: { readonly sha256: string; readonly size: number },
  sound: Set<string>,
): Promise<string | null> {
  const stored = await files.size(sha256);
  if (stored === null) return "its bytes are not in the store";
  if (stored !== size) return `it has ${stored} bytes, its row says ${size}`;
  if (sound.has(sha256)) return null;
  const hash = createHash("sha256");
  for await (const chunk of files.open(sha256)) hash.update(chunk);
  if (hash.digest("hex") !== sha256) return "its bytes are others than those that were stored";
  sound.add(sha256);
  return null;
}
