import type { Cents } from '@akouendy/domain';
import { cents, InvalidInput } from '@akouendy/domain';
import { GraphQLScalarType } from 'graphql';
import { readNumber } from './read-number.ts';

/** `Cents`: an amount of euros in whole cents, excluding VAT unless a field says otherwise. */
export const CentsScalar = new GraphQLScalarType<Cents, number>({
  name: 'Cents',
  description: 'An amount of euros in whole cents, excluding VAT unless a field says otherwise.',
  serialize: (value) => value as Cents,
  ...readNumber('Cents', cents, InvalidInput),
});
