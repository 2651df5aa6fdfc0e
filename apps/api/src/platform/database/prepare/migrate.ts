import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options.ts';
import { migrations } from '../migrations.ts';

/** Brings the schema of `url` up to date as the login's role; each migration is one transaction. */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({ ...dataSourceOptions(url), poolSize: 1, migrations: await migrations() });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
