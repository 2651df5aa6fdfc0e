import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, proved, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { CareLine } from './care-line.tsx';

const CLIENT = { __typename: 'Client' as const, id: 'c', name: 'Verdier Logistique' };
const PERSON = {
  __typename: 'Person' as const,
  id: 'p',
  name: 'Camille Rousseau',
  role: 'ACCOUNT_MANAGER' as const,
};

async function change(
  isEntrusted: boolean,
  answer: Answer,
  click: (button: Element) => Promise<void> = userEvent.click,
): Promise<void> {
  renderPortal(
    <>
      <Notifications />
      <CareLine
        care={{ isEntrusted, client: CLIENT, person: PERSON }}
        names="CLIENT"
        personPath={(id) => id}
        confirmed={proved}
      />
    </>,
    answer,
  );
  await click(screen.getByRole('button', { name: /Verdier Logistique à Camille Rousseau$/ }));
}

const care = (isEntrusted: boolean) => ({
  care: { __typename: 'Care', isEntrusted, client: CLIENT, person: PERSON },
});

describe('who looks after a client', () => {
  afterEach(() => {
    act(cleanNotifications);
  });

  it('is asked for once by a double click, and offers the way back', async () => {
    const { sent, answer, release } = slowApiOf('entrustClient', {
      __typename: 'ClientEntrusted',
      ...care(true),
    });
    await change(false, answer, userEvent.dblClick);
    await release();
    expect(await screen.findByText('Verdier Logistique est confié à Camille Rousseau')).toBeTruthy();
    expect(sent).toEqual([{ input: { clientId: 'c', personId: 'p' } }]);
    expect(screen.getByRole('button', { name: 'Annuler' })).toBeTruthy();
  });

  it('is taken back, which says that it holds at once', async () => {
    const { sent, answer } = apiOf('withdrawClient', { __typename: 'ClientWithdrawn', ...care(false) });
    await change(true, answer);
    expect(await screen.findByText('Verdier Logistique n’est plus confié à Camille Rousseau')).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it.each([
    [{ __typename: 'CannotLookAfter', reason: 'ROLE' }, /a changé de rôle/],
    [{ __typename: 'CannotLookAfter', reason: 'REMOVED' }, /a été retiré du portail/],
    [{ __typename: 'NotFound' }, /n’existe plus/],
  ])('is not changed without saying why: %j', async (outcome, text) => {
    await change(false, apiOf('entrustClient', outcome).answer);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('is not changed when the portal does not answer, which is said', async () => {
    await change(true, away);
    expect(await screen.findByText(/Rien n’a été changé/)).toBeTruthy();
  });
});
