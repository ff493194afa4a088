import { describe, expect, it } from "vitest";
import { mailRenderer } from "./render-mail.ts";

const render = mailRenderer("https://trade.example");

describe("a mail", () => {
  it("leads to the page in the reader's language, and to our own address only", () => {
    const data = {
      number: "TH-2026-000007",
      amount: "1250.00",
      currency: "USD",
      path: "/buyer/orders/TH-2026-000007",
    };
    const { subject, text, html } = render({ kind: "payment-received", lang: "be", data });
    expect(subject).toContain("TH-2026-000007");
    expect(text).toContain("https://trade.example/be/buyer/orders/TH-2026-000007");
    expect(html).toContain('href="https://trade.example/be/buyer/orders/TH-2026-000007"');
    expect(html).toContain('<html lang="be">');
    const elsewhere = render({
      kind: "payment-received",
      lang: "be",
      data: { ...data, path: "https://evil.example/" },
    });
    expect(elsewhere.html + elsewhere.text).not.toContain("evil.example");
  });

  it("shows what people wrote as they wrote it, never as markup", () => {
    const data = { company: '<img src=x onerror="alert(1)"> & Co', comment: "a < b" };
    const { html, text } = render({ kind: "company-verified", lang: "ru", data });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co");
    expect(text).toContain('<img src=x onerror="alert(1)"> & Co');
  });
});
