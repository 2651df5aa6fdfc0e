import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { JobQueue } from '../../../platform/jobs/job-queue.ts';
import type { AnnouncedEvent, Announcement } from '../announcement.ts';

/** Where other rooms say what has happened, for those whom it concerns. */
@Injectable()
export class Announcements {
  constructor(
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Announces what who is asking has just done. People are told once the transaction of `db` has been committed; when
   * it is rolled back nobody is.
   */
  async announce(db: Database, announcement: Announcement): Promise<void> {
    const event: AnnouncedEvent = {
      ...announcement,
      id: newId(),
      at: this.clock.now(),
      actorId: currentActor().personId,
    };
    await this.queue.enqueue(db, 'tell-people', { event });
  }
}
