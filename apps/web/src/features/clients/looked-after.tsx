import type { ReactElement } from 'react';
import { mailLink } from '../../shared/formatting/contact-links.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { Section } from '../../shared/ui/section.tsx';
import classes from './clients.module.css';
import { useText } from './texts.ts';

const LOOKED_AFTER = graphql(`
  fragment LookedAfter on Client {
    lookedAfterBy {
      id
      name
      email
      role
    }
  }
`);

/** Who at AKOUENDY looks after the client. */
export function LookedAfter({
  client,
}: {
  readonly client: FragmentType<typeof LOOKED_AFTER>;
}): ReactElement {
  const t = useText();
  const { lookedAfterBy } = readFragment(LOOKED_AFTER, client);
  return (
    <Section title={t('company.lookedAfter')} count={lookedAfterBy.length}>
      {lookedAfterBy.length === 0 && <p className={classes.empty}>{t('company.lookedAfter.none')}</p>}
      <ul className={lists.lines}>
        {lookedAfterBy.map(({ id, name, email, role }) => (
          <li key={id} className={lists.line}>
            <div className={lists.words}>
              <p className={lists.name}>{name}</p>
              <p className={lists.detail}>
                {t(`role.${role}`)} · <a href={mailLink(email)}>{email}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
