import { civilDate, InvalidInput, type CivilDate } from '@akouendy/domain';
import { GraphQLScalarType } from 'graphql';
import { readText } from './read-text.ts';

/** `Date`: a day of the calendar, a `CivilDate` in resolvers. */
export const CivilDateScalar = new GraphQLScalarType<CivilDate, string>({
  name: 'Date',
  description: 'A day of the calendar, written `YYYY-MM-DD`, without time or zone.',
  serialize: (value) => value as CivilDate,
  ...readText('Date', civilDate, InvalidInput),
});
