import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { choiceOf, type Choice } from '../choices.ts';
import { KINDS, type NotificationData, type NotificationKind } from '../notification-kind.ts';
import { concerns } from '../who-is-told.ts';
import { loadChoices } from '../persistence/choice.repository.ts';

export type { NotificationData, NotificationKind } from '../notification-kind.ts';

/** What somebody has been told. */
export interface Notification {
  readonly id: string;
  /** Order in which they came. */
  readonly sequence: number;
  readonly kind: NotificationKind;
  readonly clientId: string | null;
  readonly actorId: string | null;
  readonly data: NotificationData;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** One page, newest first. */
export interface NotificationPage {
  readonly nodes: readonly Notification[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const COLUMNS = `id, sequence, kind, client_id as "clientId", actor_id as "actorId", data, created_at as at,
                 read_at as "readAt"`;

/** Reads of what who is asking has been told, and how they wish to be. */
@Injectable()
export class Notifications {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The notifications before the one numbered `before`, newest first. */
  async page(first: number, before: number | null): Promise<NotificationPage> {
    const { personId } = currentActor();
    return this.unitOfWork.read(async (db) => {
      const [counted] = await db.query<{ count: number }>(
        'select count(*) from notifications where person_id = $1 and in_app',
        [personId],
      );
      const rows = await db.query<Notification>(
        `select ${COLUMNS} from notifications
          where person_id = $1 and in_app and ($2::bigint is null or sequence < $2)
          order by sequence desc limit $3`,
        [personId, before, first + 1],
      );
      return {
        nodes: rows.slice(0, first),
        totalCount: counted?.count ?? 0,
        hasNextPage: rows.length > first,
      };
    });
  }

  /** `null` when it is not there or not theirs. */
  async byId(id: string): Promise<Notification | null> {
    const rows = await this.unitOfWork.read((db) =>
      db.query<Notification>(
        `select ${COLUMNS} from notifications where id = $1 and person_id = $2 and in_app`,
        [id, currentActor().personId],
      ),
    );
    return rows[0] ?? null;
  }

  /** How many have not been read. */
  async unreadCount(): Promise<number> {
    const [counted] = await this.unitOfWork.read((db) =>
      db.query<{ count: number }>(
        'select count(*) from notifications where person_id = $1 and in_app and read_at is null',
        [currentActor().personId],
      ),
    );
    return counted?.count ?? 0;
  }

  /** How they are told of each kind. */
  async choices(): Promise<(Choice & { readonly kind: NotificationKind })[]> {
    const chosen = await this.unitOfWork.read((db) => loadChoices(db, currentActor().personId));
    const { role } = currentActor();
    return KINDS.filter((kind) => concerns(kind, role)).map((kind) => ({ kind, ...choiceOf(kind, chosen) }));
  }
}
