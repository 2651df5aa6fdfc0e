export {
  nextQuoteStatus,
  QUOTE_LIFECYCLE,
  quoteStatus,
  type QuoteAction,
  type QuoteStatus,
  type QuoteStep,
} from './lifecycle.ts';
export {
  agreedOffer,
  canStartOn,
  proposalProblem,
  QUOTE_SUBJECTS,
  quotedOrder,
  quotedStart,
  type Proposal,
  type ProposalProblem,
  type QuoteSubject,
} from './proposal.ts';
