import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Language } from '../../shared/graphql/__generated__/graphql.ts';
import { speak } from '../../shared/i18n/i18n.ts';
import { LANGUAGES } from '../../shared/i18n/language.ts';
import { rememberLanguage } from '../../shared/i18n/remembered-language.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { Form } from '../../shared/ui/form.tsx';
import classes from './access.module.css';
import { nameProblem } from './name-problem.ts';
import { useText } from './texts.ts';

const CHANGE_PROFILE = graphql(`
  mutation ChangeProfile($input: ProfileInput!) {
    changeProfile(input: $input) {
      __typename
      ... on ProfileChanged {
        person {
          id
          name
          language
        }
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

interface ProfileFormProps {
  readonly person: { readonly name: string; readonly email: string; readonly language: Language };
}

/** One's own name and language; the address is told, and changed by nobody. */
export function ProfileForm({ person }: ProfileFormProps): ReactElement {
  const t = useText();
  const [send] = useMutation(CHANGE_PROFILE);
  const { run, pending } = useAction(
    async (input: { name: string; language: Language }) =>
      (await send({ variables: { input } })).data?.changeProfile,
  );
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.language);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const nameField = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const outcome = await run({ name, language });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'InvalidField') nameField.current?.focus();
    if (outcome.__typename !== 'ProfileChanged') return;
    speak(language);
    rememberLanguage(language);
    toastDone({ title: t('access.profile.saved') });
  };

  return (
    <Section title={t('access.profile.title')}>
      <p className={classes.intro}>{t('access.profile.intro')}</p>
      <Form className={classes.form} onSubmit={() => void submit()}>
        {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
        <TextInput
          ref={nameField}
          size="md"
          name="name"
          autoComplete="name"
          label={t('access.profile.name')}
          value={name}
          error={answer?.__typename === 'InvalidField' && t(`access.name.${nameProblem(answer.problem)}`)}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setAnswer(null);
          }}
        />
        <TextInput
          size="md"
          label={t('access.profile.email')}
          description={t('access.profile.emailFixed')}
          value={person.email}
          readOnly
        />
        <NativeSelect
          label={t('access.profile.language')}
          value={language}
          data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(event) => {
            setLanguage(event.currentTarget.value as Language);
          }}
        />
        <Button type="submit" variant="filled" className={classes.send} loading={pending}>
          {t('access.profile.save')}
        </Button>
      </Form>
    </Section>
  );
}
