import { CONTACT_PURPOSES, readContact, type TypedContact } from '@akouendy/domain/clients';
import { Checkbox, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import type { ShownContact } from './shown.ts';
import { DetailsForm } from './details-form.tsx';
import { useText } from './texts.ts';
import { useSaveContact } from './use-save-contact.ts';
import { useWrong } from './use-wrong.ts';

interface ContactDialogProps {
  readonly clientId: string;
  /** As they are now: what somebody else has saved meanwhile is in it. */
  readonly contacts: readonly ShownContact[];
  /** Whom it is about; `null` when the dialog is closed. */
  readonly open: ShownContact | 'NEW' | null;
  readonly onClose: () => void;
}

/** Adds or corrects somebody to turn to. */
export function ContactDialog({ open, ...rest }: ContactDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog
      opened={open !== null}
      onClose={rest.onClose}
      title={t(open === 'NEW' ? 'company.contact.new' : 'company.contact.title')}
    >
      {open !== null && <Body contact={open === 'NEW' ? null : open} {...rest} />}
    </Dialog>
  );
}

const FIELDS = ['name', 'jobTitle', 'email', 'phone'] as const;

interface BodyProps extends Omit<ContactDialogProps, 'open'> {
  readonly contact: ShownContact | null;
}

function Body({ clientId, contacts, contact, onClose }: BodyProps): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState(() => typedContact(contact));
  const [basedOn, setBasedOn] = useState(contact?.revision ?? 0);
  // One key for one wish: changed, it is another.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { run, pending } = useSaveContact();
  const { wrong, setWrong } = useWrong();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const change = (next: TypedContact) => {
    setTyped(next);
    setKey(crypto.randomUUID());
  };
  const save = async () => {
    const read = readContact(typed);
    setWrong(read.ok ? [] : read.refusal);
    if (!read.ok) return;
    const outcome = await run(
      contact === null
        ? { add: { clientId, contact: typed, idempotencyKey } }
        : { change: { clientContactId: contact.id, basedOn, contact: typed } },
    );
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'WrongDetails') setWrong(outcome.wrong);
    if (outcome.__typename === 'ChangedMeanwhile') {
      setBasedOn(outcome.client.contacts.find(({ id }) => id === contact?.id)?.revision ?? basedOn);
    }
    if (outcome.__typename !== 'ClientDetailsChanged') return;
    toastDone({ title: t('company.saved') });
    onClose();
  };
  return (
    <DetailsForm
      answer={answer}
      pending={pending}
      onSave={() => void save()}
      onCancel={onClose}
      onTakeTheirs={() => {
        change(typedContact(contacts.find(({ id }) => id === contact?.id) ?? contact));
        setAnswer(null);
      }}
    >
      {FIELDS.map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`company.contact.${name}`)}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          data-autofocus={name === 'name' || undefined}
          value={typed[name]}
          error={wrong(name)}
          onChange={(event) => {
            change({ ...typed, [name]: event.currentTarget.value });
          }}
        />
      ))}
      <Checkbox.Group
        label={t('company.contact.purposes')}
        value={[...typed.purposes]}
        error={wrong('purposes')}
        onChange={(chosen) => {
          change({ ...typed, purposes: CONTACT_PURPOSES.filter((purpose) => chosen.includes(purpose)) });
        }}
      >
        {CONTACT_PURPOSES.map((purpose) => (
          <Checkbox key={purpose} mt={8} value={purpose} label={t(`company.purpose.${purpose}`)} />
        ))}
      </Checkbox.Group>
    </DetailsForm>
  );
}

function typedContact(contact: ShownContact | null): TypedContact {
  return {
    name: contact?.name ?? '',
    jobTitle: contact?.jobTitle ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    purposes: contact?.purposes ?? [],
  };
}
