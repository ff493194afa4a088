import { describe, expect, test } from "vitest";
import { readEndpointAddress } from "./endpoint-address.ts";
import { isLoopbackAddress, isPublicAddress } from "./public-address.ts";

describe("an address on the public internet", () => {
  test.each(["93.184.216.34", "8.8.8.8", "100.63.255.255", "172.32.0.1", "192.167.1.1", "2606:4700::1111"])(
    "is %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "localhost",
    "",
  ])("is not %s", (address) => expect(isPublicAddress(address)).toBe(false));

  test("this machine is known by its own addresses alone", () => {
    expect(["127.0.0.1", "127.8.8.8", "::1"].every(isLoopbackAddress)).toBe(true);
    expect(["10.0.0.1", "::2", "localhost", "0.0.0.0"].some(isLoopbackAddress)).toBe(false);
  });
});

describe("the address of a webhook", () => {
  const read = (text: string, loopback = false) => {
    const address = readEndpointAddress(text, loopback);
    return address.ok ? address.value : address.refusal.code;
  };

  test.each([
    ["https://erp.example.az/hooks/orders?from=th", "https://erp.example.az/hooks/orders?from=th"],
    ["https://erp.example.az:8443", "https://erp.example.az:8443/"],
    ["https://8.8.8.8/x", "https://8.8.8.8/x"],
    ["https://[2606:4700::1111]/x", "https://[2606:4700::1111]/x"],
  ])("may be %s", (text, address) => expect(read(text)).toBe(address));

  test.each([
    "http://erp.example.az/",
    "ftp://erp.example.az/",
    "javascript:alert(1)",
    "//erp.example.az",
    "erp.example.az",
    "https://user:secret@erp.example.az/",
    "https://erp.example.az/#part",
    "https://localhost/",
    "https://hooks.localhost/",
    "https://erp/",
    "https://erp.local/",
    "https://erp.internal/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[fd00::1]/",
    `https://erp.example.az/${"x".repeat(500)}`,
  ])("may not be %s", (text) => expect(read(text)).toBe("webhook-address-wrong"));

  test("may be this machine's, without TLS, only in a house that is itself on this machine", () => {
    expect(read("http://127.0.0.1:4000/x", true)).toBe("http://127.0.0.1:4000/x");
    expect(read("http://localhost:4000/x", true)).toBe("http://localhost:4000/x");
    expect(read("http://[::1]:4000/x", true)).toBe("http://[::1]:4000/x");
    expect(read("http://10.0.0.1/x", true)).toBe("webhook-address-wrong");
    expect(read("http://erp.example.az/x", true)).toBe("webhook-address-wrong");
    expect(read("http://127.0.0.1:4000/x", false)).toBe("webhook-address-wrong");
  });
});
