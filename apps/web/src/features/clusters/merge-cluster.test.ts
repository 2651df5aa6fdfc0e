import { mergeSaved, typedOf, type ShownCluster } from './merge-cluster.ts';

const SEEN: ShownCluster = {
  id: 'c',
  name: 'prod',
  distribution: 'RKE2',
  version: '1.34.1',
  nodes: 20,
  region: 'Nantes',
  revision: 1,
  retiredOn: null,
};
const saved = (more: Partial<ShownCluster>): ShownCluster => ({ ...SEEN, revision: 2, ...more });

describe('what was typed when somebody else has saved meanwhile', () => {
  it('stays where it was typed, and takes what they saved where it was not', () => {
    const typed = { ...typedOf(SEEN), nodes: '22' };
    expect(mergeSaved(typed, SEEN, saved({ nodes: 21, version: '1.35.0' }))).toEqual({
      typed: { ...typed, version: '1.35.0' },
      fields: [
        { field: 'version', saved: '1.35.0', typed: null },
        { field: 'nodes', saved: '21', typed: '22' },
      ],
    });
  });

  it('is no other than theirs where both typed the same', () => {
    const typed = { ...typedOf(SEEN), region: ' Rennes ' };
    expect(mergeSaved(typed, SEEN, saved({ region: 'Rennes' }))).toEqual({
      typed: { ...typed, region: 'Rennes' },
      fields: [{ field: 'region', saved: 'Rennes', typed: null }],
    });
  });

  it('stays as it is where nothing of it was saved', () => {
    const typed = { ...typedOf(SEEN), name: '', distribution: 'AKS' as const };
    expect(mergeSaved(typed, SEEN, saved({}))).toEqual({ typed, fields: [] });
  });
});
