import type { StatementLine } from '@akouendy/domain/statement';

import { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import { wordingOf } from '../../../platform/mail/wording.ts';
import type { Contracts } from '../../contracts/contracts.public.ts';
import type { People } from '../../access/access.public.ts';
import type { AccountStatement } from './account-statement.ts';
import en from './statement-texts/en.json' with { type: 'json' };
import fr from './statement-texts/fr.json' with { type: 'json' };

/** A message of the statement's catalogues. */
export type StatementKey = keyof typeof fr;

/** What a line says, in one language; empty for what it does not say. */
export interface LineWords {
  readonly kind: string;
  readonly movement: string;
  readonly lot: string;
  readonly contract: string;
  readonly state: string;
  readonly who: string;
  /** In the words of whoever booked, gave or took. */
  readonly reason: string;
}

/** The words of the statement's catalogues in `language`. */
export function statementWording(language: Language) {
  return wordingOf<StatementKey>({ [Language.FR]: fr, [Language.EN]: en }, language);
}

/** Puts lines of one statement into the words of a language. */
export type LineTeller = (line: StatementLine) => LineWords;

/** Reads all that the lines of `statement` are told with: descriptions, names and contracts, in one statement each. */
export async function lineTeller(
  db: Database,
  statement: AccountStatement,
  language: Language,
  { people, contracts }: { readonly people: People; readonly contracts: Contracts },
): Promise<LineTeller> {
  const { bookings, lots } = statement.facts;
  const { text } = statementWording(language);
  const descriptions = await descriptionsOf(
    db,
    bookings.map(({ id }) => id),
  );
  const authors = statement.lines().map((line) => statement.authorOf(line));
  const names = await named(authors, async (id) => (await people.byId(id))?.name);
  const signed = await named(
    lots.map(({ contractId }) => contractId),
    async (id) => (await contracts.byId(id))?.reference,
  );
  return (line) => {
    const lot = line.lotId === null ? null : statement.lot(line.lotId);
    return {
      kind: text(`kind.${line.kind}`),
      movement: text(movementKey(statement, line)),
      lot: lot === null ? '' : text(`lot.${lot.source}`, { days: lot.granted / 2 }),
      contract: signed.get(lot?.contractId ?? '') ?? '',
      state: line.delivered === null ? '' : text(line.delivered ? 'state.delivered' : 'state.planned'),
      who: names.get(statement.authorOf(line) ?? '') ?? '',
      reason:
        descriptions.get(line.bookingId ?? '') ??
        statement.adjustmentOf(line)?.reason ??
        (line.kind === 'GOODWILL' ? (lot?.reason ?? '') : ''),
    };
  };
}

function movementKey(statement: AccountStatement, line: StatementLine): StatementKey {
  switch (line.kind) {
    case 'GRANTED':
      return 'movement.granted';
    case 'GOODWILL':
      return 'movement.goodwill';
    case 'ADJUSTED':
      return 'movement.adjusted';
    case 'CARRIED_OVER':
      return 'movement.carriedOver';
    case 'EXPIRED':
      return line.carriedOver === true ? 'movement.expiredCarried' : 'movement.expired';
    case 'CONSUMED':
    case 'UNSERVED':
    case 'PAID': {
      const subject = statement.bookingOf(line)?.subject;
      return subject === undefined ? 'movement.adjusted' : (`subject.${subject}` as StatementKey);
    }
  }
}

async function descriptionsOf(db: Database, bookingIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; description: string }>(
    `select b.id, r.description from bookings b join booking_requests r on r.id = b.request_id
      where b.id = any($1::uuid[])`,
    [bookingIds],
  );
  return new Map(rows.map(({ id, description }) => [id, description]));
}

/** What `nameOf` says of each of `ids`, asked at once so that they are looked up together. */
async function named(
  ids: readonly (string | null)[],
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<Map<string, string>> {
  const distinct = [...new Set(ids.filter((id) => id !== null))];
  const names = await Promise.all(distinct.map(nameOf));
  return new Map(distinct.map((id, index) => [id, names[index] ?? '']));
}
