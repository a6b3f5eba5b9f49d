/** What a person at the desk can mend: told in a sentence and a remedy, without a stack. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  constructor(message: string, remedy: string) {
    super(`${message}. ${remedy}.`);
  }
}
