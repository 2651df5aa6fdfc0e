import type { ReactElement } from 'react';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { COMPANY } from '../../shared/ui/brand.tsx';
import { Initials } from '../../shared/ui/initials.tsx';
import classes from './company-block.module.css';
import { mainContract } from './main-contract.ts';
import { useText } from './texts.ts';

/** Whose portal this is: the client with the contract that names the relation, or the house itself. */
export function CompanyBlock(): ReactElement {
  const t = useText();
  const say = useWords();
  const { client } = useViewer();
  const name = client?.name ?? COMPANY;
  const contract = client === null ? null : mainContract(client);
  const detail = client === null ? t('shell.team') : contract && say(contract);
  return (
    <div className={classes.block}>
      <Initials name={name} shape="company" />
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        {detail !== null && <p className={classes.detail}>{detail}</p>}
      </div>
    </div>
  );
}
