import { join, resolve } from 'node:path';
import { type Environment, textOf } from './read-setting.ts';

/** What the machine says, as an argument. */
export interface Machine {
  platform: NodeJS.Platform;
  homeDir: string;
  workingDir: string;
}

/** DATA_DIR, or the platform's folder for a user's data; practice has its own beside it, so that it never mixes with real work. */
export function dataDirOf(environment: Environment, machine: Machine, practice: boolean): string {
  const given = textOf(environment, 'DATA_DIR');
  return given === undefined ? join(userData(environment, machine), practice ? 'postwright-practice' : 'postwright') : resolve(machine.workingDir, given);
}

function userData(environment: Environment, { platform, homeDir }: Machine): string {
  if (platform === 'win32') return textOf(environment, 'LOCALAPPDATA') ?? join(homeDir, 'AppData', 'Local');
  if (platform === 'darwin') return join(homeDir, 'Library', 'Application Support');
  return textOf(environment, 'XDG_DATA_HOME') ?? join(homeDir, '.local', 'share');
}
