import { fireEvent } from '@testing-library/react';
import type { RunConfirmed } from '../src/shared/session/run-confirmed.ts';
import type { Answer } from './render.tsx';

/** An API that answers `outcome` to each mutation called `field`, after a moment, and remembers what it was sent. */
export function apiOf(field: string, outcome: Record<string, unknown> | (() => Record<string, unknown>)) {
  const sent: Record<string, unknown>[] = [];
  const answer: Answer = async (_, variables) => {
    sent.push(variables);
    const given = typeof outcome === 'function' ? outcome() : outcome;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { [field]: given };
  };
  return { sent, answer };
}

/** An API that does not answer. */
export const away: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** Puts `text` into a field at once, as pasting does: a letter at a time takes long and shows no more. */
export function fill(field: HTMLInputElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
}

/** For somebody who has just proved who they are: nothing is asked. */
export const proved: RunConfirmed = async (action) => {
  await action();
};
