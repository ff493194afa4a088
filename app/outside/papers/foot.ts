/** The foot of every page: the paper's number and code, the square that leads to the page of the code, and "1 / 3". */
import { encode } from "uqr";
import { printCode } from "#app/domain/papers/made/code.ts";
import type { PaperIdentity } from "#app/domain/papers/made/facts.ts";
import { dateText } from "./figures.ts";
import type { Doc } from "./page.ts";
import { hairline, ink, muted, page } from "./page.ts";
import { put } from "./write.ts";

const top = 774;
/** 17 mm: read from an arm's length, also from a poor copy. */
const side = 48;

export function drawFoot(
  doc: Doc,
  { number, version, code, issuedOn }: PaperIdentity,
  {
    verifyAt,
    number: page_,
    of,
  }: { readonly verifyAt: string; readonly number: number; readonly of: number },
): void {
  const address = verifyAt + code;
  const shown = verifyAt.replace(/^https?:\/\//, "");
  doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
  doc.lineWidth(0.5).strokeColor(hairline).moveTo(page.left, top).lineTo(page.right, top).stroke();
  drawCode(doc, address, page.left, top + 7);
  const x = page.left + side + 12;
  put(doc, `${number}${version > 1 ? ` · v${version}` : ""} · ${dateText(issuedOn)}`, x, top + 9, 300, {
    face: "bold",
    size: 8,
  });
  put(doc, printCode(code), x, top + 21, 300, { face: "bold", size: 10.5, figures: true });
  put(doc, `Подлинность: / Həqiqiliyi yoxlayın: ${shown}`, x, top + 38, 340, { size: 7, color: muted });
  put(doc, `${page_} / ${of}`, page.right - 80, top + 9, 80, { size: 9, align: "right", figures: true });
  doc.endMarkedContent();
}

/** The QR code as black squares, one run of a row at a time. */
function drawCode(doc: Doc, text: string, x: number, y: number): void {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const cell = side / size;
  doc.fillColor(ink);
  data.forEach((row, line) => {
    let from = -1;
    for (let at = 0; at <= row.length; at += 1) {
      const dark = row[at] === true;
      if (dark && from < 0) from = at;
      if (!dark && from >= 0) {
        doc.rect(x + from * cell, y + line * cell, (at - from) * cell, cell);
        from = -1;
      }
    }
  });
  doc.fill("#000000");
}
