import type { BasisPoints } from '@akouendy/domain';
import { basisPoints, InvalidInput } from '@akouendy/domain';
import { GraphQLScalarType } from 'graphql';
import { readNumber } from './read-number.ts';

/** `BasisPoints`: a rate in whole basis points: 2500 is 25 %; negative for a reduction. */
export const BasisPointsScalar = new GraphQLScalarType<BasisPoints, number>({
  name: 'BasisPoints',
  description: 'A rate in whole basis points: 2500 is 25 %; negative for a reduction.',
  serialize: (value) => value as BasisPoints,
  ...readNumber('BasisPoints', basisPoints, InvalidInput),
});
