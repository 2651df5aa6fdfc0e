const WRITTEN_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` is written as a UUID; one that is not is an id of nothing. */
export function isUuid(text: string): boolean {
  return WRITTEN_UUID.test(text);
}
