import type { QuoteStatus, QuoteSubject } from '@akouendy/domain/quotes';
import { registerEnumType } from '@nestjs/graphql';

/** The schema's `QuoteStatus`. */
export const QuoteStatuses: { readonly [Each in QuoteStatus]: Each } = {
  ASKED: 'ASKED',
  TAKEN_BACK: 'TAKEN_BACK',
  ANSWERED: 'ANSWERED',
  TURNED_DOWN: 'TURNED_DOWN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
};
registerEnumType(QuoteStatuses, {
  name: 'QuoteStatus',
  description: 'Where a quote stands.',
  valuesMap: {
    ASKED: { description: 'AKOUENDY is to answer.' },
    TAKEN_BACK: { description: 'The client took its request back before it was answered.' },
    ANSWERED: { description: 'The client is to accept or to decline, until its last day.' },
    TURNED_DOWN: { description: 'AKOUENDY does not answer with a price, and says why.' },
    ACCEPTED: { description: 'The client accepted: its contract is signed.' },
    DECLINED: { description: 'The client declined.' },
    WITHDRAWN: { description: 'AKOUENDY withdrew its answer before it was accepted.' },
    EXPIRED: { description: 'Nobody took it up by its last day.' },
  },
});

/** The schema's `QuoteSubject`. */
export const QuoteSubjects: { readonly [Each in QuoteSubject]: Each } = {
  RUN_ENTERPRISE: 'RUN_ENTERPRISE',
  STARTER_PACK: 'STARTER_PACK',
  PRODUCTION_PACK: 'PRODUCTION_PACK',
  ENTERPRISE_PACK: 'ENTERPRISE_PACK',
};
registerEnumType(QuoteSubjects, {
  name: 'QuoteSubject',
  description: 'What a quote is asked for.',
  valuesMap: {
    RUN_ENTERPRISE: { description: 'RUN Enterprise.' },
    STARTER_PACK: { description: 'Pack Démarrage Kubernetes.' },
    PRODUCTION_PACK: { description: 'Pack Production.' },
    ENTERPRISE_PACK: { description: 'Pack Enterprise.' },
  },
});
