import { screen } from '@testing-library/react';
import { renderPortal } from '../../../test/render.tsx';
import { RunOptions } from './run-options.tsx';

const contract = (id: string) => ({
  __typename: 'Contract',
  id,
  title: { __typename: 'Words', fr: `RUN ${id}`, en: `RUN ${id}` },
  reference: `C2026-${id}`,
});

const refused = (option: string, refusal: string, name: string | null = null) => ({
  __typename: 'RunOptionChoice',
  option,
  name: name === null ? null : { __typename: 'Words', fr: name, en: name },
  refusal,
  preview: null,
});

/** What the options of each contract are answered with. */
const CHOICES: Readonly<Record<string, readonly object[]>> = {
  outside: [refused('ON_CALL', 'NOT_RUN'), refused('WEEKLY_MEETING', 'NOT_RUN')],
  standard: [
    refused('ON_CALL', 'THERE_ALREADY', 'Astreinte'),
    refused('WEEKLY_MEETING', 'INCLUDED_IN_PLAN', 'Point hebdomadaire'),
  ],
};

it('leave out a contract that is no RUN contract of an offer, and say of another why an option cannot join', async () => {
  renderPortal(<RunOptions clientId="c" />, (operation, { contractId }) =>
    operation === 'RunOptionChoices'
      ? { runOptionChoices: CHOICES[String(contractId)] }
      : {
          client: {
            __typename: 'Client',
            id: 'c',
            contracts: {
              __typename: 'ContractConnection',
              nodes: [contract('outside'), contract('standard')],
            },
          },
        },
  );
  expect(await screen.findByText('Comprise dans votre formule.')).toBeTruthy();
  expect(screen.getByText('Votre contrat l’a déjà.')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('C2026-standard'),
  ]);
});
