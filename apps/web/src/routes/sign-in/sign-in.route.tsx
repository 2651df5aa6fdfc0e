import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { redirect, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { CompanySignIn } from '../../features/single-sign-on/company-sign-in.tsx';
import { providerRefusalIn } from '../../features/single-sign-on/provider-refused.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Language, SignInPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { hasSessionEnded, wantedAddress } from '../../shared/session/leave-to-sign-in.ts';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';
import { loadViewer } from '../../shared/session/viewer.ts';
import { Brand } from '../../shared/ui/brand.tsx';
import { LanguageSwitch } from '../../shared/ui/language-switch.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { ThemeSwitch } from '../../shared/ui/theme-switch.tsx';
import { DemonstrationPeople } from './demonstration-people.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in.module.css';
import { Step } from './step.tsx';
import { useText } from './texts.ts';
import { useEnter } from './use-enter.ts';
import type { StepLeft } from './use-sign-in.ts';

const SIGN_IN_PAGE = graphql(`
  query SignInPage {
    signInStep {
      kind
      ways
    }
    portal {
      today
      demonstration {
        people {
          id
          ...DemonstrationPerson
        }
      }
    }
  }
`);

/** Who is signed in already goes where they wanted to go, unless a provider has just refused to prove who they are. */
export async function loader({ request }: LoaderFunctionArgs): Promise<QueryRef<SignInPageQuery>> {
  const { searchParams } = new URL(request.url);
  const isRefused = providerRefusalIn(searchParams, 'entreprise') !== null;
  if (!isRefused && (await loadViewer()) !== null) throw redirect(wantedAddress(searchParams));
  return preloadQuery.toPromise(preloadQuery(SIGN_IN_PAGE, { fetchPolicy: 'network-only' }));
}

/** The way in: by address and password and, in the demonstration, with the eyes of anybody in it. */
export function Component(): ReactElement {
  const t = useText();
  const { portal, signInStep } = useReadQuery(useLoaderData<QueryRef<SignInPageQuery>>()).data;
  const [step, setStep] = useState<StepLeft | null>(signInStep);
  const [chosen, setChosen] = useState<Language | null>(null);
  const changeLanguage = useChangeLanguage(false);
  const enter = useEnter(chosen);
  const [search] = useSearchParams();
  return (
    <div className={classes.page} data-demonstration={portal.demonstration !== null || undefined}>
      <PageTitle page={t('signIn.page')} />
      <header className={classes.brand}>
        <Brand />
      </header>
      <main className={classes.way}>
        {step === null ? (
          <>
            <h1 className={classes.title}>{t('signIn.title')}</h1>
            <p className={classes.subtitle}>{t('signIn.subtitle')}</p>
            {hasSessionEnded(search) && (
              <div className={classes.ended}>
                <Refusal title={t('signIn.ended.title')}>{t('signIn.ended.body')}</Refusal>
              </div>
            )}
            <SignInForm onSignedIn={enter} onStep={setStep} />
            <PasskeySignIn onSignedIn={enter} />
            <CompanySignIn wanted={wantedAddress(search)} refused={providerRefusalIn(search, 'entreprise')} />
          </>
        ) : (
          <Step
            step={step}
            onSignedIn={enter}
            onLeft={() => {
              setStep(null);
            }}
          />
        )}
      </main>
      {portal.demonstration !== null && (
        <DemonstrationPeople people={portal.demonstration.people} today={portal.today} onSignedIn={enter} />
      )}
      <footer className={classes.choices}>
        <LanguageSwitch
          names="words"
          onChange={(language) => {
            void changeLanguage(language);
            setChosen(language);
          }}
        />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
