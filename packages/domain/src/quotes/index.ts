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
  proposalProblem,
  QUOTE_SUBJECTS,
  quotedOrder,
  type Proposal,
  type ProposalProblem,
  type QuoteSubject,
} from './proposal.ts';
