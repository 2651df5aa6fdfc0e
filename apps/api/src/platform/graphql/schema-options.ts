import type { BuildSchemaOptions } from '@nestjs/graphql';

/** How the schema is made from the rooms' classes, at run time and for the committed file. */
export const SCHEMA_OPTIONS: BuildSchemaOptions = { numberScalarMode: 'integer' };
