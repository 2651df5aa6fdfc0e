import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersInTurn, fill, SENT_BEFORE } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ClusterDialog } from './cluster-dialog.tsx';
import type { ShownCluster } from './merge-cluster.ts';

const CLUSTER: ShownCluster = {
  id: 'c',
  name: 'prod',
  distribution: 'RKE2',
  version: '1.34.1',
  nodes: 20,
  region: 'Nantes',
  revision: 1,
  retiredOn: null,
};

const contractWith = (cluster: ShownCluster) => ({
  __typename: 'Contract',
  id: 'k',
  title: { __typename: 'Words', fr: 'RUN Standard', en: 'RUN Standard' },
  nodeCover: { __typename: 'NodeCover', covered: 10, operated: 20, exceeding: 10 },
  clusters: [{ __typename: 'Cluster', ...cluster }],
});
const meanwhile = (more: Partial<ShownCluster>) => ({
  __typename: 'ClusterChangedMeanwhile',
  contract: contractWith({ ...CLUSTER, revision: 2, ...more }),
});

/** The dialog on `CLUSTER`, in front of an API that gives `answers` one after the other. */
function open(...answers: object[]) {
  const [sent, closed]: unknown[][] = [[], []];
  renderPortal(
    <ClusterDialog asked={{ contractId: 'k', cluster: CLUSTER }} onClose={() => closed?.push('closed')} />,
    (_, variables) => {
      sent?.push(variables['input']);
      return { changeCluster: answers.shift() };
    },
  );
  return { sent, closed };
}

const nodes = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Nœuds' });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

it('a cluster that is added under a key that stands for another keeps what was typed, and is sent as its own', async () => {
  const { inputs, answer } = answersInTurn('addCluster', SENT_BEFORE, SENT_BEFORE);
  renderPortal(
    <ClusterDialog asked={{ contractId: 'k', cluster: null }} onClose={() => undefined} />,
    answer,
  );
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Nom' });
  fill(name, 'recette');
  fill(screen.getByRole<HTMLInputElement>('textbox', { name: /^Version/ }), '1.35.0');
  fill(screen.getByRole<HTMLInputElement>('textbox', { name: 'Région' }), 'Nantes');
  fill(nodes(), '3');
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Ajouter un cluster' }));
  await add();
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Ceci a déjà été envoyé en d’autres termes',
  );
  expect(name.value).toBe('recette');
  await add();
  expect(inputs).toMatchObject([{ details: { name: 'recette' } }, { details: { name: 'recette' } }]);
  expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
});

describe('a cluster that somebody else changes meanwhile', () => {
  it('is saved on their version, with what was typed, and what they saved elsewhere', async () => {
    const saved = { __typename: 'ClusterSaved', contract: contractWith({ ...CLUSTER, revision: 3 }) };
    const { sent, closed } = open(meanwhile({ nodes: 21, version: '1.35.0' }), saved);
    fill(nodes(), '22');
    await save();
    expect(await screen.findByText('Nœuds : 21 est enregistré, vous avez saisi 22.')).toBeTruthy();
    expect(screen.getByText('Version de Kubernetes : 1.35.0 est enregistré.')).toBeTruthy();
    expect(nodes().value).toBe('22');
    expect(closed).toEqual([]);
    await save();
    expect(sent).toMatchObject([
      { basedOn: 1, details: { nodes: 22, version: '1.34.1' } },
      { basedOn: 2, details: { nodes: 22, version: '1.35.0' } },
    ]);
    expect(closed).toEqual(['closed']);
  });

  it('and retires is said to be, and cannot be saved any more', async () => {
    open(meanwhile({ retiredOn: '2026-03-10' as ShownCluster['retiredOn'] }));
    fill(nodes(), '22');
    await save();
    expect(await screen.findByText('Quelqu’un a retiré ce cluster entre-temps')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).toBeNull();
    expect(nodes().value).toBe('22');
  });
});
