import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatErrors } from './format-errors.ts';
import { SCHEMA_OPTIONS } from './schema-options.ts';

/** GraphQL over HTTP at /graphql: code first, compiled from the first execution of a query on. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    path: '/graphql',
    autoSchemaFile: true,
    // The schema is checked when it is written to its file, not anew at each start.
    buildSchemaOptions: { ...SCHEMA_OPTIONS, skipCheck: true },
    // Guards hold fields to what they state, too.
    fieldResolverEnhancers: ['guards'],
    context: (request: FastifyRequest, reply: FastifyReply) => ({ request, reply }),
    jit: 1,
    graphiql: false,
    ide: false,
    subscription: false,
    errorHandler: false,
    errorFormatter: formatErrors,
  });
}
