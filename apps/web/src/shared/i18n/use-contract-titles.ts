import { useText } from './define-texts.tsx';
import { useWords, type Words } from './use-words.ts';

interface Titled {
  readonly totalCount: number;
  readonly nodes: readonly { readonly title: Words }[];
}

/** Names the contracts of a page in one line, and how many there are beside: `RUN Premium, DEPLOY 10 et 4 autres`. */
export function useContractTitles(): (page: Titled) => string {
  const t = useText();
  const say = useWords();
  return ({ totalCount, nodes }) => {
    const titles = nodes.map(({ title }) => say(title)).join(', ');
    return totalCount > nodes.length
      ? t('common.andOthers', { titles, count: totalCount - nodes.length })
      : titles;
  };
}
