import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { AskForm } from './ask-form.tsx';

const NEED = 'Trois clusters en deux régions.';

const need = () => screen.findByLabelText<HTMLTextAreaElement>('Votre besoin');

async function send(answer: Answer): Promise<string[]> {
  const asked: string[] = [];
  renderPortal(<AskForm clientId="c" subject={null} onAsked={(id) => asked.push(id)} />, answer);
  fill(await need(), NEED);
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  return asked;
}

describe('the form that asks for a quote', () => {
  it.each<[string, Answer, string]>([
    [
      'too many',
      apiOf('askForQuote', { __typename: 'TooManyAttempts', retryAt: '2026-03-11T09:00:00Z' }).answer,
      'la prochaine demande pourra être envoyée à partir du mer.',
    ],
    ['a key that was used', apiOf('askForQuote', { __typename: 'KeyReused' }).answer, 'Modifiez un mot'],
    ['no answer', away, 'Le portail ne répond pas'],
  ])('says what went wrong, and keeps what was typed: %s', async (_, answer, text) => {
    const asked = await send(answer);
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    expect((await need()).value).toBe(NEED);
    expect(asked).toEqual([]);
  });

  it('asks under another key once a word is changed', async () => {
    const { sent, answer } = apiOf('askForQuote', { __typename: 'KeyReused' });
    await send(answer);
    await screen.findByRole('alert');
    fill(await need(), `${NEED} Merci.`);
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    await screen.findByRole('alert');
    const keys = sent.map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });
});
