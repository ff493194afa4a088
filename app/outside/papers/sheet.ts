/**
 * A paper in the making: A4, the house's type, tagged so that a screen reader finds headings, paragraphs and tables, and
 * one place from which the text goes on. Everything is placed by hand; nothing flows over a page by itself.
 */
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { PaperIdentity } from "#app/domain/papers/made/facts.ts";
import { drawFoot } from "./foot.ts";
import type { Face, Sheet } from "./page.ts";
import { page } from "./page.ts";

const require = createRequire(import.meta.url);
const fonts: Record<Face, string> = {
  text: require.resolve("@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf"),
  title: require.resolve("@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf"),
};

/** Opens an empty paper. The time is that of its issue, so that the same paper is the same to the byte. */
export function openSheet(title: string, { issuedAt }: PaperIdentity): Sheet {
  const at = new Date(issuedAt);
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: "ru",
    displayTitle: true,
    font: fonts.text,
    info: {
      Title: title,
      Author: "Azerbaijan Trade House, Minsk",
      Producer: "Azerbaijan Trade House",
      Creator: "Azerbaijan Trade House",
      CreationDate: at,
      ModDate: at,
    },
  });
  for (const [name, path] of Object.entries(fonts)) doc.registerFont(name, path);
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, y: page.top };
}

/** Begins another page. */
export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

/** Begins another page when the next so many points do not fit on this one; answers whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= page.bottom) return false;
  turnPage(sheet);
  return true;
}

/** Puts the foot on every page and closes the paper; resolves to its bytes. */
export function closeSheet(sheet: Sheet, identity: PaperIdentity, verifyAt: string): Promise<Buffer> {
  const { doc } = sheet;
  sheet.root.end();
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    drawFoot(doc, identity, { verifyAt, number: index + 1, of: count });
  }
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
    doc.end();
  });
}
