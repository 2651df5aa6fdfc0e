import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { whileAsking } from '../access/asking.ts';
import type { Config } from '../config/config.ts';
import type { RefusedCalls } from '../audit/refused-calls.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import {
  DOCUMENT_PROBLEMS,
  fillInDocument,
  namesDocument,
  type DocumentProblem,
} from '../graphql/document-of-request.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';
import { takeLeastPoints } from '../graphql/limits/limit-operations.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import type { Authenticator } from '../session/authenticator.ts';
import { bearerOf } from '../session/bearer.ts';
import { sessionCookie } from '../session/session-cookie.ts';
import { newSessionKey, unsigned } from '../session/session-key.ts';
import type { SessionStore } from '../session/session-store.ts';
import type { TokenVerification } from '../session/token-verification.ts';
import { crossSiteProblem } from './cross-site.ts';
import { isOpen } from './open-routes.ts';
import { refuse } from './refuse.ts';

/** What the way of a request through the server needs of the application. */
export interface OperationParts {
  readonly config: Config;
  readonly store: SessionStore;
  readonly authenticator: Authenticator;
  readonly unitOfWork: UnitOfWork;
  readonly limiter: RateLimiter;
  readonly tokens: TokenVerification;
  readonly documents: TrustedDocuments;
  readonly refusedCalls: RefusedCalls;
}

/**
 * The way of every request to the API: it comes from the portal's own pages or with a token, its session is looked up,
 * it takes its points before its body is read, who is asking is known to everything that answers it, and before the
 * answer leaves its read transaction ends and the trail knows what was refused.
 */
export async function answerOperations(server: FastifyInstance, parts: OperationParts): Promise<void> {
  const { config, store, authenticator, unitOfWork, limiter, documents } = parts;
  const { name, attributes } = sessionCookie(config);
  server.decorateRequest('asking', null);
  server.addHook('onRequest', async (request, reply) => {
    const contentType = contentTypeOf(request);
    if (contentType === null) return;
    const byToken = tokenOf(request) !== null;
    const problem = crossSiteProblem(request, { origin: config.url.origin, contentType, byToken });
    if (problem !== null) return refuse(reply, 403, 'CROSS_SITE_REQUEST', problem);
    if (!isUtf8(request)) return refuse(reply, 415, 'BAD_USER_INPUT', 'The body is read as UTF-8 only.');
  });
  await server.register(fastifyCookie);
  // Without its cookie a request has no session that would be looked up.
  server.addHook('onRequest', (request, _, done) => {
    if (isOpen(request)) request.cookies = {};
    done();
  });
  await server.register(fastifySession, {
    store,
    secret: unsigned,
    idGenerator: (request) => request?.newSessionKey ?? newSessionKey(),
    cookieName: name,
    cookie: attributes,
    saveUninitialized: false,
    rolling: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (isOpen(request)) return;
    void reply.header('cache-control', 'no-store');
    // Fastify would do the whole operation, tell the trail of it, and throw its answer away.
    if (request.method === 'HEAD') {
      return refuse(reply.header('allow', 'GET'), 405, 'METHOD_NOT_ALLOWED', 'Ask with GET.');
    }
    const token = tokenOf(request);
    if (token === null) await authenticator.identify(request);
    else await identifyByToken(request, token, parts.tokens);
    await takeLeastPoints(limiter, request, reply);
    if (token !== null && request.user === undefined) return refuseToken(reply);
  });
  server.addHook('preValidation', async (request, reply) => {
    if (!isOperation(request)) return;
    const problem = await fillInDocument(request, documents);
    if (problem !== null) return refuseDocument(reply, problem);
    const trusted = tokenOf(request) !== null || config.freeFormQueries || namesDocument(request);
    if (!trusted) return refuseDocument(reply, 'TRUSTED_DOCUMENTS_ONLY');
  });
  server.addHook('preHandler', (request: FastifyRequest, _: FastifyReply, done: HookHandlerDoneFunction) => {
    request.asking = {
      actor: request.user ?? null,
      step: request.step ?? null,
      origin: { address: request.ip, requestId: request.id },
    };
    whileAsking(request.asking, done);
  });
  server.addHook('onSend', async (request) => {
    if (request.asking === null) return;
    await unitOfWork.finish(request.asking);
    await parts.refusedCalls.tell(request.asking, request.log);
  });
}

/**
 * The content type that the portal's own pages send to the route of a request; `null` for a route that anybody may ask.
 * By the route that answers it, not by the address as written: `/%67raphql` is the same route.
 */
function contentTypeOf({ method, routeOptions: { url = '' } }: FastifyRequest): string | null {
  if (url.startsWith('/graphql')) return 'application/json';
  return url.startsWith('/files') && method !== 'GET' && method !== 'HEAD' ? 'multipart/form-data' : null;
}

/** Whether the body is said to be in the characters that it is read in; JSON that says nothing is. */
function isUtf8({ headers }: FastifyRequest): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(headers['content-type'] ?? '') ?? [];
  return charset.toLowerCase() === 'utf-8';
}

/** A request with a token is the token's alone, whatever cookie comes with it. */
async function identifyByToken(
  request: FastifyRequest,
  token: string,
  tokens: TokenVerification,
): Promise<void> {
  const actor = await tokens.actorOf(token);
  if (actor !== null) request.user = actor;
}

function refuseToken(reply: FastifyReply): FastifyReply {
  return refuse(
    reply.header('www-authenticate', 'Bearer error="invalid_token"'),
    401,
    'INVALID_TOKEN',
    'This is no API token that can be used: it is mistyped, revoked or has ended.',
  );
}

/** 200 as GraphQL has it for a request that was read: the browser's client tells the code then. */
function refuseDocument(reply: FastifyReply, code: DocumentProblem): FastifyReply {
  return refuse(reply, code === 'UNKNOWN_DOCUMENT' ? 200 : 403, code, DOCUMENT_PROBLEMS[code]);
}

/** Routes by which programs take a client's data away. */
const FOR_PROGRAMS = ['/exports', '/statements'];

/** The token of an operation, or of a program that takes a client's data away; other routes take none. */
function tokenOf(request: FastifyRequest): string | null {
  const { url = '' } = request.routeOptions;
  const takesTokens = isOperation(request) || FOR_PROGRAMS.some((route) => url.startsWith(route));
  return takesTokens ? bearerOf(request) : null;
}

/** By the route that answers it, not by the address as written: `/%67raphql` is the same route. */
function isOperation({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/graphql') ?? false;
}
