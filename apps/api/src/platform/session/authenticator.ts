import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Strategy } from 'passport';
import type { Actor } from '../access/actor.ts';
import { currentAsking } from '../access/asking.ts';
import './fastify-request.ts';
import { Config } from '../config/config.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Identification } from './identification.ts';
import { sessionCookie } from './session-cookie.ts';

type Done<Result> = (error: unknown, result?: Result) => void;
type Middleware = (request: unknown, response: unknown, next: (error?: unknown) => void) => void;
type PassportRequest = FastifyRequest & { logIn(actor: Actor, done: (error?: unknown) => void): void };

/**
 * Passport, held by Fastify: it renews the session's key at sign-in and finds the signed-in person of a request. An
 * instance of its own, not the library's global one, so that two applications of one process stay apart.
 */
@Injectable()
export class Authenticator {
  private readonly passport = new passport.Passport();
  private readonly middlewares: readonly Middleware[];

  constructor(
    private readonly identification: Identification,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {
    this.passport.serializeUser((actor: unknown, done: Done<string>) => {
      done(null, (actor as Actor).personId);
    });
    this.passport.deserializeUser((personId: string, done: Done<Actor | false>) => {
      this.identification.actorOf(personId).then((actor) => done(null, actor ?? false), done);
    });
    this.middlewares = [this.passport.initialize() as Middleware, this.passport.session() as Middleware];
  }

  /** Adds a way to sign in. */
  use(name: string, strategy: Strategy): void {
    this.passport.use(name, strategy);
  }

  /** Whom `body` proves to be by the way to sign in called `name`; `null` when it proves nothing. */
  verify(name: string, body: Readonly<Record<string, string>>): Promise<Actor | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, actor?: Actor | false | null): void => {
        if (error !== null && error !== undefined) reject(asError(error));
        else resolve(actor === false || actor === undefined ? null : actor);
      };
      const attempt = this.passport.authenticate(name, { session: false }, answer) as Middleware;
      attempt({ body }, undefined, (error) => {
        reject(asError(error));
      });
    });
  }

  /** Sets `request.user` when the request's session is somebody's. */
  async identify(request: FastifyRequest): Promise<void> {
    for (const middleware of this.middlewares) {
      await new Promise<void>((resolve, reject) => {
        middleware(request, undefined, (error) => {
          if (error === undefined || error === null) resolve();
          else reject(asError(error));
        });
      });
    }
  }

  /** Begins a session of `actor` under a new key; what follows in the same operation is asked by `actor`. */
  async begin(request: FastifyRequest, actor: Actor): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      (request as PassportRequest).logIn(actor, (error) => {
        if (error === undefined || error === null) resolve();
        else reject(asError(error));
      });
    });
    await this.continueAs(actor);
  }

  /** Ends the session: its row and its cookie are gone. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { name, attributes } = sessionCookie(this.config);
    await request.session.destroy();
    reply.clearCookie(name, attributes);
    await this.continueAs(null);
  }

  private async continueAs(actor: Actor | null): Promise<void> {
    const asking = currentAsking();
    if (asking === null) return;
    await this.unitOfWork.finish(asking);
    asking.actor = actor;
  }
}

/** Libraries may hand over anything as an error. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
