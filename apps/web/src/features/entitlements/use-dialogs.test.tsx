import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answersInTurn, fill, SENT_BEFORE } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { EnterUseDialog } from './enter-use-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

const stay = (): void => {
  throw new Error('The dialog stays open');
};

const DIALOGS: readonly [string, string, string, string, ReactElement][] = [
  [
    'entered',
    'enterEntitlementUse',
    'Ce qui a été fait',
    'Saisir une utilisation',
    <EnterUseDialog key="enter" contractId="k" units={['TRAINING_DAY']} proposed={{}} onClose={stay} />,
  ],
  [
    'taken back',
    'takeBackEntitlementUse',
    'Pourquoi',
    'Annuler l’utilisation',
    <TakeBackDialog key="back" useId="u" what="Formation" onClose={stay} />,
  ],
];

describe('a use of an entitlement under a key that stands for something else', () => {
  it.each(DIALOGS)('is not %s, keeps what was typed, and is sent as its own', async (...example) => {
    const [, field, label, send, dialog] = example;
    const { inputs, answer } = answersInTurn(field, SENT_BEFORE, SENT_BEFORE);
    renderPortal(dialog, answer);
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${label}`) });
    fill(note, 'Première journée.');
    const confirm = () => userEvent.click(screen.getByRole('button', { name: new RegExp(`^${send}`) }));
    await confirm();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Ceci a déjà été envoyé en d’autres termes',
    );
    expect(note.value).toBe('Première journée.');
    await confirm();
    const keys = inputs.map(({ idempotencyKey, ...wish }) => [idempotencyKey, JSON.stringify(wish)]);
    expect(new Set(keys.map(([key]) => key)).size).toBe(2);
    expect(new Set(keys.map(([, wish]) => wish)).size).toBe(1);
  });
});
