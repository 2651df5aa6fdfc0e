import { InMemoryCache } from '@apollo/client/cache';
import { POSSIBLE_TYPES } from '../graphql/__generated__/possible-types.ts';

/** What the browser knows of the API's answers. Values without identity live inside their owner. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    // Of the unions that fragments are on; whatever else they name is a type itself: nothing is to be guessed.
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      Query: {
        fields: {
          client: byId('Client'),
          creditAccount: byId('CreditAccount'),
          creditLot: byId('CreditLot'),
          booking: byId('Booking'),
          portal: { merge: true },
        },
      },
      Viewer: { keyFields: [] },
      Security: { keyFields: ['personId'] },
      Care: { keyFields: ['client', ['id'], 'person', ['id']] },
      ClientSignIn: { keyFields: ['clientId'] },
      Demonstration: { merge: true },
    },
  });
}

/** A field that answers one object by its id finds it in the cache when another query has brought it. */
function byId(type: string) {
  return {
    read: (known: unknown, { args, toReference }: FieldContext) =>
      known === undefined ? toReference({ __typename: type, id: args?.['id'] as string }) : known,
  };
}

interface FieldContext {
  readonly args: Record<string, unknown> | null;
  readonly toReference: (object: { __typename: string; id: string }) => unknown;
}
