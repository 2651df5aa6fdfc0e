import { readIdentity, type TypedIdentity } from '@akouendy/domain/clients';
import { useState, type ReactElement } from 'react';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import { NO_ADDRESS } from './address-fields.tsx';
import { ADDRESS_PARTS } from './company.fragment.ts';
import type { ShownCompany } from './shown.ts';
import { DetailsForm } from './details-form.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { asTyped } from './typed.ts';
import { useText } from './texts.ts';
import { useChangeIdentity } from './use-change-identity.ts';
import { useWrong } from './use-wrong.ts';

interface IdentityFormProps {
  readonly company: ShownCompany;
  readonly onDone: () => void;
}

/** Corrects who a company is before the law. */
export function IdentityForm({ company, onDone }: IdentityFormProps): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState(() => typedIdentity(company));
  const [basedOn, setBasedOn] = useState(company.revision);
  const { run, pending } = useChangeIdentity();
  const { wrong, setWrong } = useWrong();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const save = async () => {
    const read = readIdentity(typed, company.billing.siret);
    setWrong(read.ok ? [] : read.refusal);
    if (!read.ok) return;
    const outcome = await run({ clientId: company.clientId, basedOn, identity: typed });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'WrongDetails') setWrong(outcome.wrong);
    if (outcome.__typename === 'ChangedMeanwhile') setBasedOn(outcome.client.company.revision);
    if (outcome.__typename !== 'ClientDetailsChanged') return;
    toastDone({ title: t('company.saved') });
    onDone();
  };
  return (
    <DetailsForm
      answer={answer}
      pending={pending}
      onSave={() => void save()}
      onCancel={onDone}
      onTakeTheirs={() => {
        setTyped(typedIdentity(company));
        setAnswer(null);
      }}
    >
      <IdentityFields typed={typed} onType={setTyped} wrong={wrong} />
    </DetailsForm>
  );
}

function typedIdentity({
  name,
  legalName,
  legalForm,
  siren,
  vatNumber,
  address,
}: ShownCompany): TypedIdentity {
  return {
    name,
    legalName: legalName ?? '',
    legalForm: legalForm ?? '',
    siren: siren ?? '',
    vatNumber: vatNumber ?? '',
    address: address === null ? NO_ADDRESS : asTyped(readFragment(ADDRESS_PARTS, address)),
  };
}
