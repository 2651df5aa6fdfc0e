import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { TRAIL } from './trail-entry.ts';

/** What the trail that who is asking may see can be filtered by. */
export interface Choices {
  readonly actions: readonly string[];
  readonly objectTypes: readonly string[];
  /** Who did something, by name. */
  readonly actors: readonly { readonly id: string; readonly name: string; readonly isStaff: boolean }[];
  /** Whose affairs are in it, by name. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** Reads what occurs in the trail. */
@Injectable()
export class TrailChoices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(): Promise<Choices> {
    return this.unitOfWork.read(async (db) => {
      const [choices] = await db.query<Choices>(
        `select coalesce(array_agg(distinct e.action), '{}') as actions,
                coalesce(array_agg(distinct e.object_type), '{}') as "objectTypes",
                coalesce(jsonb_agg(distinct jsonb_build_object(
                  'name', p.name, 'id', p.id, 'isStaff', p.client_id is null))
                  filter (where p.id is not null), '[]') as actors,
                coalesce(jsonb_agg(distinct jsonb_build_object('name', c.name, 'id', c.id))
                  filter (where c.id is not null), '[]') as clients
         from ${TRAIL}`,
      );
      const { actions = [], objectTypes = [], actors = [], clients = [] } = choices ?? {};
      return { actions, objectTypes, actors: byName(actors), clients: byName(clients) };
    });
  }
}

function byName<Named extends { readonly name: string }>(all: readonly Named[]): Named[] {
  return [...all].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
