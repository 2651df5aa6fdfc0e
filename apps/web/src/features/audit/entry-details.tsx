import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { JournalEntryFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { withParameter } from '../../shared/lists/address.ts';
import { Link } from '../../shared/ui/link.tsx';
import { PARAMETER } from './address.ts';
import { ChangeTable } from './change-table.tsx';
import classes from './journal.module.css';
import { useText } from './texts.ts';
import { useWords } from './use-words.ts';

/** All that the trail knows of one entry: what changed, where it came from, its place in the chain. */
export function EntryDetails({ entry }: { readonly entry: JournalEntryFragment }): ReactElement {
  const t = useText();
  const words = useWords();
  const formats = useFormats();
  const [address] = useSearchParams();
  const ofObject = withParameter(address, PARAMETER.object, entry.objectId).toString();
  const hidden = entry.actor?.isStaff === true ? t('audit.addressHidden') : t('audit.addressUnknown');
  return (
    <div className={classes.details}>
      {entry.change.length > 0 && <ChangeTable change={entry.change} />}
      <dl className={classes.facts}>
        {entry.facts.map(({ name, value }) => (
          <Fact key={name} name={words.field(name)}>
            {words.value(name, value)}
          </Fact>
        ))}
        <Fact name={t('audit.when')}>{formats.dateTime(instant(entry.at))}</Fact>
        <Fact name={t('audit.object')}>
          {words.object(entry.objectType)} <code className={classes.code}>{entry.objectId}</code>{' '}
          <Link to={{ search: ofObject }}>{t('audit.objectHistory')}</Link>
        </Fact>
        {entry.token !== null && (
          <Fact name={t('audit.token')}>
            {entry.token.name} <code className={classes.code}>{entry.token.id}</code>
          </Fact>
        )}
        <Fact name={t('audit.address')}>{entry.address ?? hidden}</Fact>
        {entry.requestId !== null && (
          <Fact name={t('audit.request')}>
            <code className={classes.code}>{entry.requestId}</code>
          </Fact>
        )}
        <Fact name={t('audit.place')}>
          {t('audit.number', { position: String(entry.position) })}{' '}
          <code className={classes.code} title={entry.hash}>
            {entry.hash.slice(0, 16)}…
          </code>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: React.ReactNode;
}): ReactElement {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
