/** The HTTP server around the edge: its patience, and its answer to what is no HTTP. */
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";

/** Makes the server. Slow senders of heads are cut off soon, of bodies late: a photo over a village network takes minutes. */
export function createEdgeServer(headers: Readonly<Record<string, string>>): Server {
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    // Longer than a proxy in front keeps its connections (nginx: 60 s), so that it never uses one we just closed.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16_384,
  });
  const head = Object.entries({ ...headers, Connection: "close", "Content-Length": "0" })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(`HTTP/1.1 ${statusLine(error.code)}\r\n${head}\r\n`);
  });
  return server;
}

function statusLine(code: string | undefined): string {
  if (code === "HPE_HEADER_OVERFLOW") return "431 Request Header Fields Too Large";
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
}

/** Listens; resolves to the port, rejects when it is taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/**
 * Stops taking connections and lets the requests under way finish; what is not done after `patienceMs` is cut off.
 * Resolves to whether everything finished.
 */
export function drain(server: Server, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    // A connection whose last answer promised to stay open would be waited for in vain.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const timer = setTimeout(() => done(false), patienceMs);
    const done = (finished: boolean): void => {
      clearInterval(sweep);
      clearTimeout(timer);
      server.closeAllConnections();
      resolve(finished);
    };
    server.close(() => done(true));
  });
}
