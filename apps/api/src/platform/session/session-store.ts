import { writeInstant, type Instant } from '@akouendy/domain';
import type { SessionStore as Store } from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { settingsOf } from '../database/settings.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { hashOfSessionKey } from './session-key.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from './session-limits.ts';
import { newId } from '../ids/new-id.ts';
import type { Alongside, SessionDevice, SessionHolder } from './session.ts';

/** That a session is in use is written down at most this often; seconds. */
const TOUCH_INTERVAL = 60;

/** Between the password and the second step a session lasts so long; seconds. */
const SECOND_STEP_LIMIT = 10 * 60;

interface SessionRow {
  readonly person_id: string;
  readonly means: SessionHolder['means'];
  readonly state: SessionHolder['state'];
  readonly started_at: Instant;
  readonly authenticated_at: Instant;
  readonly confirmed_at: Instant | null;
  readonly idle_until: Instant;
  readonly ends_at: Instant;
}

interface Kept {
  readonly holder: SessionHolder;
  readonly device: SessionDevice | null;
  readonly alongside: Alongside | undefined;
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
    const { holder, device = null, alongside } = session;
    delete session.alongside;
    const kept = holder === undefined ? this.remove(key) : this.keep(key, { holder, device, alongside });
    kept.then(() => done(), done);
  }

  destroy(key: string, done: (error?: unknown) => void): void {
    this.remove(key).then(() => done(), done);
  }

  /** Removes the session under `key`, whose holder goes on under another one: their lines are told to come back. */
  async retire(key: string): Promise<void> {
    const settings = { 'app.session_key': hashOfSessionKey(key), 'app.session_renewed': 'yes' };
    await this.unitOfWork.as(settings, 'WRITE', removeSession);
  }

  private async find(key: string): Promise<SessionHolder | null> {
    const now = this.clock.now();
    return this.withKey(key, async (db) => {
      const [row] = await db.query<SessionRow>(
        `select person_id, means, state, started_at, authenticated_at, confirmed_at, idle_until, ends_at
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
        startedAt: row.started_at,
        authenticatedAt: row.authenticated_at,
        confirmedAt: row.confirmed_at,
      };
    });
  }

  private async keep(key: string, { holder, device, alongside }: Kept): Promise<void> {
    const { personId, means, state, startedAt, authenticatedAt, confirmedAt } = holder;
    const now = this.clock.now();
    const [idle, absolute] =
      state === 'SIGNED_IN' ? [IDLE_LIMIT, ABSOLUTE_LIMIT] : [SECOND_STEP_LIMIT, SECOND_STEP_LIMIT];
    const settings = {
      'app.person_id': personId,
      ...(alongside === undefined ? {} : settingsOf(alongside.actor)),
      'app.session_key': hashOfSessionKey(key),
    };
    await this.unitOfWork.as(settings, 'WRITE', async (db) => {
      await db.query(
        `insert into sessions (id, key_hash, person_id, started_at, idle_until, ends_at, means, state,
                               authenticated_at, confirmed_at, address, user_agent)
         values ($1, app.session_key(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (key_hash) do nothing`,
        [
          newId(),
          personId,
          writeInstant(startedAt),
          writeInstant((now + idle) as Instant),
          writeInstant((startedAt + absolute) as Instant),
          means,
          state,
          writeInstant(authenticatedAt),
          confirmedAt === null ? null : writeInstant(confirmedAt),
          device?.address ?? null,
          device?.userAgent ?? null,
        ],
      );
      await alongside?.work(db);
    });
  }

  private async remove(key: string): Promise<void> {
    await this.withKey(key, removeSession);
  }

  private withKey<T>(key: string, work: (db: Database) => Promise<T>): Promise<T> {
    return this.unitOfWork.as({ 'app.session_key': hashOfSessionKey(key) }, 'WRITE', work);
  }
}

async function removeSession(db: Database): Promise<void> {
  await db.query('delete from sessions where key_hash = app.session_key()');
}
