/**
 * What people typed, as the house keeps it: one kind of line break, composed letters (é is one character however
 * it was typed), no control characters (PostgreSQL cannot store NUL, and a log or a mail should not carry the rest), and
 * no half of a character, which JSON can name ("\ud800") and PostgreSQL's jsonb refuses.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(controls, "").toWellFormed().normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
