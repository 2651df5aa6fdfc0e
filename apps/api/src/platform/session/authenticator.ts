import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Strategy } from 'passport';
import type { Actor } from '../access/actor.ts';
import { currentAsking } from '../access/asking.ts';
import './fastify-request.ts';
import { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Identification } from './identification.ts';
import { possibleUnder } from './possible-under.ts';
import { browserKeyOf } from './device-cookie.ts';
import { sessionCookie } from './session-cookie.ts';
import { hashOfSessionKey, newSessionKey } from './session-key.ts';
import { SessionStore } from './session-store.ts';
import type {
  Alongside,
  Grounds,
  SessionDevice,
  SessionHolder,
  SessionOfRequest,
  SessionStanding,
} from './session.ts';

/** Whom a way to sign in has verified, and whether what was verified still holds. */
export interface Verified {
  readonly actor: Actor;
  readonly stillHolds: (db: Database) => Promise<boolean>;
}

type Middleware = (request: unknown, response: unknown, next: (error?: unknown) => void) => void;

/**
 * Ways to sign in, which are strategies of Passport, and the sessions that follow. An instance of Passport of its own,
 * not the library's global one, so that two applications of one process stay apart.
 */
@Injectable()
export class Authenticator {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly identification: Identification,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly sessions: SessionStore,
  ) {}

  /** Adds a way to sign in. */
  use(name: string, strategy: Strategy): void {
    this.passport.use(name, strategy);
  }

  /** Whom `body` proves to be by the way to sign in called `name`; `null` when it proves nothing. */
  verify(name: string, body: Readonly<Record<string, string>>): Promise<Verified | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, verified?: Verified | false | null): void => {
        if (error !== null && error !== undefined) reject(asError(error));
        else resolve(verified === false || verified === undefined ? null : verified);
      };
      const attempt = this.passport.authenticate(name, { session: false }, answer) as Middleware;
      attempt({ body }, undefined, (error) => {
        reject(asError(error));
      });
    });
  }

  /** Sets `request.user`, or `request.step`, when the request's session is somebody's. */
  async identify(request: FastifyRequest): Promise<void> {
    delete request.user;
    delete request.step;
    const { holder } = request.session;
    if (holder === undefined) return;
    const standing = await this.identification.standingOf(holder.personId);
    const possible = standing === null ? null : possibleUnder(holder, standing);
    // A session of somebody who may not sign in any more, or not in this way, is nobody's: it is removed with the answer.
    if (standing === null || possible === null) {
      delete request.session.holder;
      return;
    }
    const { actor } = standing;
    if (possible === 'SIGNED_IN') request.user = actor;
    else request.step = { kind: possible, actor };
  }

  /** The session of `request`, as use cases see it. */
  sessionOf(request: FastifyRequest, reply: FastifyReply): SessionOfRequest {
    const { session } = request;
    return {
      address: request.ip,
      keyHash: session.holder === undefined ? null : hashOfSessionKey(session.sessionId),
      holder: session.holder ?? null,
      browser: browserKeyOf(request, reply, this.config),
      begin: (holder, grounds, alongside) => this.begin(request, holder, grounds, alongside),
      end: () => this.end(request, reply),
    };
  }

  /** Begins a session of `holder` under a new key; what follows in the same operation is asked by them. */
  private async begin(
    request: FastifyRequest,
    holder: SessionHolder,
    grounds: Grounds,
    alongside?: Alongside,
  ): Promise<SessionStanding | 'ENDED'> {
    const { session } = request;
    const before = session.holder === undefined ? null : { key: session.sessionId, holder: session.holder };
    const key = newSessionKey();
    const beginning = { holder, device: deviceOf(request), before, grounds, alongside };
    // Until it has begun nothing changes, the cookie included: another request may have brought this browser a new key.
    if (!(await this.sessions.begin(key, beginning))) return 'ENDED';
    request.newSessionKey = key;
    session.holder = holder;
    await session.regenerate(['holder']);
    await request.session.save();
    await this.identify(request);
    await this.continueAs(request);
    return request.user === undefined ? (request.step?.kind ?? 'SECOND_STEP') : 'SIGNED_IN';
  }

  /** Ends the session: its row and its cookie are gone. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { name, attributes } = sessionCookie(this.config);
    await request.session.destroy();
    reply.clearCookie(name, attributes);
    delete request.user;
    delete request.step;
    await this.continueAs(request);
  }

  private async continueAs(request: FastifyRequest): Promise<void> {
    const asking = currentAsking();
    if (asking === null) return;
    await this.unitOfWork.finish(asking);
    asking.actor = request.user ?? null;
    asking.step = request.step ?? null;
  }
}

/** Characters that are kept of what a browser says of itself. */
const LONGEST_USER_AGENT = 400;

function deviceOf({ ip, headers }: FastifyRequest): SessionDevice {
  return { address: ip, userAgent: headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null };
}

/** Libraries may hand over anything as an error. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
