import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS, ROLES } from '../src/access/index.ts';
import { offerTables } from './support/published-offer.ts';

const readme = readFileSync(join(import.meta.dirname, '../src/access/README.md'), 'utf8');
const table = offerTables(readme).find(({ columns }) => columns[0] === 'permission');
const named = (words: string): string => words.toUpperCase().replaceAll(' ', '_');

describe('who may do what', () => {
  it('is the table of the README, cell by cell, with every role and every permission', () => {
    const written = Object.fromEntries(
      ROLES.map((role) => {
        const column = table?.columns.findIndex((name) => named(name) === role) ?? -1;
        const cells = (table?.rows ?? []).map((row) => [
          (row[0] ?? '').replaceAll('`', ''),
          named(row[column] ?? ''),
        ]);
        return [role, Object.fromEntries(cells.filter(([, reach]) => reach !== '–'))];
      }),
    );
    expect(written).toEqual(PERMISSIONS);
  });
});
