import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openStatements } from "#app/outside/statements.server.ts";
import { inBytes } from "#tests/support/in-bytes.ts";

const statements = openStatements();
afterAll(() => statements.close());

const sample = (name: string) => join(import.meta.dirname, "../samples/statements", name);

async function read(name: string) {
  const file = await statements.read(sample(name));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
}

/** What the reader says of a text or of bytes. */
async function readText(content: string | Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), "trade-house-statement-")), "0");
  await writeFile(path, content);
  return statements.read(path);
}

const receipt = {
  credit: true,
  currency: "USD",
  amount: 25_000_00n,
  bookedOn: "2026-11-20",
  partyAccount: "BY23AKBB30120000059140000000",
  partyTaxNumber: "190542056",
};

describe("camt.053", () => {
  test("in its old version gives booked entries, with the purpose whole", async () => {
    const { format, entries } = await read("camt.053.001.02.xml");
    expect(format).toBe("camt.053");
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      ...receipt,
      line: 8,
      account: "BY13NBRB3600900000002Z00AB00",
      bankRef: "BANK-0001",
      partyName: "Minsk Fruit LLC",
      reference: "",
      text: "Payment under proforma RF18 TH20 2600 0123 1, pomegranates",
    });
    expect(entries[1]).toMatchObject({
      credit: false,
      amount: 97_00n,
      partyAccount: "AZ21NABZ00000000137010001944",
      reference: "TH-2026-000123",
    });
  });

  test("in its newer version splits a batch and keeps what was taken back apart", async () => {
    const { entries } = await read("camt.053.001.08.xml");
    expect(entries).toMatchObject([
      {
        account: "3012000005914",
        amount: 100_00n,
        bankRef: "BATCH-7/1",
        partyName: "ООО «Сад & Ко»",
        reference: "RF18TH20260001231",
      },
      { amount: 200_00n, bankRef: "BATCH-7/2", partyName: "Second payer" },
      { amount: 5_50n, bankRef: "FEE-BACK", reversal: true },
    ]);
  });

  test("a batch whose parts do not make its sum stays one line", async () => {
    const text = await readFile(sample("camt.053.001.08.xml"), "utf8");
    const file = await readText(text.replace(">200.00<", ">201.00<"));
    expect(file).toMatchObject({ value: { entries: [{ amount: 300_00n, bankRef: "BATCH-7" }, {}] } });
  });

  test.each([
    [/<\/Stmt>/, "", "statement-xml"],
    [/<Document/, '<!DOCTYPE a [<!ENTITY e "x">]><Document', "statement-xml"],
    [/<Amt Ccy="USD">25000.00/, '<Amt Ccy="USD">25,000.00', "statement-amount"],
    [/<Amt Ccy="USD">25000.00/, '<Amt Ccy="GBP">25000.00', "statement-currency"],
    [/<Dt>2026-11-20/, "<Dt>2026-11-31", "statement-date"],
    [/CRDT/, "BOTH", "statement-direction"],
    [/<Acct>.*<\/Acct>/, "", "statement-field-missing"],
  ])("with %s made %o is refused with line and reason", async (from, to, code) => {
    const text = await readFile(sample("camt.053.001.02.xml"), "utf8");
    const file = await readText(text.replace(from, to));
    expect(file).toMatchObject({ ok: false, refusal: { code, line: expect.any(Number) } });
  });
});

describe("CSV", () => {
  test("is borne with a mark, CRLF, quotes and lines within a cell", async () => {
    const { format, entries } = await read("statement.csv");
    expect(format).toBe("csv");
    expect(entries[0]).toMatchObject({
      ...receipt,
      line: 2,
      account: "",
      partyName: "Minsk Fruit, LLC",
      reference: "RF18 TH20 2600 0123 1",
      text: 'Payment for "nar" second line',
      bankRef: "CSV-1",
    });
    expect(entries[1]).toMatchObject({ credit: false, amount: 12_50n, text: "Fee", bankRef: "" });
    expect(entries.slice(2)).toMatchObject([
      { line: 6, amount: 100_00n },
      { line: 7, amount: 100_00n },
    ]);
  });

  const head = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef\n";
  test.each([
    ["2026-11-20,1.00,USD,,,,,\n", "statement-cells", 2],
    ["2026-11-20,1.00,USD,,,,,,\n2026-13-20,1.00,USD,,,,,,\n", "statement-date", 3],
    ['2026-11-20,"1,00",USD,,,,,,\n', "statement-amount", 2],
    ["2026-11-20,1 000.00,USD,,,,,,\n", "statement-amount", 2],
    ["2026-11-20,1.005,USD,,,,,,\n", "statement-amount", 2],
    ["2026-11-20,0.00,USD,,,,,,\n", "statement-amount", 2],
    ["2026-11-20,--5,USD,,,,,,\n", "statement-amount", 2],
    ["2026-11-20,1.00,usd,,,,,,\n", "statement-currency", 2],
    ['2026-11-20,1.00,USD,"A,,,,,\n', "statement-quotes", 2],
    ['2026-11-20,1.00,USD,A "B",,,,,\n', "statement-quotes", 2],
  ])("%o is refused as %s on line %i", async (rows, code, line) => {
    expect(await readText(head + rows)).toMatchObject({ refusal: { code, line } });
  });

  test("without one of its columns, or without lines, is refused", async () => {
    expect(await readText("date,amount,currency,payerName\n")).toMatchObject({
      refusal: {
        code: "statement-columns",
        columns: "payerAccount, payerTaxNumber, reference, text, bankRef",
      },
    });
    expect(await readText(head)).toMatchObject({ refusal: { code: "statement-empty" } });
  });

  test("of too many lines is refused", async () => {
    expect(await readText(head + "2026-11-20,1.00,USD,,,,,,\n".repeat(10_001))).toMatchObject({
      refusal: { code: "statement-too-long", most: 10_000 },
    });
  });
});

describe("1C's exchange", () => {
  test.each(["exchange-utf8.txt", "exchange-1251.txt"])("%s gives both directions", async (name) => {
    const { format, encoding, entries } = await read(name);
    expect(format).toBe("1c");
    expect(encoding).toBe(name.includes("utf8") ? "UTF-8" : "Windows-1251");
    expect(entries).toMatchObject([
      {
        ...receipt,
        line: 13,
        account: "40702840100000000001",
        partyName: "ООО «Минск Фрукт»",
        text: "Оплата по RF18 TH20 2600 0123 1 за гранаты",
        bankRef: "",
      },
      { credit: false, amount: 97_00n, text: "Payout for order TH-2026-000123" },
    ]);
  });

  test("in the encoding of DOS is read as well", async () => {
    const [, ...rows] = (await readFile(sample("exchange-utf8.txt"), "utf8")).split("\n");
    const text = ["1CClientBankExchange", ...rows].join("\n").replace("Кодировка=UTF-8", "Кодировка=DOS");
    expect(await readText(inDos(text))).toMatchObject({
      value: { entries: [{ text: "Оплата по RF18 TH20 2600 0123 1 за гранаты" }, {}] },
    });
  });

  test.each([
    ["КонецФайла\n", "", "statement-cut"],
    ["КонецДокумента\nСекция", "Секция", "statement-cut"],
    ["ДатаПоступило=20.11.2026", "ДатаПоступило=20-11-2026", "statement-date"],
    ["Сумма=25000.00", "Сумма=25000-00", "statement-amount"],
    ["ПолучательСчет=40702840100000000001", "ПолучательСчет=1", "statement-account"],
  ])("with %o made %o is refused", async (from, to, code) => {
    const text = await readFile(sample("exchange-utf8.txt"), "utf8");
    expect(await readText(text.replace(from, to))).toMatchObject({ refusal: { code } });
  });
});

test.each([
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ["a PDF", "%PDF-1.7\n"],
  ["another XML", "<a/>"],
  ["a pain file", '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>'],
  ["any text", "hello"],
  ["nothing", ""],
])("%s is no statement", async (_, content) => {
  expect(await readText(content)).toMatchObject({ refusal: { code: "not-a-statement" } });
});

describe("the house's CSV in Cyrillic letters", () => {
  const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
  const row = "2026-11-20,25000.00,USD,ЧТУП «Вітебск-Ўнівермаг № 7»,,,,Аплата за гранаты і інжыр,";
  const text = `${header}\r\n${row}\r\n`;
  const said = { partyName: "ЧТУП «Вітебск-Ўнівермаг № 7»", text: "Аплата за гранаты і інжыр" };

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8", Buffer.from(`\ufeff${text}`)],
    ["Windows-1251", inBytes(text, "windows-1251")],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ])("is read in %s, and says so", async (encoding, bytes) => {
    expect(await readText(bytes)).toMatchObject({ value: { format: "csv", encoding, entries: [said] } });
  });

  test("broken in one letter is no other encoding: the line is named", async () => {
    const whole = Buffer.from(text);
    const lost = whole.indexOf(Buffer.from("гранаты"));
    const broken = Buffer.concat([whole.subarray(0, lost), whole.subarray(lost + 1)]);
    expect(await readText(broken)).toEqual({ ok: false, refusal: { code: "statement-encoding", line: 2 } });
    expect(await readText(whole.subarray(0, lost + 1))).toEqual({
      ok: false,
      refusal: { code: "statement-encoding", line: 2 },
    });
  });
});

const inDos = (text: string) => inBytes(text, "ibm866");

describe("a file that is made to be work", () => {
  const camt = (inside: string) =>
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>${inside}</Stmt></BkToCstmrStmt></Document>`;

  test("with a million elements is refused as too long, and the server's own loop stays free", async () => {
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    }, 10);
    const answer = await readText(camt("<A/>".repeat(900_000)));
    clearInterval(beat);
    expect(answer).toEqual({ ok: false, refusal: { code: "statement-too-long", most: 10_000 } });
    expect(turns).toBeGreaterThan(5);
  }, 30_000);

  test("that takes too long ends with its process, and the next file is read", async () => {
    const hurried = openStatements({ timeoutMs: 1 });
    const slow = await hurried.read(sample("camt.053.001.08.xml"));
    hurried.close();
    expect(slow).toEqual({ ok: false, refusal: { code: "statement-too-long", most: 10_000 } });
    expect((await readText(camt(""))).ok).toBe(false);
  });
});

test("what is wrong with a file is said in a line, however long the wrong word is", async () => {
  const camt = await readFile(sample("camt.053.001.08.xml"), "utf8");
  const endless = "Q".repeat(2_000_000);
  const read = await readText(camt.replace("CdtDbtInd>CRDT<", `CdtDbtInd>${endless}<`));
  if (read.ok || read.refusal.code !== "statement-direction") throw new Error("it was taken");
  expect(read.refusal.what).toBe("Q".repeat(120));
  const long = camt.replaceAll("3012000005914", endless).replaceAll("BY86AKBB10100000002966000000", endless);
  const taken = await readText(long);
  if (!taken.ok) throw new Error(taken.refusal.code);
  const accounts = taken.value.entries.flatMap(({ account, partyAccount }) => [account, partyAccount]);
  expect(Math.max(...accounts.map(({ length }) => length))).toBe(1_000);
});
