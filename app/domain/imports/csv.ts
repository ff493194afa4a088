/** Comma-separated values, read whatever spreadsheets write. */

const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter of the header line, by how often each stands outside quotes; Excel's own `sep=` line decides. */
export function delimiterOf(text: string): Delimiter {
  const told = /^sep=([;,\t])\r?\n/i.exec(text)?.[1];
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === "\n" && counts.size > 0) break;
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const most = [...delimiters].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  return delimiters.find((one) => one === told) ?? most ?? ";";
}

/** The rows of a text, one by one: quotes may hold delimiters, line breaks and doubled quotes (RFC 4180). */
export function* csvRows(text: string, delimiter: Delimiter = delimiterOf(text)): Generator<string[]> {
  const from = /^sep=[;,\t]\r?\n/i.exec(text)?.[0].length ?? 0;
  let row: string[] = [];
  let at = from;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (row.length > 1 || row[0] !== "" || at < text.length) yield row;
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

function plainCell(text: string, start: number, delimiter: Delimiter): { text: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: text.slice(start, end), end };
}

/** What stands after the closing quote and before the delimiter belongs to the cell: better odd than lost. */
function quotedCell(text: string, start: number): { text: string; end: number } {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      at = quote + 1;
      break;
    }
    value += '"';
    at = quote + 2;
  }
  const rest = /^[^;,\t\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? "";
  return { text: value + rest, end: at + rest.length };
}
