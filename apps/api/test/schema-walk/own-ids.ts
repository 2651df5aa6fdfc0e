import type { Path } from './inputs.ts';
import type { WalkedField } from './operations.ts';

/** The table among `tables` of whose rows a place asks the id: `bookingId` of `bookings`, `id` of `client` of `clients`. */
export function tableOf(field: WalkedField, path: Path, tables: Iterable<string>): string | undefined {
  const name = (path.at(-1) ?? '').replace(/^v\d+_/, '');
  const step = field.steps[Number(/^v(\d+)_/.exec(path[0] ?? '')?.[1])];
  const said = (name === 'id' ? (step?.name ?? '') : name.replace(/Ids?$/, '')).toLowerCase();
  return [...tables].find((table) => singular(table).endsWith(said));
}

function singular(table: string): string {
  return table
    .replaceAll('_', '')
    .replace(/ies$/, 'y')
    .replace(/people$/, 'person')
    .replace(/s$/, '');
}
