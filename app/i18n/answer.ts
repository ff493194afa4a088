import type { MessageKey } from "./translate.ts";

/** How a refusal is answered: the status, the sentence, and the field it belongs to where it belongs to one. */
export type Answer = {
  /** 400 the form again · 403 not yours to do · 404 not yours to know of · 409 the state has moved on · 429 too often */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429;
  readonly message: MessageKey;
  readonly field?: string;
};
