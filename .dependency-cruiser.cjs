/**
 * Who may import whom. One straight line, route → use case → domain → database, and the shorter one for reading,
 * route → query → database; never backwards, never skipping.
 */

/** Folder of app/ → what in app/ it may import besides itself. */
const table = {
  domain: [],
  usecases: ["domain", "db", "jobs/list"],
  queries: [
    "domain",
    "db/client",
    "db/call",
    "db/sql",
    "db/rates",
    "db/basket",
    "db/holidays",
    "db/purchase-limit",
    "db/left-of-order",
    "db/left-to-refund",
    "db/money-going-back",
    "db/offers",
    "db/credit",
    "db/payment-policies",
    "db/versions",
    "db/specification-facts",
    "db/snapshot",
  ],
  db: ["domain", "config"],
  outside: ["domain", "config"],
  jobs: ["usecases", "config", "domain", "db/call"],
  http: ["domain", "config", "i18n", "paths", "db/client", "db/call", "db/session", "db/database-error"],
  ui: ["domain", "i18n", "paths"],
  i18n: ["domain"],
  config: ["domain"],
  routes: ["http", "usecases", "queries", "ui", "domain", "i18n", "paths"],
};

/** Folder → what it may know only the types of: the adapters are handed in, refusals are answered by their codes. */
const typesOnly = {
  usecases: ["outside"],
  queries: ["db/generated"],
  db: ["outside"],
  http: ["outside", "usecases"],
  ui: ["queries", "http/route", "http/viewer"],
  routes: ["db/call"],
};

/** A test beside its file may reach for what it needs. */
const test = "\\.test\\.tsx?$";
const oneOf = (folders) => `^app/(${folders.join("|")})(/|[.]|$)`;

const folders = Object.entries(table).flatMap(([folder, others]) => {
  const runtime = [folder, ...others];
  const types = typesOnly[folder] ?? [];
  const from = { path: `^app/${folder}/`, pathNot: test };
  return [
    {
      name: `${folder}-imports`,
      comment: `app/${folder} imports only: ${runtime.concat(types).join(", ")}`,
      severity: "error",
      from,
      to: { path: "^(app|prisma|scripts|bench)/", pathNot: oneOf([...runtime, ...types]) },
    },
    ...types.map((other) => ({
      name: `${folder}-knows-types-of-${other.replace("/", "-")}`,
      comment: `app/${folder} may import types of app/${other}, and nothing that runs`,
      severity: "error",
      from,
      to: { path: oneOf([other]), dependencyTypesNot: ["type-only"] },
    })),
  ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folders,
    {
      name: "nothing-imports-tests",
      comment: "What ships and what fills the database does not know its tests",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: test },
      to: { path: ["^tests/", test] },
    },
    {
      name: "seed-imports",
      comment: "prisma/ works with what the house offers: use cases, domain, database",
      severity: "error",
      from: { path: "^prisma/", pathNot: test },
      to: { path: "^app/", pathNot: oneOf(["usecases", "domain", "db", "config", "outside"]) },
    },
    {
      name: "seed-knows-types-of-outside",
      comment: "The seed is handed the outside world, it does not open it",
      severity: "error",
      from: { path: "^prisma/", pathNot: test },
      to: { path: "^app/outside/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circle",
      comment: "Two files that need each other are one file, or three",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "found",
      comment: "An import that leads nowhere would slip through all rules above",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared",
      comment: "Packages are declared in package.json, not met by chance",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "ships-without-tools",
      comment: "What runs in production does without the development packages",
      severity: "error",
      // The route table is read by the build, and the development server loads its Vite by itself.
      from: { path: "^app/", pathNot: [test, "^app/(routes|routes-(claims|money|shipments)|server)[.]ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-files-are-leaves",
      comment:
        "Only these may be called .server, so that the build notices whatever pulls them into the browser",
      severity: "error",
      from: {},
      to: {
        path: "^app/.*\\.server\\.ts$",
        pathNot: "^app/((db|outside|http|config|queries|routes)/|house[.])",
      },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/db/generated/"] },
    exclude: { path: ["^app/db/generated/.+/", "^build/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      mainFields: ["module", "main", "types"],
    },
    skipAnalysisNotInRules: true,
  },
};
