import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { SCHEMA_OPTIONS } from './schema-options.ts';

type Class = new (...dependencies: never[]) => object;

/** Nest's metadata key of classes decorated with `@Resolver`. */
const RESOLVER = 'graphql:resolver_type';

const HEADER = '# Generated from the resolvers by `npm run generate`: do not edit.\n\n';

/** The schema of the resolvers that `rooms` provide, sorted; needs no database. */
export async function schemaOf(rooms: readonly Class[]): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const factory = app.get(GraphQLSchemaFactory);
    const schema = await factory.create([...new Set(rooms.flatMap(resolversOf))], SCHEMA_OPTIONS);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

function resolversOf(room: Class): Class[] {
  const provided = (Reflect.getMetadata('providers', room) ?? []) as unknown[];
  return provided.filter(
    (provider): provider is Class =>
      typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider),
  );
}
