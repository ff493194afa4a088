import { defineConfig } from "prisma/config";

// The CLI would download a schema engine even for commands that never start it. Any existing program satisfies the
// look-up, so those commands work without a network; migrations have their own runner (prisma/migrate.ts).
const commandsWithoutEngine = ["generate", "validate", "format"];
if (commandsWithoutEngine.includes(process.argv[2] ?? "")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
