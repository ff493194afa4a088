/** A table for spreadsheets as an answer: a file of the reader's own, kept by nobody on the way. */
export function csvAnswer(content: string | ReadableStream<Uint8Array>, name: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** Rows of text as they are asked for: one is read when the reader wants more, and none when they have gone. */
export function streamOf(rows: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await rows.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await rows.return(undefined);
    },
  });
}
