import { writeInstant, type Instant } from '@akouendy/domain';
import type { SessionStore as Store } from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { hashOfSessionKey } from './session-key.ts';
import type { SessionHolder } from './session.ts';

/** A session nobody uses ends after this; seconds. */
const IDLE_LIMIT = 8 * 3_600;

/** Every session ends after this, used or not; seconds. */
const ABSOLUTE_LIMIT = 7 * 24 * 3_600;

/** That a session is in use is written down at most this often; seconds. */
const TOUCH_INTERVAL = 60;

/** Between the password and the second step a session lasts so long; seconds. */
const SECOND_STEP_LIMIT = 10 * 60;

interface SessionRow {
  readonly person_id: string;
  readonly means: SessionHolder['means'];
  readonly state: SessionHolder['state'];
  readonly authenticated_at: Instant;
  readonly confirmed_at: Instant | null;
  readonly idle_until: Instant;
  readonly ends_at: Instant;
}

/** Sessions of signed-in people in PostgreSQL, for `@fastify/session`. One that nobody signed in with is not kept. */
@Injectable()
export class SessionStore implements Store {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(key: string, done: (error: unknown, session?: Session | null) => void): void {
    this.find(key).then(
      (holder) => {
        // The library fills in the rest of the session, its cookie included.
        done(null, holder === null ? null : ({ holder } as Session));
      },
      (error: unknown) => {
        done(error);
      },
    );
  }

  set(key: string, session: Session, done: (error?: unknown) => void): void {
    const { holder } = session;
    const kept = holder === undefined ? this.remove(key) : this.keep(key, holder);
    kept.then(() => done(), done);
  }

  destroy(key: string, done: (error?: unknown) => void): void {
    this.remove(key).then(() => done(), done);
  }

  private async find(key: string): Promise<SessionHolder | null> {
    const now = this.clock.now();
    return this.withKey(key, async (db) => {
      const [row] = await db.query<SessionRow>(
        `select person_id, means, state, authenticated_at, confirmed_at, idle_until, ends_at
         from sessions where key_hash = app.session_key()`,
      );
      if (row === undefined || row.idle_until <= now || row.ends_at <= now) return null;
      if (row.state === 'SIGNED_IN' && row.idle_until < now + IDLE_LIMIT - TOUCH_INTERVAL) {
        await db.query('update sessions set idle_until = $1 where key_hash = app.session_key()', [
          writeInstant((now + IDLE_LIMIT) as Instant),
        ]);
      }
      return {
        personId: row.person_id,
        means: row.means,
        state: row.state,
        authenticatedAt: row.authenticated_at,
        confirmedAt: row.confirmed_at,
      };
    });
  }

  private async keep(key: string, holder: SessionHolder): Promise<void> {
    const { personId, means, state, authenticatedAt, confirmedAt } = holder;
    const now = this.clock.now();
    const [idle, absolute] =
      state === 'SIGNED_IN' ? [IDLE_LIMIT, ABSOLUTE_LIMIT] : [SECOND_STEP_LIMIT, SECOND_STEP_LIMIT];
    await this.withKey(key, (db) =>
      db.query(
        `insert into sessions (key_hash, person_id, started_at, idle_until, ends_at, means, state,
                               authenticated_at, confirmed_at)
         values (app.session_key(), $1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (key_hash) do nothing`,
        [
          personId,
          writeInstant(now),
          writeInstant((now + idle) as Instant),
          writeInstant((now + absolute) as Instant),
          means,
          state,
          writeInstant(authenticatedAt),
          confirmedAt === null ? null : writeInstant(confirmedAt),
        ],
      ),
    );
  }

  private async remove(key: string): Promise<void> {
    await this.withKey(key, (db) => db.query('delete from sessions where key_hash = app.session_key()'));
  }

  private withKey<T>(key: string, work: (db: Database) => Promise<T>): Promise<T> {
    return this.unitOfWork.as({ 'app.session_key': hashOfSessionKey(key) }, 'WRITE', work);
  }
}
