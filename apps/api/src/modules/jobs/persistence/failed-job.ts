import type { Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';
import type { FutileReason } from '../../../platform/jobs/futile-job.ts';
import { DEAD_LETTERS } from '../../../platform/jobs/queues.ts';

/** A job that has used up its attempts and waits for somebody to decide. */
export interface FailedJob {
  readonly id: string;
  readonly queue: string;
  /** The job's own id, before it failed for good. */
  readonly jobId: string;
  readonly enqueuedAt: Instant;
  readonly failedAt: Instant;
  readonly attempts: number;
  /** Under which the log has the last error; `null` when its worker died instead. */
  readonly reference: string | null;
  /** Why no further attempt was made; `null` when all were. */
  readonly reason: FutileReason | null;
  /** The code with which another server refused; `null` when none did. */
  readonly answer: number | null;
  /** To whom the mail goes that was not delivered; `null` for what is no mail, or one that is no longer kept. */
  readonly recipient: { readonly name: string; readonly address: string } | null;
  /** Orders the list; unlike `failedAt` in full precision. */
  readonly place: string;
}

const FAILED = `name = '${DEAD_LETTERS}' and state = 'created'`;

/** How many there are. */
export async function countFailedJobs(db: Database): Promise<number> {
  const [counted] = await db.query<{ count: number }>(`select count(*) from jobs.job where ${FAILED}`);
  return counted?.count ?? 0;
}

/** The failed jobs for which `condition` holds, latest first. */
export async function selectFailedJobs(
  db: Database,
  condition: string,
  parameters: readonly unknown[],
  tail = '',
): Promise<FailedJob[]> {
  return db.query<FailedJob>(
    `select id, source_name as queue, source_id as "jobId", source_created_on as "enqueuedAt",
            created_on as "failedAt", source_retry_count + 1 as attempts, source_output ->> 'reference' as reference,
            source_output ->> 'reason' as reason, (source_output ->> 'answer')::int as answer,
            case source_name when 'deliver-mail' then app.recipient_of_failed_mail((data ->> 'mailId')::uuid) end
              as recipient,
            to_char(created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
       from jobs.job
      where ${FAILED} and ${condition}
      order by created_on desc, id desc ${tail}`,
    parameters,
  );
}
