import { GraphQLError } from 'graphql';

/** The error for an argument that cannot be meant: the caller wrote it wrong, no rule refused it. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
