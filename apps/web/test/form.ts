import { act, fireEvent } from '@testing-library/react';
import type { RunConfirmed } from '../src/shared/session/run-confirmed.ts';
import type { Answer } from './render.tsx';

type Outcome = Record<string, unknown>;

/** An API that answers `outcome` to each mutation, whose field is `field`, and remembers what it was sent. */
export function apiOf(field: string, outcome: Outcome): { sent: Record<string, unknown>[]; answer: Answer } {
  const sent: Record<string, unknown>[] = [];
  return {
    sent,
    answer: (_, variables) => {
      sent.push(variables);
      return { [field]: outcome };
    },
  };
}

/** An API that gives `outcomes` to the mutations whose field is `field`, one after the other, and remembers each input. */
export function answersInTurn(
  field: string,
  ...outcomes: Outcome[]
): { inputs: Record<string, unknown>[]; answer: Answer } {
  const inputs: Record<string, unknown>[] = [];
  return {
    inputs,
    answer: (_, variables) => {
      inputs.push(variables['input'] as Record<string, unknown>);
      return { [field]: outcomes.shift() };
    },
  };
}

/** Something else was sent under the key. */
export const SENT_BEFORE = { __typename: 'KeyReused' };

/** Whoever is asked has a pace, and it is used up. */
export const TOO_OFTEN = { __typename: 'TooManyAttempts', retryAt: '2026-03-10T10:05:00Z' };

/** The same, whose answers are under way until `release` lets them arrive: for what happens meanwhile. */
export function slowApiOf(
  field: string,
  outcome: Outcome,
): ReturnType<typeof apiOf> & { release: () => Promise<void> } {
  const { sent, answer } = apiOf(field, outcome);
  const gate = Promise.withResolvers<undefined>();
  return {
    sent,
    answer: async (operation, variables) => {
      const data = answer(operation, variables);
      await gate.promise;
      return data;
    },
    release: () =>
      act(async () => {
        gate.resolve(undefined);
        await gate.promise;
      }),
  };
}

/** An API that does not answer. */
export const away: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** Puts `text` into a field at once, as pasting does: a letter at a time takes long and shows no more. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
}

/** For somebody who has just proved who they are: nothing is asked. */
export const proved: RunConfirmed = async (action) => {
  await action();
};

/** For somebody whose last proof is too long ago: what asks for one waits until it is given, or given up. */
export function unproved(): {
  readonly confirmed: RunConfirmed;
  readonly prove: () => Promise<void>;
  readonly giveUp: () => Promise<void>;
} {
  let end: (again: boolean) => void = () => undefined;
  const ended = (again: boolean) => async (): Promise<void> => {
    await act(async () => {
      end(again);
      // What follows takes some turns.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    });
  };
  const confirmed: RunConfirmed = async (action) => {
    if ((await action()) !== 'NOT_RECENT') return;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    end = resolve;
    if (await promise) await confirmed(action);
  };
  return { confirmed, prove: ended(true), giveUp: ended(false) };
}

/** An API that answers `outcome` once it has been asked before: the first time it wants a proof. */
export function wantingProof(
  field: string,
  outcome: Outcome,
): { sent: Record<string, unknown>[]; answer: Answer } {
  const { sent, answer } = apiOf(field, outcome);
  return {
    sent,
    answer: (operation, variables) => {
      const data = answer(operation, variables);
      return sent.length === 1 ? { [field]: { __typename: 'RecentAuthenticationRequired' } } : data;
    },
  };
}
