import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { splitSqlStatements } from './sql-statements';

/**
 * What prisma/schema.prisma has that prisma/migrations have not.
 *
 * `prisma migrate` downloads a native engine; the same engine as WebAssembly comes with npm and needs no network.
 */

/** Runs a migration whole: the engine hands it over as one statement, of which libSQL runs the first only. */
class WholeScriptAdapter extends PrismaLibSql {
  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const connection = await super.connectToShadowDb();
    const executeOne = connection.executeRaw.bind(connection);
    connection.executeRaw = async (query) => {
      let rows = 0;
      for (const sql of splitSqlStatements(query.sql)) rows += await executeOne({ ...query, sql });
      return rows;
    };
    return connection;
  }
}

let loaded: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  const file = fileURLToPath(
    import.meta.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
}

/** The SQL that leads from the migrations to the schema; null where they agree. */
export async function diffSchema(prismaFolder: string): Promise<string | null> {
  loaded ??= loadEngine();
  await loaded;
  const schemaFile = resolve(prismaFolder, 'schema.prisma');
  const migrations = resolve(prismaFolder, 'migrations');
  const files = [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }];
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter({ url: ':memory:' }));
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: files.map((file): [string, string] => [file.path, file.content]) },
    () => {},
    adapter,
  );
  try {
    const { exitCode, stdout } = await schemaEngine.diff({
      from: {
        tag: 'migrations',
        baseDir: migrations,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
        shadowDbInitScript: '',
        migrationDirectories: await readMigrations(migrations),
      },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? stdout : null;
  } finally {
    schemaEngine.free();
  }
}
