import { GraphQLError } from 'graphql';

/** The error for a value that a scalar cannot read. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
