/** A setting that stops the start. One line: the variable, what is wrong, and an example. */
export class SettingError extends Error {
  constructor(variable: string, problem: string, example: string) {
    super(`${variable}: ${problem} Example: ${example}`);
    this.name = 'SettingError';
  }
}
