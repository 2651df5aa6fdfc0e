import { halfDays, InvalidInput, type HalfDays } from '@akouendy/domain';
import { GraphQLScalarType } from 'graphql';
import { readNumber } from './read-number.ts';

/** `HalfDays`: half-days of work. */
export const HalfDaysScalar = new GraphQLScalarType<HalfDays, number>({
  name: 'HalfDays',
  description: 'A whole number of half-days, zero or more: 2 is one day.',
  serialize: (value) => value as HalfDays,
  ...readNumber('HalfDays', halfDays, InvalidInput),
});
