import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.ts';
import type { Config } from './platform/config/config.ts';
import { RefusedCalls } from './platform/audit/refused-calls.ts';
import { UnitOfWork } from './platform/database/unit-of-work.ts';
import { LiveUpdates } from './platform/live/live-updates.ts';
import { serveLive } from './platform/live/serve-live.ts';
import { TrustedDocuments } from './platform/graphql/trusted-documents.ts';
import { limitOperations } from './platform/graphql/limits/limit-operations.ts';
import { RateLimiter } from './platform/limits/rate-limiter.ts';
import { NestLogger } from './platform/logging/nest-logger.ts';
import { answerFailure } from './platform/server/answer-failure.ts';
import { answersBeforeRoutes, LONGEST_PART } from './platform/server/answer-unrouted.ts';
import { answerHealth } from './platform/server/health.ts';
import { compressAnswers } from './platform/server/compression.ts';
import { endConnections } from './platform/server/end-connections.ts';
import { acceptFiles } from './platform/server/accept-files.ts';
import { openRoutes } from './platform/server/open-routes.ts';
import { answerOperations } from './platform/server/operations.ts';
import { PortalAdapter } from './platform/server/portal-adapter.ts';
import { sendSecurityHeaders } from './platform/server/security-headers.ts';
import { serveWeb, WEB_FILES } from './platform/server/web-files.ts';
import { Authenticator } from './platform/session/authenticator.ts';
import { TokenVerification } from './platform/session/token-verification.ts';
import { SessionStore } from './platform/session/session-store.ts';
import { SessionWatch } from './platform/session/session-watch.ts';
import { Metrics } from './platform/telemetry/metrics.ts';
import { observeOperations, observeServer } from './platform/telemetry/observe-server.ts';
import { readiness } from './platform/telemetry/readiness.ts';
import { requestIds } from './platform/telemetry/request-id.ts';

/** The largest request body that is read; bytes. Files do not come this way. */
const BODY_LIMIT = 100 * 1024;

/** The whole HTTP application, ready to listen. */
export async function createApp(
  config: Config,
  logger: Logger,
  webFiles: string = WEB_FILES,
): Promise<NestFastifyApplication> {
  const secure = config.url.protocol === 'https:';
  const { unrouted, unread } = answersBeforeRoutes(secure);
  const adapter = new PortalAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: requestIds(config.trustedProxies),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PART },
    frameworkErrors: unrouted,
    clientErrorHandler: unread,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance();
  const unitOfWork = app.get(UnitOfWork);
  const limiter = app.get(RateLimiter);
  const refusedCalls = app.get(RefusedCalls);
  const metrics = app.get(Metrics);
  observeServer(server, metrics);
  const documents = app.get(TrustedDocuments);
  server.setErrorHandler(answerFailure);
  endConnections(server);
  await compressAnswers(server);
  await sendSecurityHeaders(server, { secure, demonstration: config.demonstration });
  // Files and probes look no session up, and are answered while the database is away.
  await server.register(async (scope) => {
    openRoutes(scope);
    answerHealth(scope, readiness(unitOfWork));
    await serveWeb(scope, webFiles, config.url);
  });
  await answerOperations(server, {
    config,
    unitOfWork,
    store: app.get(SessionStore),
    authenticator: app.get(Authenticator),
    limiter,
    tokens: app.get(TokenVerification),
    documents,
    refusedCalls,
  });
  await acceptFiles(server);
  const updates = app.get(LiveUpdates);
  const lines = await serveLive(server, {
    origin: config.url.origin,
    updates,
    sessions: app.get(SessionWatch),
    unitOfWork,
    refusedCalls,
    schema: () => server.graphql.schema,
    trust: { documents, freeForm: config.freeFormQueries },
  });
  metrics.onCollect(() => Promise.resolve(metrics.lines.set(lines.size)));
  updates.start(logger);
  await app.init();
  limitOperations(server, limiter);
  observeOperations(server, metrics);
  return app;
}
