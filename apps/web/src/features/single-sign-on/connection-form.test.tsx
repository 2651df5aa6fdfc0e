import { cleanNotifications, Notifications } from '@mantine/notifications';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, proved, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { ConnectionForm } from './connection-form.tsx';

const SETTINGS = {
  __typename: 'SingleSignOn',
  redirectUri: 'https://portail.example/sso/1/retour',
  connection: null,
} as unknown as Parameters<typeof ConnectionForm>[0]['settings'];

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (found === null) throw new Error(`There is no field ${name}`);
  return found;
}

const TYPED = {
  issuer: 'https://idp.example',
  oidcClientId: 'portail',
  domains: 'verdier.example, autre.example',
  'client-secret': 'secret',
};

async function save(answer: Answer, click: (button: Element) => Promise<void> = userEvent.click) {
  renderPortal(
    <>
      <Notifications />
      <ConnectionForm settings={SETTINGS} confirmed={proved} />
    </>,
    answer,
  );
  for (const [name, text] of Object.entries(TYPED)) fill(field(name), text);
  await click(screen.getByRole('button', { name: 'Enregistrer' }));
}

const keepsWhatWasTyped = () => {
  for (const [name, text] of Object.entries(TYPED)) expect([name, field(name).value]).toEqual([name, text]);
};

describe('a company’s provider', () => {
  afterEach(() => {
    act(cleanNotifications);
  });

  it('is saved once by a double click; only the secret is not kept in the form', async () => {
    const { sent, answer, release } = slowApiOf('saveSingleSignOn', { __typename: 'SingleSignOnSaved' });
    await save(answer, userEvent.dblClick);
    await release();
    expect(sent).toEqual([
      {
        input: {
          issuer: TYPED.issuer,
          oidcClientId: TYPED.oidcClientId,
          clientSecret: 'secret',
          domains: ['verdier.example', ' autre.example'],
          roleClaim: '',
          adminValues: [''],
          mayRelax: false,
        },
      },
    ]);
    await waitFor(() => {
      expect(field('client-secret').value).toBe('');
    });
    expect(field('issuer').value).toBe(TYPED.issuer);
  });

  it.each([
    [{ __typename: 'InvalidSingleSignOn', field: 'ISSUER' }, 'issuer'],
    [{ __typename: 'DomainNotYours', domain: 'autre.example' }, 'domains'],
    [{ __typename: 'InvalidSingleSignOn', field: 'CLIENT_SECRET' }, 'client-secret'],
    [{ __typename: 'SingleSignOnLocksOut' }, 'domains'],
  ])('that is refused keeps what was typed and says where: %j', async (outcome, name) => {
    await save(apiOf('saveSingleSignOn', outcome).answer);
    await screen.findByText((_, element) => element?.id === `${field(name).id}-error`);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    keepsWhatWasTyped();
  });

  describe('that is the only way in', () => {
    const asked = async () => {
      const sent: object[] = [];
      await save((_, variables) => {
        sent.push(variables);
        const { mayRelax } = variables['input'] as { mayRelax: boolean };
        return {
          saveSingleSignOn: { __typename: mayRelax ? 'SingleSignOnSaved' : 'SingleSignOnWouldRelax' },
        };
      });
      await screen.findByRole('dialog', { name: 'La connexion unique ne sera plus imposée' });
      return sent;
    };

    it('asks before it ceases to be, and says that it has', async () => {
      const sent = await asked();
      expect(sent).toHaveLength(1);
      await userEvent.click(screen.getByRole('button', { name: 'Enregistrer quand même' }));
      expect(await screen.findByText(/désormais au choix/u)).toBeTruthy();
      expect(sent).toMatchObject([{ input: { mayRelax: false } }, { input: { mayRelax: true } }]);
      expect(screen.queryByRole('dialog')).toBeNull();
    });

    it('changes nothing, and keeps what was typed, when that is declined', async () => {
      const sent = await asked();
      await userEvent.click(screen.getByRole('button', { name: 'Ne rien changer' }));
      await waitFor(() => {
        expect(screen.queryByRole('dialog')).toBeNull();
      });
      keepsWhatWasTyped();
      expect(sent).toHaveLength(1);
    });
  });

  it('that is saved too often says until when, and keeps what was typed', async () => {
    const outcome = { __typename: 'TooManyAttempts', retryAt: '2026-03-17T10:05:00Z' };
    await save(apiOf('saveSingleSignOn', outcome).answer);
    expect((await screen.findByRole('alert')).textContent).toMatch(/17\smars/u);
    keepsWhatWasTyped();
  });

  it('keeps what was typed when the portal does not answer', async () => {
    await save(away);
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    keepsWhatWasTyped();
  });
});
