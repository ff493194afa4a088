/** A server that speaks S3 and checks signatures, with a folder behind it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { Bucket } from "#app/outside/bucket-store.server.ts";

export async function aBucketService(): Promise<{
  readonly bucket: Bucket;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "trade-house-bucket-"));
  const service = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "papers", configs: [] }],
  });
  const { port } = await service.run();
  return {
    bucket: {
      name: "papers",
      endpoint: `http://127.0.0.1:${port}`,
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    },
    close: async () => {
      await service.close();
      await rm(folder, { recursive: true });
    },
  };
}
