/** The bytes of a text in an encoding of one byte a letter, which Node only reads; "?" for what it does not have. */
export function inBytes(text: string, encoding: "windows-1251" | "ibm866"): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Buffer.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}
