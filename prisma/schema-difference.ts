import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const SCHEMA = join(import.meta.dirname, "schema");

/**
 * The SQL that would bring the database to what prisma/schema says; empty when they agree. The database should be a
 * throw-away one, brought there by the migrations.
 *
 * What Prisma's schema cannot say is left alone: CHECKs, triggers, functions, views, extensions, partial indexes and
 * indexes of expressions (the engine does not look at them) and covering indexes (taken out here).
 */
export async function schemaDifference(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
  const compare = async (): Promise<string> => {
    const files = await readSchema();
    const SchemaEngine = await loadEngine();
    const engine = await SchemaEngine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(engineAdapter(pool)),
    );
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: SCHEMA },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    return withoutCoveringIndexes((stdout ?? "").replace(NOTHING, ""), pool);
  };
  return compare().finally(() => pool.end());
}

async function readSchema(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(join(SCHEMA, name), "utf8") })),
  );
}

/** The package wants a bundler that imports WebAssembly; Node needs it done by hand, once per process. */
async function loadEngine(): Promise<typeof engineModule.SchemaEngine> {
  if (!loaded) {
    const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const binary = await readFile(script.replace(/\.js$/, ".wasm"));
    const { instance } = await WebAssembly.instantiate(binary, {
      [`./${basename(script)}`]: { ...engineModule },
    });
    engineModule.__wbg_set_wasm(instance.exports);
    const begin = instance.exports.__wbindgen_start;
    if (typeof begin === "function") begin();
    // The engine reports a panic through this before it dies of it.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: { set_message: (why: string) => console.error(why) },
    });
    loaded = true;
  }
  return engineModule.SchemaEngine;
}
let loaded = false;

/** adapter-pg does not know PostgreSQL's one-byte "char", which the engine reads from the catalogue. */
function engineAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      queryRaw(query).catch((error: unknown) => {
        const unknownChar =
          error instanceof DriverAdapterError && error.cause.kind === "UnsupportedNativeDataType";
        if (!unknownChar) throw error;
        return readCatalogue(pool, query.sql, query.args);
      });
    return adapter;
  };
  return { provider: "postgres", adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

async function readCatalogue(pool: pg.Pool, text: string, values: unknown[]) {
  const { fields, rows } = await pool.query<unknown[]>({ text, values, rowMode: "array" });
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => CATALOGUE_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  };
}

/** What the engine writes when there is nothing to do. */
const NOTHING = "-- This is an empty migration.";

/** By PostgreSQL's type number: bool, "char", int8, int2, int4, oid. */
const CATALOGUE_TYPES: Record<number, (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
};

async function withoutCoveringIndexes(sql: string, pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_index JOIN pg_class ON oid = indexrelid WHERE indnkeyatts < indnatts`,
  );
  const covering = new Set(rows.map((row) => `-- DropIndex\nDROP INDEX "${row.name}";`));
  return sql
    .split("\n\n")
    .filter((statement) => !covering.has(statement.trim()))
    .join("\n\n")
    .trim();
}
