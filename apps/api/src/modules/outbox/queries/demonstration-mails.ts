import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { Config } from '../../../platform/config/config.ts';
import { UnitOfWork, type Database } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';

/** A mail of the demonstration, as it was sent. */
export interface DemonstrationMail {
  readonly id: string;
  /** Order in which they came. */
  readonly sequence: number;
  readonly language: Language;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly writtenAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly attempts: number;
}

/** One page, newest first. */
export interface DemonstrationMailPage {
  readonly nodes: readonly DemonstrationMail[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const COLUMNS = `id, sequence, language, to_name as "toName", to_address as "toAddress", subject, text_body as text,
                 html_body as html, created_at as "writtenAt", delivered_at as "deliveredAt", attempts`;

/** The mails of the demonstration, which keeps what they said. */
@Injectable()
export class DemonstrationMails {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `first` mails before the one numbered `before`, newest first. */
  async page(first: number, before: number | null): Promise<DemonstrationMailPage> {
    return this.inDemonstration(async (db) => {
      const [counted] = await db.query<{ count: number }>(
        'select count(*) from mails where subject is not null',
      );
      const rows = await db.query<DemonstrationMail>(
        `select ${COLUMNS} from mails
          where subject is not null and ($1::bigint is null or sequence < $1)
          order by sequence desc limit $2`,
        [before, first + 1],
      );
      return {
        nodes: rows.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: rows.length > first,
      };
    });
  }

  /** `null` when it is not there. */
  async byId(id: string): Promise<DemonstrationMail | null> {
    if (!isUuid(id)) return null;
    const rows = await this.inDemonstration((db) =>
      db.query<DemonstrationMail>(`select ${COLUMNS} from mails where id = $1 and subject is not null`, [id]),
    );
    return rows[0] ?? null;
  }

  /** Outside the demonstration the database shows no mail to anybody. */
  private async inDemonstration<T>(work: (db: Database) => Promise<T>): Promise<T> {
    return this.unitOfWork.as(this.config.demonstration ? { 'app.demonstration': 'on' } : {}, 'READ', work);
  }
}
