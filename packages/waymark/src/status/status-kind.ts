import type { Credential } from '../credential/index.ts';
import type { Place } from '../finding.ts';
import type { StatusOptions, StatusResult } from './status-result.ts';

/** One way of asking, as a credential uses it. `ask` never throws and answers `cantTell` for all that is not known. */
export interface StatusQuestion {
  readonly place: Place;
  readonly ask: (options: StatusOptions) => Promise<StatusResult>;
}

/** One kind of status: finds in a credential what it knows how to ask. Registered in `kinds/index.ts`. */
export interface StatusKind {
  readonly type: string;
  readonly questionsIn: (credential: Credential) => readonly StatusQuestion[];
}
