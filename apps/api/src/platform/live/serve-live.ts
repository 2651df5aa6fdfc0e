import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { RefusedCalls } from '../audit/refused-calls.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { formatError } from '../graphql/format-errors.ts';
import { refuse } from '../server/refuse.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';
import { hashOfSessionKey } from '../session/session-key.ts';
import type { SessionWatch } from '../session/session-watch.ts';
import { deliveries } from './deliveries.ts';
import { CLOSING, LiveSocket } from './live-socket.ts';
import { LiveSockets } from './live-sockets.ts';
import type { LiveUpdates } from './live-updates.ts';
import { handshakeProblem } from './handshake.ts';
import { keepAlive } from './keep-alive.ts';
import { MessageBudget } from './message-budget.ts';
import { readSubscription } from './read-subscription.ts';

/** Where browsers open their line. */
const LIVE_PATH = '/live';

/** Documents are short; bytes. */
const LARGEST_MESSAGE = 16 * 1024;

/** At most this many subscriptions on one line. */
const SUBSCRIPTIONS = 20;

/** How long a line may be open without a word; milliseconds. */
const INIT_PATIENCE = 5_000;

/** What live updates need of the application. */
export interface LiveParts {
  readonly origin: string;
  readonly updates: LiveUpdates;
  readonly sessions: SessionWatch;
  readonly unitOfWork: UnitOfWork;
  readonly refusedCalls: RefusedCalls;
  readonly schema: () => GraphQLSchema;
  /** Which documents are taken. */
  readonly trust: { readonly documents: TrustedDocuments; readonly freeForm: boolean };
}

/**
 * GraphQL subscriptions over WebSocket (graphql-transport-ws) at `LIVE_PATH`, for signed-in people on the portal's own
 * pages. Returns the lines of this process.
 */
export async function serveLive(server: FastifyInstance, parts: LiveParts): Promise<LiveSockets> {
  const sockets = new LiveSockets(parts.updates, server.log);
  const protocol = liveProtocol(parts, server);
  await server.register(websocket, {
    options: { maxPayload: LARGEST_MESSAGE, handleProtocols },
    // What is wrong with a line is the browser's doing: the line ends, and the log has better to tell.
    errorHandler: (error, socket, request) => {
      request.log.debug({ err: error }, 'A live line broke');
      socket.terminate();
    },
    preClose: (done) => {
      sockets.stop();
      done();
    },
  });
  server.route({
    method: 'GET',
    url: LIVE_PATH,
    onRequest: async (request, reply) => {
      const problem = handshakeProblem(request, parts.origin);
      if (problem === null) return;
      const code = problem.status === 403 ? 'CROSS_SITE_REQUEST' : 'BAD_USER_INPUT';
      return refuse(reply, problem.status, code, problem.message);
    },
    handler: (_, reply) => {
      reply.callNotFound();
    },
    wsHandler: (socket, request) => {
      openLine(socket, request, sockets, parts.sessions, protocol);
    },
  });
  return sockets;
}

type LiveProtocol = Server<{ readonly line: LiveSocket }>;

function openLine(
  socket: WebSocket,
  request: FastifyRequest,
  sockets: LiveSockets,
  sessions: SessionWatch,
  protocol: LiveProtocol,
): void {
  const actor = request.user;
  if (actor === undefined) {
    socket.close(CLOSING.SESSION_ENDED);
    return;
  }
  const line = new LiveSocket(socket, sessions, hashOfSessionKey(request.session.sessionId), actor, {
    address: request.ip,
    requestId: request.id,
  });
  if (!sockets.add(line)) {
    socket.close(CLOSING.TOO_MUCH);
    return;
  }
  const budget = new MessageBudget();
  const { log } = request;
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          // A line that breaks while it is written to is closed; its subscriptions end with it.
          socket.send(text, () => {
            resolve();
          });
        }),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (read) => {
        socket.on('message', (message) => {
          if (!budget.take()) {
            socket.close(CLOSING.TOO_MUCH);
            return;
          }
          read((message as Buffer).toString('utf8')).catch((error: unknown) => {
            log.error({ err: error }, 'A live line broke');
            socket.close(CLOSING.COME_BACK);
          });
        });
      },
    },
    { line },
  );
  const rest = keepAlive(socket);
  socket.on('error', () => {
    socket.terminate();
  });
  socket.on('close', (code, reason) => {
    rest();
    sockets.remove(line);
    void closed(code, reason.toString());
  });
}

function liveProtocol(
  { schema, unitOfWork, refusedCalls, trust }: LiveParts,
  server: FastifyInstance,
): LiveProtocol {
  return makeServer<Record<string, unknown>, { readonly line: LiveSocket }>({
    connectionInitWaitTimeout: INIT_PATIENCE,
    onSubscribe: ({ subscriptions, extra: { line } }, _, payload) => {
      if (Object.keys(subscriptions).length > SUBSCRIPTIONS) line.close(CLOSING.TOO_MUCH);
      return readSubscription(schema(), payload, { line }, trust);
    },
    subscribe: (args: ExecutionArgs) =>
      deliveries(args, (args.contextValue as { readonly line: LiveSocket }).line, unitOfWork),
    onNext: async ({ extra: { line } }, _, __, { document }, { data = null, errors }) => {
      if (errors === undefined) return undefined;
      const asking = { actor: line.opener, origin: line.origin };
      const told = errors.map((error) => formatError(error, server.log, { asking, document }));
      await refusedCalls.tell(asking, server.log);
      return { data, errors: told };
    },
    onError: (_, __, ___, errors) => errors.map((error) => formatError(error, server.log)),
  });
}
