/** Files that are there whole or not at all, whatever happens while they are written. */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes to `temporary`, then moves it to `path` in the same file system; replaces what is there. */
export async function writeWhole(
  path: string,
  temporary: string,
  content: string | Uint8Array,
): Promise<void> {
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await moveIntoPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Moves a file that is on the disk already (synced) and makes the move last. */
export async function moveIntoPlace(temporary: string, path: string): Promise<void> {
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** A new name in a folder survives a power cut only once the folder itself is written. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and needs not.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
