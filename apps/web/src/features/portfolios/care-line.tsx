import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CareFragment } from '../../shared/graphql/__generated__/graphql.ts';
import lists from '../../shared/lists/lists.module.css';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import classes from './portfolios.module.css';
import { useText } from './texts.ts';
import { useEntrust } from './use-entrust.ts';

interface CareLineProps {
  readonly care: CareFragment;
  /** Which of the two the line names; the page is about the other. */
  readonly names: 'CLIENT' | 'PERSON';
  /** Where somebody of the staff is managed. */
  readonly personPath: (id: string) => string;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** A client or somebody of the staff, whether the one looks after the other, and the button that changes it. */
export function CareLine({ care, names, personPath, confirmed }: CareLineProps): ReactElement {
  const t = useText();
  const { client, person, isEntrusted } = care;
  const { entrust, withdraw, pending } = useEntrust(care, confirmed);
  const both = { client: client.name, person: person.name };
  return (
    <li className={lists.line} data-entrusted={isEntrusted}>
      <div className={lists.words}>
        <p className={lists.name}>
          {names === 'CLIENT' ? (
            <Link to={clientPaths(client.id).team}>{client.name}</Link>
          ) : (
            <Link to={personPath(person.id)}>{person.name}</Link>
          )}
        </p>
        {names === 'PERSON' && <p className={lists.detail}>{t(`role.${person.role}`)}</p>}
      </div>
      <div className={classes.state}>
        {isEntrusted && (
          <span className={classes.entrusted}>
            <IconCheck size={16} stroke={1.8} aria-hidden />
            {t('portfolios.isEntrusted')}
          </span>
        )}
        <Button
          size="xs"
          loading={pending}
          aria-label={t(isEntrusted ? 'portfolios.withdrawOf' : 'portfolios.entrustTo', both)}
          onClick={() => void (isEntrusted ? withdraw() : entrust())}
        >
          {t(isEntrusted ? 'portfolios.withdraw' : 'portfolios.entrust')}
        </Button>
      </div>
    </li>
  );
}
