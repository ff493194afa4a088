/** A payment file as an answer that a browser saves; null stays null, for a page that is not there. */
export function paymentFileAnswer(file: { readonly name: string; readonly content: string } | null) {
  return (
    file &&
    new Response(file.content, {
      headers: {
        "Content-Type": "application/xml; charset=utf-8",
        "Content-Disposition": `attachment; filename="${file.name}"`,
        "Cache-Control": "private, no-store",
      },
    })
  );
}
