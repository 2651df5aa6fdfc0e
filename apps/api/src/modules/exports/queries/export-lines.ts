import { Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/database.ts';
import { KINDS, type KindName } from './kinds.ts';
import { readLines } from './read-lines.ts';
import { ScheduleLines } from './schedule-lines.ts';

/** The lines of each kind: rows of a table, or what is worked out of several. */
@Injectable()
export class ExportLines {
  constructor(private readonly schedules: ScheduleLines) {}

  /** What of `name` may be seen of the client, batch by batch, an object of JSON each. */
  of(name: KindName, db: Database, clientId: string): AsyncGenerator<string[]> {
    const kind = KINDS.find((each) => each.kind === name);
    return kind === undefined ? this.schedules.ofClient(clientId) : readLines(db, kind, clientId);
  }
}
