import type { KeptDocument } from "../files/keep-documents.ts";
import type { KeptPicture } from "../files/keep-pictures.ts";
import type { DraftInput } from "./draft-input.ts";
import type { LockedListing } from "./lock-own-listing.ts";

/** A draft with everything that is written into it in one transaction. */
export type DraftToWrite = {
  readonly listing: LockedListing;
  readonly revisionId: string;
  readonly input: DraftInput;
  readonly pictures: readonly KeptPicture[];
  /** The picture that takes the place of one that was turned. */
  readonly turned?: { readonly picture: string; readonly by: KeptPicture } | null;
  readonly papers: readonly KeptDocument[];
};
