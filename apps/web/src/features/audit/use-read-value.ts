import { civilDate, instant } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useText, valueTextOf } from './texts.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Says a value of a field of the trail: dates in the person's language, known codes in words, lists one after the other. */
export function useReadValue(): (field: string, text: string) => string {
  const t = useText();
  const formats = useFormats();
  const plain = (field: string, text: string): string => {
    if (DATE.test(text)) return formats.date(civilDate(text));
    if (INSTANT.test(text)) return formats.dateTime(instant(text));
    const id = valueTextOf(field, text);
    return id === null ? text : t(id);
  };
  const read = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => read(field, each)).join(' ; ');
    if (typeof value === 'object' && value !== null) {
      const told = Object.entries(value).filter(([name, each]) => name !== 'id' && each !== null);
      return told.map(([name, each]) => read(name, each)).join(', ');
    }
    return plain(field, String(value));
  };
  return (field, text) => (/^[[{]/.test(text) ? read(field, parsed(text)) : plain(field, text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
