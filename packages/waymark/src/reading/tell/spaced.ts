import { showLine } from '../show-text.ts';

/** `MicroCredential` → "Micro Credential". */
export const spaced = (text: string) =>
  showLine(text)
    .replace(/^ext:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
