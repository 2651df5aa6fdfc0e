import { instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import type { BuildMilestone } from '@akouendy/domain/catalogue';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoWork } from './company.ts';
import type { DemoContext } from './context.ts';
import { YANIS } from './people.ts';

/** A contract under which something is built or delivered. */
interface Built {
  readonly id: string;
  readonly clientId: string;
  readonly signedOn: CivilDate;
  /** E-mail address of who decides for the client. */
  readonly by: string;
  readonly work: DemoWork;
  readonly milestones: readonly BuildMilestone[];
}

/** Working days between the ends of two milestones. */
const PACE = 2;

/** Takes the steps of what is built, one milestone after the other, and has a finished delivery presented, accepted or refused. */
export async function insertWork(
  query: Query,
  { id, clientId, signedOn, by, work, milestones }: Built,
  { calendar, personIds }: DemoContext,
): Promise<void> {
  const engineer = personIds(YANIS.email);
  const after = (days: number) => calendar.workingDaysAfter(signedOn, days);
  const take = async (
    action: string,
    on: CivilDate,
    person: string,
    { milestone = null, remarks = null }: { milestone?: string | null; remarks?: string | null } = {},
  ) => {
    await query(
      `insert into work_steps (client_id, contract_id, action, milestone, remarks, taken_on, taken_at, taken_by,
                               idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [clientId, id, action, milestone, remarks, on, writeInstant(instantAt(on, 16)), person, newId()],
    );
  };
  for (const [index, milestone] of milestones.entries()) {
    if (index > work.done || (index === work.done && work.accepted)) break;
    await take('START', after(3 + index * PACE), engineer, { milestone });
    if (index < work.done) await take('FINISH', after(3 + (index + 1) * PACE), engineer, { milestone });
  }
  const { accepted, refused, waits } = work;
  if (waits !== undefined) await take('PRESENT', calendar.workingDay(-waits), engineer);
  if (!accepted && refused === undefined) return;
  const presented = 4 + milestones.length * PACE;
  await take('PRESENT', after(presented), engineer);
  if (accepted) await take('ACCEPT', after(presented + 3), personIds(by));
  else await take('REFUSE', after(presented + 3), personIds(by), { remarks: refused ?? null });
}
