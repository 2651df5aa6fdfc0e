import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork, type Database } from '../../../platform/database/unit-of-work.ts';
import { announce } from '../../../platform/live/announce.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { markAllRead, markRead } from '../persistence/notification.repository.ts';

/** Marks notifications of who is asking as read. What is read stays read. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One of them; whether it is there. */
  async one(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return this.unitOfWork.write(async (db) => {
      const isThere = await markRead(db, id, this.clock.now());
      if (isThere) await this.tellOpenPages(db);
      return isThere;
    });
  }

  /** All that one has seen: those that came after the one numbered `upTo` stay unread. */
  async all(upTo: number): Promise<void> {
    await this.unitOfWork.write(async (db) => {
      await markAllRead(db, upTo, this.clock.now());
      await this.tellOpenPages(db);
    });
  }

  private async tellOpenPages(db: Database): Promise<void> {
    await announce(db, 'notifications', currentActor().personId);
  }
}
