import { readIdentity, type TypedIdentity } from '@akouendy/domain/clients';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { NO_ADDRESS } from './address-fields.tsx';
import { DetailsForm } from './details-form.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { useText } from './texts.ts';
import { useCreateClient } from './use-create-client.ts';
import { useWrong } from './use-wrong.ts';

const NOBODY: TypedIdentity = {
  name: '',
  legalName: '',
  legalForm: '',
  siren: '',
  vatNumber: '',
  address: NO_ADDRESS,
};

/** Adds a client: who it is. Then its page opens. */
export function NewClientForm(): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(NOBODY);
  // One key for one wish: changed, it is another.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { run, pending } = useCreateClient();
  const { wrong, setWrong } = useWrong();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const save = async () => {
    const read = readIdentity(typed, null);
    setWrong(read.ok ? [] : read.refusal);
    if (!read.ok) return;
    const outcome = await run({ identity: typed, idempotencyKey });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'WrongDetails') setWrong(outcome.wrong);
    if (outcome.__typename !== 'ClientCreated') return;
    toastDone({ title: t('company.created', { name: outcome.client.name }) });
    await navigate(clientPaths(outcome.client.id).company);
  };
  return (
    <DetailsForm
      answer={answer}
      pending={pending}
      save={t('company.create')}
      onSave={() => void save()}
      onCancel={() => void navigate('/clients')}
    >
      {answer?.__typename === 'ClientThereAlready' && (
        <Refusal
          title={t('company.there.title', { name: answer.client.name })}
          ways={<Link to={clientPaths(answer.client.id).company}>{t('company.there.open')}</Link>}
        >
          {t('company.there.body')}
        </Refusal>
      )}
      <IdentityFields
        typed={typed}
        wrong={wrong}
        onType={(next) => {
          setTyped(next);
          setKey(crypto.randomUUID());
        }}
      />
    </DetailsForm>
  );
}
