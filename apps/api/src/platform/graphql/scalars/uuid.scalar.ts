import { GraphQLScalarType } from 'graphql';
import { isUuid } from '../../ids/is-uuid.ts';
import { readText } from './read-text.ts';

/** `UUID`: in lower case in resolvers. */
export const UuidScalar = new GraphQLScalarType<string, string>({
  name: 'UUID',
  description: 'A universally unique identifier, such as `018f6e0a-7b1c-7c3d-9a4e-2f5b6c7d8e9f`.',
  serialize: (value) => value as string,
  ...readText('UUID', readUuid, RangeError),
});

function readUuid(text: string): string {
  if (!isUuid(text)) throw new RangeError(`"${text}" is not a UUID`);
  return text.toLowerCase();
}
