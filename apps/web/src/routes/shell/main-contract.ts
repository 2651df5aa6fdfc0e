import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { Words } from '../../shared/i18n/use-words.ts';

const MAIN_CONTRACT = graphql(`
  fragment MainContract on Client {
    runs: contracts(first: 1, kinds: [RUN]) {
      nodes {
        id
        title {
          fr
          en
        }
      }
    }
    newest: contracts(first: 1) {
      nodes {
        id
        title {
          fr
          en
        }
      }
    }
  }
`);

/** What the contract is called that names a client's relation: the newest RUN rather than a package of days; `null` before any. */
export function mainContract(client: FragmentType<typeof MAIN_CONTRACT>): Words | null {
  const { runs, newest } = readFragment(MAIN_CONTRACT, client);
  return (runs.nodes[0] ?? newest.nodes[0])?.title ?? null;
}
