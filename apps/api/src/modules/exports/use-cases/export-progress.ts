import type { Clock } from '../../../platform/clock/clock.ts';
import { settingsOf } from '../../../platform/database/settings.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { announce } from '../../../platform/live/announce.ts';
import type { ExportStep } from '../persistence/export-record.ts';
import { moveOn } from '../persistence/export.repository.ts';

/** The export is not wanted any more: another attempt was faster, or it was given up. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted';
}

/** Tells how far an export is: each step, and every few percent. */
export class ExportProgress {
  private step: ExportStep = 'WAITING';
  private told = -1;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly exportId: string,
    private readonly clientId: string,
  ) {}

  /** Begins `step` at `percent`. Throws `NotWanted`. */
  async begin(step: ExportStep, percent: number): Promise<void> {
    this.step = step;
    await this.tell(percent);
  }

  /** Is at `percent` of everything. Throws `NotWanted`. */
  async reach(percent: number): Promise<void> {
    if (percent >= this.told + 3) await this.tell(percent);
  }

  /** In a transaction of its own: others see it at once, and what is read keeps its moment. */
  private async tell(percent: number): Promise<void> {
    this.told = Math.floor(percent);
    const moved = { step: this.step, percent: this.told, at: this.clock.now() };
    const wanted = await this.unitOfWork.as(settingsOf(currentActor()), 'WRITE', async (db) => {
      await announce(db, 'exports', this.clientId);
      return moveOn(db, this.exportId, moved);
    });
    if (!wanted) throw new NotWanted();
  }
}
