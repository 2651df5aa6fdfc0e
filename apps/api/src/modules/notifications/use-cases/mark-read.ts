import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
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
    return isUuid(id) && this.unitOfWork.write((db) => markRead(db, id, this.clock.now()));
  }

  /** All that one has seen: those that came after the one numbered `upTo` stay unread. */
  async all(upTo: number): Promise<void> {
    await this.unitOfWork.write((db) => markAllRead(db, upTo, this.clock.now()));
  }
}
