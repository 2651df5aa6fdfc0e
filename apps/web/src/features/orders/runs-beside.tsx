import type { ReactElement } from 'react';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { useText } from './texts.ts';

interface RunsBesideProps {
  readonly preview: Pick<OrderPreviewFieldsFragment, 'runsBeside'>;
}

/** The RUN contracts that run on beside what is ordered: nothing of them ends with it. Nothing where there is none. */
export function RunsBeside({ preview: { runsBeside } }: RunsBesideProps): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { contracts } = useClientPaths();
  if (runsBeside.length === 0) return null;
  return (
    <Section title={t('order.beside')}>
      <ul>
        {runsBeside.map(({ id, title, reference }) => (
          <li key={id}>
            <Link to={`${contracts}/${id}`}>
              {t('order.beside.contract', { title: say(title), reference })}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('order.beside.body')}</p>
    </Section>
  );
}
