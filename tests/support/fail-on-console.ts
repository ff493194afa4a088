import { format } from "node:util";
import { afterEach } from "vitest";

// What the code complains about is a finding, also when every assertion holds. A test that expects a complaint puts its
// own spy in the place of console.error.
const heard: string[] = [];
const complain = console.error;

console.error = (...args: unknown[]): void => {
  heard.push(format(...args));
  complain(...args);
};

afterEach(() => {
  const complaints = heard.splice(0);
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join("\n")}`);
});
