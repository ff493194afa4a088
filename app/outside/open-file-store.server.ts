import { join } from "node:path";
import type { StorageSettings } from "../config/setting-fields.ts";
import { createBucketStore } from "./bucket-store.server.ts";
import type { FileStore } from "./files.server.ts";
import { createFolderStore } from "./files.server.ts";

/** Both kinds measure an upload in the same folder before it has a name, so that one sweep is enough. */
export function openFileStore(storage: StorageSettings, uploads: string): FileStore {
  if (storage.kind === "folder") return createFolderStore(uploads);
  const { bucket: name, endpoint, region, key } = storage;
  return createBucketStore(
    {
      name,
      endpoint,
      region: region ?? "us-east-1",
      accessKeyId: key?.id ?? "",
      secretAccessKey: key?.secret ?? "",
    },
    join(uploads, ".parts"),
  );
}
