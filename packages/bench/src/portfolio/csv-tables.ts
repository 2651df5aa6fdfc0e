import { mkdtemp, rm, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';

/** Rows for a table, by column; `null` stays null. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** A table, which of its columns are given, and the rows to be added. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Rows;
}

/** Adds all rows of `tables`, in their order, by COPY: the server, which runs on this machine, reads them from files. */
export async function copyInto(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-rows-'));
  await chmod(folder, 0o755);
  try {
    for (const { name, columns, rows } of tables) {
      const path = join(folder, `${name}.csv`);
      await writeFile(path, rows.map((row) => row.map(field).join(',')).join('\n'));
      await client.query(`copy ${name} (${columns.join(', ')}) from '${path}' with (format csv)`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function field(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
