import { describe, expect, test } from "vitest";
import type { Mode, Settings } from "./env.server.ts";
import { describeProblems, readDatabasePlace, readSettings } from "./env.server.ts";

const PRODUCTION = {
  PUBLIC_URL: "https://trade.example",
  SESSION_SECRET: "a-secret-of-at-least-thirty-two-letters",
  STRIPE_SECRET_KEY: "sk_live_abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
};
const LOCAL = { ...PRODUCTION, PUBLIC_URL: "http://127.0.0.1:3000", STRIPE_SECRET_KEY: "sk_test_abc" };

describe("in production", () => {
  test("a start without settings is refused with everything that is missing at once", () => {
    expect(problems({})).toEqual([
      "PUBLIC_URL: is missing",
      "SESSION_SECRET: is missing",
      "STRIPE_SECRET_KEY: is missing",
      "STRIPE_WEBHOOK_SECRET: is missing",
    ]);
  });

  test("what is missing and what is wrong stand in one list", () => {
    const { SESSION_SECRET: _, ...rest } = PRODUCTION;
    expect(problems({ ...rest, PORT: "http", RATE_LIMIT_FACTOR: "0" })).toEqual([
      "PORT: is not a port",
      "SESSION_SECRET: is missing",
      "RATE_LIMIT_FACTOR: may be 0 only with a loopback PUBLIC_URL",
    ]);
  });

  test("the rest has its defaults", () => {
    expect(settings(PRODUCTION)).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "https://trade.example",
      databaseUrl: null,
      stripe: { secretKey: "sk_live_abc", webhookSecret: "whsec_abc", apiBase: null },
      smtpUrl: null,
      storage: { kind: "folder" },
      rates: { nbrbUrl: null, cbarUrl: null },
      logLevel: "info",
      metricsToken: null,
      trustProxy: false,
      rateLimitFactor: 1,
      demo: false,
    });
    expect(settings(PRODUCTION).dataDir).toMatch(/[\\/]data$/);
  });

  test("an empty setting is one that is not given", () => {
    expect(settings({ ...PRODUCTION, DATABASE_URL: "", SMTP_URL: " ", PORT: "" })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      port: 3000,
    });
  });
});

describe("session secrets", () => {
  test("several are for rotation, the first one signs", () => {
    const first = "x".repeat(32);
    const second = "y".repeat(40);
    expect(settings({ ...PRODUCTION, SESSION_SECRET: `${first}, ${second}` }).sessionSecrets).toEqual([
      first,
      second,
    ]);
  });

  test.each(["x".repeat(31), `${"x".repeat(32)},short`, `${"x".repeat(32)},`])(
    "%s is too short",
    (SESSION_SECRET) => {
      expect(problems({ ...PRODUCTION, SESSION_SECRET })).toEqual([
        "SESSION_SECRET: has a part of less than 32 characters",
      ]);
    },
  );
});

describe("another address for Stripe", () => {
  test.each(["http://127.0.0.1:12111", "http://localhost:12111/", "http://[::1]:12111"])(
    "%s is accepted with a test key",
    (STRIPE_API_BASE) => {
      expect(settings({ ...LOCAL, STRIPE_API_BASE }).stripe.apiBase).toBe(STRIPE_API_BASE.replace(/\/$/, ""));
    },
  );

  test("is refused with a live key", () => {
    const env = { ...LOCAL, STRIPE_SECRET_KEY: "sk_live_abc", STRIPE_API_BASE: "http://127.0.0.1:12111" };
    expect(problems(env)).toEqual([expect.stringContaining("STRIPE_API_BASE: is accepted only with a key")]);
  });

  test.each([
    "https://stripe.example",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.1",
    "http://localhost.evil.example",
  ])("%s is refused, it is not this machine", (STRIPE_API_BASE) => {
    expect(problems({ ...LOCAL, STRIPE_API_BASE })).toEqual([
      "STRIPE_API_BASE: must be a loopback address, as http://127.0.0.1:12111",
    ]);
  });
});

describe("the demo", () => {
  test("needs no settings, and nobody but this machine reaches it", () => {
    expect(settings({}, "demo")).toMatchObject({ demo: true, publicUrl: "http://127.0.0.1:3000" });
    expect(settings({ PORT: "4100", HOST: "0.0.0.0" }, "demo").publicUrl).toBe("http://127.0.0.1:4100");
  });

  test("is refused on a public address, where its stand-ins do not stand in either", () => {
    const found = problems({ PUBLIC_URL: "https://trade.example" }, "demo");
    expect(found).toContain("DEMO: is accepted only with a loopback PUBLIC_URL: its passwords are public");
    expect(found).toContain("SESSION_SECRET: is missing");
    expect(problems({ ...PRODUCTION, DEMO: "1" })).toEqual([
      expect.stringContaining("DEMO: is accepted only"),
    ]);
  });

  test("never runs with a live key", () => {
    expect(problems({ STRIPE_SECRET_KEY: "sk_live_abc" }, "demo")).toEqual([
      "STRIPE_SECRET_KEY: must be a test key in the demo",
    ]);
  });
});

test("rate limits can be turned off on this machine only", () => {
  expect(settings({ ...LOCAL, RATE_LIMIT_FACTOR: "0" }).rateLimitFactor).toBe(0);
  expect(settings({ ...PRODUCTION, RATE_LIMIT_FACTOR: "2.5" }).rateLimitFactor).toBe(2.5);
  expect(problems({ ...PRODUCTION, RATE_LIMIT_FACTOR: "-1" })).toEqual([
    "RATE_LIMIT_FACTOR: is not a number from 0 up",
  ]);
});

test("the public address is a bare origin", () => {
  for (const PUBLIC_URL of [
    "https://trade.example/shop",
    "https://a:b@trade.example",
    "https://trade.example/?x",
  ]) {
    expect(problems({ ...PRODUCTION, PUBLIC_URL })).toEqual([
      expect.stringContaining("is not a bare origin"),
    ]);
  }
  expect(settings({ ...PRODUCTION, PUBLIC_URL: "https://Trade.example:443/" }).publicUrl).toBe(
    "https://trade.example",
  );
});

test("a file store is a bucket with its endpoint and region", () => {
  const STORAGE_URL = "s3://papers?endpoint=http://127.0.0.1:9000/&region=eu-1";
  const keys = { AWS_ACCESS_KEY_ID: "house", AWS_SECRET_ACCESS_KEY: "hush" };
  const papers = {
    kind: "s3",
    bucket: "papers",
    endpoint: "http://127.0.0.1:9000",
    region: "eu-1",
    key: { id: "house", secret: "hush" },
  };
  expect(settings({ ...PRODUCTION, STORAGE_URL, ...keys }).storage).toEqual(papers);
  const withKey = STORAGE_URL.replace("//papers", "//house:hush@papers");
  expect(settings({ ...PRODUCTION, STORAGE_URL: withKey }).storage).toEqual(papers);
  expect(problems({ ...PRODUCTION, STORAGE_URL })).toEqual([
    expect.stringContaining("AWS_ACCESS_KEY_ID"),
    expect.stringContaining("AWS_SECRET_ACCESS_KEY"),
  ]);
  expect(problems({ ...PRODUCTION, STORAGE_URL: "ftp://papers" })).toEqual([
    expect.stringContaining("STORAGE_URL"),
  ]);
});

test("proxies are trusted by number or by address", () => {
  const trust = (TRUST_PROXY: string) => settings({ ...PRODUCTION, TRUST_PROXY }).trustProxy;
  expect(trust("2")).toBe(2);
  expect(trust("loopback, 10.0.0.0/8")).toBe("loopback,10.0.0.0/8");
  expect(trust("0")).toBe(false);
  expect(problems({ ...PRODUCTION, TRUST_PROXY: "everybody" })).toEqual([
    expect.stringContaining("TRUST_PROXY"),
  ]);
});

test("a command that only needs the database asks for nothing else", () => {
  const place = readDatabasePlace({ DATABASE_URL: "postgresql://db.example/trade", DATA_DIR: "/srv/data" });
  expect(place).toMatchObject({
    ok: true,
    value: { databaseUrl: "postgresql://db.example/trade", dataDir: "/srv/data" },
  });
  expect(readDatabasePlace({ DATABASE_URL: "mysql://db.example/trade" })).toMatchObject({ ok: false });
});

test("the refusal reads as a list", () => {
  const read = readSettings(LOCAL, { mode: "production" });
  expect(read.ok).toBe(true);
  const refused = readSettings({ ...LOCAL, STRIPE_SECRET_KEY: "pk_test_abc" }, { mode: "production" });
  if (refused.ok) throw new Error("It should have been refused.");
  expect(describeProblems(refused.refusal)).toBe(
    "These settings are missing or wrong (.env.example explains each):\n" +
      "  STRIPE_SECRET_KEY: is not a secret key of Stripe (sk_test_… or sk_live_…)",
  );
});

function settings(env: Record<string, string>, mode: Mode = "production"): Settings {
  const read = readSettings(env, { mode });
  if (!read.ok) throw new Error(describeProblems(read.refusal));
  return read.value;
}

function problems(env: Record<string, string>, mode: Mode = "production"): string[] {
  const read = readSettings(env, { mode });
  return read.ok ? [] : read.refusal.problems.map(({ name, text }) => `${name}: ${text}`);
}
