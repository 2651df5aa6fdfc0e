import { writeInstant, type Instant } from '@akouendy/domain';
import type { SessionStore as Store } from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { settingsOf } from '../database/settings.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Identification } from './identification.ts';
import { lockAccessOf } from './lock-access.ts';
import { hashOfSessionKey } from './session-key.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from './session-limits.ts';
import { newId } from '../ids/new-id.ts';
import type { Alongside, Grounds, SessionDevice, SessionHolder } from './session.ts';

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

/** A session that begins. */
interface Beginning {
  readonly holder: SessionHolder;
  readonly device: SessionDevice;
  /** The key that it replaces, and whose; `null` when the request carries none. */
  readonly before: { readonly key: string; readonly holder: SessionHolder } | null;
  readonly grounds: Grounds;
  readonly alongside: Alongside | undefined;
}

/**
 * Sessions of signed-in people in PostgreSQL, for `@fastify/session`. One that nobody signed in with is not kept, and one
 * is written down by `begin` alone: what the library saves again would bring back what has been ended meanwhile.
 */
@Injectable()
export class SessionStore implements Store {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly identification: Identification,
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
    const kept = session.holder === undefined ? this.remove(key) : Promise.resolve();
    kept.then(() => done(), done);
  }

  destroy(key: string, done: (error?: unknown) => void): void {
    this.remove(key).then(() => done(), done);
  }

  /** Begins a session under `key` in the place of the one before; `false`, and nothing done, when its grounds do not hold. */
  async begin(key: string, { holder, device, before, grounds, alongside }: Beginning): Promise<boolean> {
    const { personId } = holder;
    const goesOn = before?.holder.personId === personId && before.holder.state === 'SIGNED_IN';
    const settings = {
      'app.person_id': personId,
      ...(alongside === undefined ? {} : settingsOf(alongside.actor)),
      ...(before === null ? {} : { 'app.session_key': hashOfSessionKey(before.key) }),
      // The lines of a session whose holder goes on under another key are told to come back.
      ...(goesOn ? { 'app.session_renewed': 'yes' } : {}),
    };
    return this.unitOfWork.as(settings, 'WRITE', async (db) => {
      await lockAccessOf(db, personId);
      if (!(await this.identification.maySignIn(db, personId))) return false;
      if (grounds !== 'PRESENT_SESSION' && !(await grounds(db))) return false;
      const removed = before === null ? null : await removeSession(db);
      const isTheirs = removed !== null && before?.holder.personId === personId;
      if (grounds === 'PRESENT_SESSION' && !isTheirs) return false;
      await db.query(`select set_config('app.session_key', $1, true)`, [hashOfSessionKey(key)]);
      await this.insert(db, holder, { ...device, keyHash: isTheirs ? removed.deviceHash : null });
      await alongside?.work(db);
      return true;
    });
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

  private async insert(
    db: Database,
    holder: SessionHolder,
    device: SessionDevice & { readonly keyHash: Buffer | null },
  ): Promise<void> {
    const { personId, means, state, startedAt, authenticatedAt, confirmedAt } = holder;
    const now = this.clock.now();
    const [idle, absolute] =
      state === 'SIGNED_IN' ? [IDLE_LIMIT, ABSOLUTE_LIMIT] : [SECOND_STEP_LIMIT, SECOND_STEP_LIMIT];
    await db.query(
      `insert into sessions (id, key_hash, person_id, started_at, idle_until, ends_at, means, state,
                             authenticated_at, confirmed_at, address, user_agent, device_hash)
       values ($1, app.session_key(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
        device.address,
        device.userAgent,
        device.keyHash,
      ],
    );
  }

  private async remove(key: string): Promise<void> {
    await this.withKey(key, removeSession);
  }

  private withKey<T>(key: string, work: (db: Database) => Promise<T>): Promise<T> {
    return this.unitOfWork.as({ 'app.session_key': hashOfSessionKey(key) }, 'WRITE', work);
  }
}

/** What was there, and by which its browser is known; `null` when nothing was. */
async function removeSession(db: Database): Promise<{ readonly deviceHash: Buffer | null } | null> {
  const [removed] = await db.query<{ deviceHash: Buffer | null }>(
    'delete from sessions where key_hash = app.session_key() returning device_hash as "deviceHash"',
  );
  return removed ?? null;
}
