import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Its own file, so that the Remix plugin of vite.config.ts stays out of the tests.
export default defineConfig({
  test: {
    // Left alone, one core in two would stand idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "prisma/**/*.test.ts"],
          setupFiles: ["tests/support/fail-on-console.ts"],
        },
      },
      {
        test: {
          name: "world",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**"],
          globalSetup: ["tests/support/temporary-folder.ts", "tests/support/global-setup.ts"],
          setupFiles: ["tests/support/fail-on-console.ts"],
          testTimeout: 20_000,
          hookTimeout: 20_000,
          // Pages are rendered as they are served: React's development build is several times slower and says more.
          env: { NODE_ENV: "production" },
          // The modules of the house are read once a worker, not once a file: a third of the time.
          isolate: false,
        },
      },
    ],
  },
});
