import { useMutation } from '@apollo/client/react';
import { instant } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { SingleSignOnSettingsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import classes from './single-sign-on.module.css';
import { useText } from './texts.ts';

const UNLINK_FROM_PROVIDER = graphql(`
  mutation UnlinkFromProvider($personId: ID!) {
    unlinkFromProvider(personId: $personId) {
      __typename
    }
  }
`);

interface ProviderLinksProps {
  readonly links: SingleSignOnSettingsFragment['links'];
  readonly confirmed: RunConfirmed;
}

/** Who is known to the provider by which account, and a way out for who has got another account there. */
export function ProviderLinks({ links, confirmed }: ProviderLinksProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [send] = useMutation(UNLINK_FROM_PROVIDER, { refetchQueries: ['CompanySignInPage'] });
  const { run, pending } = useAction(
    async (personId: string) => (await send({ variables: { personId } })).data?.unlinkFromProvider,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const unlink = (personId: string, name: string) =>
    confirmed(async () => {
      const outcome = await run(personId);
      if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
      setAnswer(outcome);
      if (outcome?.__typename === 'ProviderUnlinked') toastDone({ title: t('sso.links.undone', { name }) });
      return 'DONE';
    });

  return (
    <Section title={t('sso.links')} count={links.length}>
      <p className={classes.intro}>{t(links.length === 0 ? 'sso.links.none' : 'sso.links.intro')}</p>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} />}
      {answer?.__typename === 'NotFound' && <Refusal title={t('error.notFound.title')} />}
      <ul className={classes.links}>
        {links.map(
          ({ person, linkedAt }) =>
            person !== null && (
              <li key={person.id} className={classes.link}>
                <span>
                  {person.name}
                  <span className={classes.since}>
                    {t('sso.links.since', { date: formats.dateTime(instant(linkedAt)) })}
                  </span>
                </span>
                <Button
                  size="compact-sm"
                  loading={pending}
                  aria-label={t('sso.links.undoOne', { name: person.name })}
                  onClick={() => void unlink(person.id, person.name)}
                >
                  {t('sso.links.undo')}
                </Button>
              </li>
            ),
        )}
      </ul>
    </Section>
  );
}
