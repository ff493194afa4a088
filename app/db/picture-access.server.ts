import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** Opens the photos of an approved revision to everyone. */
export async function openPictures(tx: Tx, revisionId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE files SET access = 'public'
    FROM picture_variants variant JOIN revision_photos photo ON photo.picture_id = variant.picture_id
    WHERE files.id = variant.file_id AND photo.revision_id = ${revisionId}::uuid AND files.access = 'company'`);
}

/** Closes the photos of a revision that went off sale, except those an approved revision still shows. */
export async function closePictures(tx: Tx, revisionId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE files SET access = 'company'
    FROM picture_variants variant
    JOIN pictures picture ON picture.id = variant.picture_id
    JOIN revision_photos photo ON photo.picture_id = variant.picture_id
    WHERE files.id = variant.file_id AND photo.revision_id = ${revisionId}::uuid
      AND files.access = 'public' AND NOT picture.demo
      AND NOT EXISTS (
        SELECT 1 FROM revision_photos other JOIN listing_revisions revision ON revision.id = other.revision_id
        WHERE other.picture_id = variant.picture_id AND revision.state = 'approved')`);
}
