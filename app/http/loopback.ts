export { isLoopback } from "#app/config/loopback.ts";
