/** `node bench/bare-server.ts PORT FILE`: a server that does nothing but send the bytes of a file, to compare with. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file] = process.argv.slice(2);
const body = readFileSync(file ?? "");
const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": String(body.byteLength) };
createServer((_req, res) => {
  res.writeHead(200, headers).end(body);
}).listen(Number(port), "127.0.0.1");
