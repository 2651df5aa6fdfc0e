import type { ReactElement } from 'react';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

interface OrderedBeforeProps {
  /** The contract of what was ordered then. */
  readonly contract: { readonly id: string; readonly reference: string };
}

/** What was confirmed before had arrived, although no answer came: what has been typed since is not ordered beside it. */
export function OrderedBefore({ contract: { id, reference } }: OrderedBeforeProps): ReactElement {
  const t = useText();
  const { contracts } = useClientPaths();
  return (
    <Refusal
      title={t('order.before.title')}
      ways={<Link to={`${contracts}/${id}`}>{t('order.placed.contract')}</Link>}
    >
      {t('order.before.body', { reference })}
    </Refusal>
  );
}
