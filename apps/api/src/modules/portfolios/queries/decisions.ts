import { writeInstant, type Instant } from '@akouendy/domain';
import { reachOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { DECISION_FACTS, factParameters, type DecisionKind, type DecisionSubject } from './decision-facts.ts';

/** Something of a client that waits for an account manager, or did until somebody ticked it off. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly clientId: string;
  readonly clientName: string;
  /** What it is about: a contract, a booking or a quote. */
  readonly id: string;
  readonly at: Instant;
  /** What the client wrote: the reason of an urgent request, the remarks of a refusal, the need of a quote. */
  readonly note: string | null;
  readonly tickedAt: Instant | null;
  readonly tickedBy: string | null;
}

/** What tells an entry from all others. */
export type DecisionPlace = Pick<Decision, 'kind' | 'at' | 'id'>;

/** Which of them, and from where on. */
export interface DecisionSearch {
  /** Those that were ticked off, instead of those that wait. */
  readonly isDone: boolean;
  /** Part of the client's name, accents and case aside. */
  readonly search: string;
  /** Those of this kind; `null` for all. */
  readonly kind: DecisionKind | null;
  readonly first: number;
  readonly after: DecisionPlace | null;
}

/** One page of them. */
export interface DecisionPage {
  readonly decisions: readonly Decision[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** The number of parameters that the facts take. */
const FACTS = 4;

const ALL = Object.entries(DECISION_FACTS)
  .map(([kind, { sql }]) => `select '${kind}' as kind, fact.* from (${sql}) fact`)
  .join(' union all ');

/** The same columns for what waits and for what was ticked off; what an entry was about is known by its subject alone then. */
const ENTRIES = {
  WAITING: `select f.*, null::timestamptz as ticked_at, null::uuid as ticked_by from (${ALL}) f
             where not exists (
               select from decision_ticks t
                where t.client_id = f.client_id and t.kind = f.kind and t.subject_id = f.id and t.happened_at = f.at)`,
  TICKED_OFF: `select t.kind, t.client_id, t.subject_id as id, t.happened_at as at, null as note, t.ticked_at, t.ticked_by
                 from decision_ticks t`,
};

/** What waits for who is asking, of the clients that they compare. */
@Injectable()
export class Decisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Newest first, in two statements: what waits, or what was ticked off. Throws `AccessError` (`FORBIDDEN`) unless the role
   * compares clients.
   */
  async page({ isDone, search, kind, first, after }: DecisionSearch): Promise<DecisionPage> {
    if (reachOf(currentActor().role, 'COMPARE_CLIENTS') === null) throw new AccessError('FORBIDDEN');
    return this.unitOfWork.read(async (db) => {
      const [entries, facts] = isDone
        ? [ENTRIES.TICKED_OFF, []]
        : [ENTRIES.WAITING, await this.factParameters()];
      const place = (n: number): string => `$${String(facts.length + n)}`;
      const matches = `(${place(1)}::text is null or d.kind = ${place(1)}) and ${contains('c.name', place(2))}`;
      const filter = [...facts, kind, patternOf(search)];
      const found = await db.query<Decision>(
        `${select(entries)}
          where ${matches}
            and (${place(3)}::timestamptz is null
                 or (d.at, d.id, d.kind) < (${place(3)}, ${place(4)}::uuid, ${place(5)}::text))
          order by d.at desc, d.id desc, d.kind desc limit ${place(6)}`,
        [
          ...filter,
          after === null ? null : writeInstant(after.at),
          after?.id ?? null,
          after?.kind ?? null,
          first + 1,
        ],
      );
      const [counted] = await db.query<{ count: number }>(
        `select count(*) from (${entries}) d join clients c on c.id = d.client_id where ${matches}`,
        filter,
      );
      return {
        decisions: found.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: found.length > first,
      };
    });
  }

  /** A hash of all that waits for who is asking, written as a UUID: another one whenever something has come or gone. */
  async version(): Promise<string> {
    const facts = await this.factParameters();
    const [row] = await this.unitOfWork.read((db) =>
      db.query<{ version: string }>(
        `select md5(coalesce(string_agg(concat_ws(' ', d.kind, d.id, d.at), ',' order by d.at, d.id, d.kind), ''))::uuid as version
           from (${ENTRIES.WAITING}) d`,
        facts,
      ),
    );
    if (row === undefined) throw new Error('A hash of nothing is one too');
    return row.version;
  }

  /** The entry at `place` that still waits; `null` when there is none, or none to be seen. */
  async waiting(db: Database, { kind, at, id }: DecisionPlace): Promise<Decision | null> {
    const [found] = await db.query<Decision>(
      `${select(ENTRIES.WAITING)}
        where d.kind = $${String(FACTS + 1)} and d.at = $${String(FACTS + 2)} and d.id = $${String(FACTS + 3)}`,
      [...(await this.factParameters()), kind, writeInstant(at), id],
    );
    return found ?? null;
  }

  private async factParameters(): Promise<unknown[]> {
    const { working } = await this.calendars.current();
    return factParameters(this.clock.today(), this.clock.now(), working);
  }
}

/** What the entry of `kind` is about. */
export function subjectOf(kind: DecisionKind): DecisionSubject {
  return DECISION_FACTS[kind].subject;
}

function select(entries: string): string {
  return `select d.kind, d.client_id as "clientId", c.name as "clientName", d.id, d.at, d.note,
                 d.ticked_at as "tickedAt", d.ticked_by as "tickedBy"
            from (${entries}) d join clients c on c.id = d.client_id`;
}
