import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type {
  AnswerQuoteInput,
  AskForQuoteInput,
  AskForQuoteMutation,
  EndQuoteInput,
} from '../../shared/graphql/__generated__/graphql.ts';

const ASK = graphql(`
  mutation AskForQuote($input: AskForQuoteInput!) {
    askForQuote(input: $input) {
      __typename
      ... on QuoteChanged {
        quote {
          id
          reference
        }
      }
      ... on TooManyAttempts {
        retryAt
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** What came of a step of a quote that was asked for. */
const QUOTE_STEP_ANSWER = graphql(`
  fragment QuoteStepAnswer on QuoteResult {
    __typename
    ... on QuoteChanged {
      quote {
        ...QuoteFields
      }
    }
    ... on QuoteStepNotPossible {
      quote {
        ...QuoteFields
      }
    }
    ... on InvalidField {
      field
      problem
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerQuote($input: AnswerQuoteInput!) {
    answerQuote(input: $input) {
      ...QuoteStepAnswer
    }
  }
`);

const TAKE_BACK = graphql(`
  mutation TakeBackQuote($input: EndQuoteInput!) {
    takeBackQuote(input: $input) {
      ...QuoteStepAnswer
    }
  }
`);

const TURN_DOWN = graphql(`
  mutation TurnDownQuote($input: EndQuoteInput!) {
    turnDownQuote(input: $input) {
      ...QuoteStepAnswer
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawQuote($input: EndQuoteInput!) {
    withdrawQuote(input: $input) {
      ...QuoteStepAnswer
    }
  }
`);

const DECLINE = graphql(`
  mutation DeclineQuote($input: EndQuoteInput!) {
    declineQuote(input: $input) {
      ...QuoteStepAnswer
    }
  }
`);

/** How a quote ends by a word of somebody. */
export type QuoteEnding = 'TAKE_BACK' | 'TURN_DOWN' | 'WITHDRAW' | 'DECLINE';

/** What came of asking: the API's answer, or the error that kept it from answering. */
export type AskAnswer =
  AskForQuoteMutation['askForQuote'] | { readonly __typename: 'Failed'; readonly error: unknown };

/** Asks for a quote, once at a time. */
export function useAskForQuote() {
  const [send] = useMutation(ASK);
  return useAction(
    async (input: AskForQuoteInput) => (await send({ variables: { input } })).data?.askForQuote,
  );
}

/** Answers a request, once at a time; the answer brings the quote up to date. */
export function useAnswerQuote() {
  const [send] = useMutation(ANSWER);
  return useAction(async (input: AnswerQuoteInput) =>
    readFragment(QUOTE_STEP_ANSWER, (await send({ variables: { input } })).data?.answerQuote),
  );
}

/** Ends a quote, once at a time; the answer brings it up to date. */
export function useEndQuote(ending: QuoteEnding) {
  const [takeBack] = useMutation(TAKE_BACK);
  const [turnDown] = useMutation(TURN_DOWN);
  const [withdraw] = useMutation(WITHDRAW);
  const [decline] = useMutation(DECLINE);
  return useAction(async (input: EndQuoteInput) => {
    const variables = { input };
    const send = async () => {
      switch (ending) {
        case 'TAKE_BACK':
          return (await takeBack({ variables })).data?.takeBackQuote;
        case 'TURN_DOWN':
          return (await turnDown({ variables })).data?.turnDownQuote;
        case 'WITHDRAW':
          return (await withdraw({ variables })).data?.withdrawQuote;
        case 'DECLINE':
          return (await decline({ variables })).data?.declineQuote;
      }
    };
    return readFragment(QUOTE_STEP_ANSWER, await send());
  });
}
