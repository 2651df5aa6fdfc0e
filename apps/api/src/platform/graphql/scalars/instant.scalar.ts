import { instant, InvalidInput, writeInstant, type Instant } from '@akouendy/domain';
import { GraphQLScalarType } from 'graphql';
import { readText } from './read-text.ts';

/** `DateTime`: a moment, an `Instant` in resolvers. */
export const InstantScalar = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description: 'A moment in ISO 8601: answered in UTC with whole seconds and `Z`, taken with any offset.',
  serialize: (value) => writeInstant(value as Instant),
  ...readText('DateTime', instant, InvalidInput),
});
