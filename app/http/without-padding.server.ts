import { Transform } from "node:stream";

/**
 * A stream that lets through what React writes, without the zero bytes it leaves where a letter of several bytes did not
 * fit at the end of a chunk (React 18 hands its whole buffer on, not only what is written in it). A browser shows each
 * as a broken letter in the middle of a word, and hydration finds other text than was sent. Pages have no zero bytes of
 * their own: HTML knows none.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
