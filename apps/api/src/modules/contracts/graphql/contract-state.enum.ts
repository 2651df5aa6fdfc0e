import { registerEnumType } from '@nestjs/graphql';
import { CONTRACT_STATES } from '../queries/contract-state-sql.ts';

/** How contracts are shown. */
export const ContractStateEnum = CONTRACT_STATES;

registerEnumType(ContractStateEnum, {
  name: 'ContractState',
  description: 'How a contract is shown: as it stands, or by its delivery where that says more.',
  valuesMap: {
    UPCOMING: { description: 'It starts on a day to come.' },
    RUNNING: { description: 'It is in force.' },
    ENDING: { description: 'It is in force until the end that a notice gave it.' },
    ENDED: { description: 'It is over.' },
    IN_PREPARATION: { description: 'Nothing but its delivery ends it, which is to come.' },
    TO_ACCEPT: { description: 'Its delivery is presented: the client is to accept or to refuse it.' },
    REFUSED: { description: 'Its delivery was refused, until it is presented again.' },
    DELIVERED: { description: 'Nothing but its delivery ended it, which the client has accepted.' },
  },
});
