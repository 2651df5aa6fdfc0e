import { instant, type CivilDate, type Instant } from '@akouendy/domain';
import pg from 'pg';

type Parser = (text: string) => unknown;

/** How values arrive that `pg` would turn into a `Date` of the machine's zone, or into text. */
const PARSERS = new Map<number, Parser>([
  [pg.types.builtins.DATE, (text): CivilDate => text as CivilDate],
  [pg.types.builtins.TIMESTAMPTZ, readTimestamp],
  [pg.types.builtins.INT8, Number],
]);

/** The `types` of the API's connections; the job queue has its own pool and keeps the driver's types. */
export const postgresTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? (pg.types.getTypeParser(oid, 'text') as Parser),
};

/** `2026-03-10 09:00:00.5+01`, also with minutes in the offset, as PostgreSQL writes it. */
function readTimestamp(text: string): Instant {
  return instant(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
}
