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
