import type { ReactElement, ReactNode } from 'react';

interface FormProps {
  readonly className?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form that the page itself sends, and whose fields it checks in the person's words rather than the browser's. */
export function Form({ className, onSubmit, children }: FormProps): ReactElement {
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
