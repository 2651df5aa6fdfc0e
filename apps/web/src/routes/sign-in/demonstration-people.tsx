import type { CivilDate } from '@akouendy/domain';
import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { COMPANY } from '../../shared/ui/brand.tsx';
import { DemonstrationBadge } from '../../shared/ui/demonstration-badge.tsx';
import { Initials } from '../../shared/ui/initials.tsx';
import { Link } from '../../shared/ui/link.tsx';
import classes from './demonstration-people.module.css';
import { SignInRefused } from './sign-in-refused.tsx';
import { useText } from './texts.ts';
import { useSignInToDemonstration } from './use-sign-in.ts';

const DEMONSTRATION_PERSON = graphql(`
  fragment DemonstrationPerson on DemonstrationPerson {
    id
    name
    role
    clientName
  }
`);

interface DemonstrationPeopleProps {
  readonly people: readonly FragmentType<typeof DEMONSTRATION_PERSON>[];
  readonly today: CivilDate;
  readonly onSignedIn: () => Promise<void>;
}

/** One person of the demonstration a role: a click signs in as them. */
export function DemonstrationPeople({ people, today, onSignedIn }: DemonstrationPeopleProps): ReactElement {
  const t = useText();
  const { attempt, refusal, pending } = useSignInToDemonstration(onSignedIn);
  return (
    <aside className={classes.side}>
      <DemonstrationBadge today={today} />
      <h2 className={classes.title}>{t('signIn.demonstration.title')}</h2>
      <p className={classes.body}>{t('signIn.demonstration.body')}</p>
      {refusal !== null && (
        <div className={classes.refusal}>
          <SignInRefused refusal={refusal} />
        </div>
      )}
      <ul className={classes.people}>
        {readFragment(DEMONSTRATION_PERSON, people).map(({ id, name, role, clientName }) => (
          <li key={id}>
            <UnstyledButton className={classes.person} disabled={pending} onClick={() => void attempt(id)}>
              <Initials name={name} shape="person" accent={clientName !== null} />
              <span className={classes.words}>
                <span className={classes.role}>{t(`role.${role}`)}</span>
                <span className={classes.name}>
                  {name}, {t(`signIn.does.${role}`)}
                </span>
              </span>
              <span className={classes.company}>{clientName ?? COMPANY}</span>
              <IconArrowRight className={classes.go} size={18} stroke={1.6} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className={classes.outbox}>
        <Link to="/demonstration/courrier">{t('signIn.demonstration.outbox')}</Link>
      </p>
    </aside>
  );
}
