import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { CompanyFactors } from './company-factors.tsx';

const SIGN_IN = {
  __typename: 'ClientSignIn',
  clientId: 'c',
  secondFactorRequiredSince: '2026-03-10T09:00:00Z',
  people: [],
} as unknown as Parameters<typeof CompanyFactors>[0]['signIn'];

describe('a second factor of everybody of a company', () => {
  it('that is left to choice too often stays as it was, and says until when', async () => {
    const outcome = { __typename: 'TooManyAttempts', retryAt: '2026-03-17T10:05:00Z' };
    const { sent, answer } = apiOf('decideOnSecondFactor', outcome);
    renderPortal(<CompanyFactors signIn={SIGN_IN} ways={['TOTP']} viewerId="p" decides />, answer);
    await userEvent.click(screen.getByRole('switch'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/17\smars/u);
    expect(sent).toEqual([{ required: false }]);
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });
});
