import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { plainDate } from "#app/domain/plain-date.ts";
import type { ExchangeRates } from "#app/outside/exchange-rates.server.ts";
import { createExchangeRates } from "#app/outside/exchange-rates.server.ts";
import { fakeBanks } from "../support/fake-banks.ts";

const day = plainDate("2026-08-05");

/** As the National Bank of Belarus answers. */
const json = JSON.stringify([
  {
    Cur_ID: 431,
    Date: "2026-08-05T00:00:00",
    Cur_Abbreviation: "USD",
    Cur_Scale: 1,
    Cur_OfficialRate: 2.7671,
  },
  {
    Cur_ID: 456,
    Date: "2026-08-05T00:00:00",
    Cur_Abbreviation: "RUB",
    Cur_Scale: 100,
    Cur_OfficialRate: 3.4,
  },
  { Cur_ID: 1, Date: "2026-08-05T00:00:00", Cur_Abbreviation: "ZZZ", Cur_Scale: 1, Cur_OfficialRate: null },
]);

/** As the Central Bank of Azerbaijan answers: metals first, with nominals and values that are no numbers. */
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ValCurs Date="05.08.2026" Name="AZN məzənnələri">
 <ValType Type="Bank metalları">
  <Valute Code="XAU"><Nominal>1 t.u.</Nominal><Name>Qızıl</Name><Value></Value></Valute>
  <Valute Code="BYN"><Nominal>1 t.u.</Nominal><Name>not a currency here</Name><Value>9</Value></Valute>
 </ValType>
 <ValType Type="Xarici valyutalar">
  <Valute Code="USD"><Nominal>1</Nominal><Name>1 ABŞ dolları</Name><Value>1.7</Value></Valute>
  <Valute Code="RUB"><Nominal>100</Nominal><Name>100 Rusiya rublu</Name><Value>2.0484</Value></Valute>
  <Valute Code="EUR"><Nominal>1</Nominal><Name>1 Avro</Name><Value></Value></Valute>
 </ValType>
</ValCurs>`;

const published = {
  nbrb: {
    date: day,
    quotations: [
      { currency: "USD", per: 1, value: "2.7671" },
      { currency: "RUB", per: 100, value: "3.4" },
    ],
  },
  cbar: {
    date: day,
    quotations: [
      { currency: "USD", per: 1, value: "1.7" },
      { currency: "RUB", per: 100, value: "2.0484" },
    ],
  },
};

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

type Said = { readonly status?: number; readonly body: string };

async function banks(say: (path: string) => Said): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const { status = 200, body } = say(request.url ?? "");
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const both = (path: string): Said => ({ body: path.startsWith("/exrates") ? json : xml });

async function real(say: (path: string) => Said = both): Promise<ExchangeRates> {
  const { base } = await banks(say);
  return createExchangeRates({ nbrbUrl: `${base}/exrates`, cbarUrl: `${base}/currencies` });
}

describe.each([
  ["the banks themselves", () => real()],
  ["their fake", async () => fakeBanks(published)],
])("%s", (_who, make) => {
  test("say what each publishes: foreign currencies only, each for its own number of units", async () => {
    expect(await (await make()).hear(day)).toEqual({ ...published, silent: [] });
  });
});

describe.each([
  [
    "the banks themselves",
    () => real((path) => (path.startsWith("/exrates") ? { status: 500, body: "" } : both(path))),
  ],
  ["their fake", async () => fakeBanks({ cbar: published.cbar }, [{ bank: "nbrb", why: "answered 500" }])],
])("%s", (_who, make) => {
  test("are heard one without the other, and the silent one is named", async () => {
    expect(await (await make()).hear(day)).toEqual({
      nbrb: null,
      cbar: published.cbar,
      silent: [{ bank: "nbrb", why: "answered 500" }],
    });
  });
});

test("the day's own file is asked for, or the address as it stands", async () => {
  const { base, asked } = await banks((path) => ({
    body: path.includes("json") || path.includes("rates") ? json : xml,
  }));
  await createExchangeRates({ nbrbUrl: `${base}/exrates/`, cbarUrl: `${base}/currencies/` }).hear(day);
  await createExchangeRates({ nbrbUrl: `${base}/as-it.json`, cbarUrl: `${base}/day.xml` }).hear(day);
  expect(asked.toSorted()).toEqual([
    "/as-it.json",
    "/currencies/05.08.2026.xml",
    "/day.xml",
    "/exrates/rates?periodicity=0",
  ]);
});

test.each([
  ["no JSON", "<html>maintenance</html>"],
  ["an empty list", "[]"],
  ["another shape", '[{"Date":"2026-08-05","Cur_Abbreviation":"USD","Cur_Scale":0,"Cur_OfficialRate":2}]'],
  ["more than a bulletin can be", `["${"x".repeat(1_100_000)}"]`],
])("a bank that answers %s has said nothing", async (_what, body) => {
  const rates = await real((path) => (path.startsWith("/exrates") ? { body } : both(path)));
  const heard = await rates.hear(day);
  expect(heard.nbrb).toBeNull();
  expect(heard.cbar).toEqual(published.cbar);
  expect(heard.silent.map(({ bank }) => bank)).toEqual(["nbrb"]);
});

test("without addresses nobody is asked and nobody is silent", async () => {
  const nobody = createExchangeRates({ nbrbUrl: null, cbarUrl: null });
  expect(await nobody.hear(day)).toEqual({ nbrb: null, cbar: null, silent: [] });
});
