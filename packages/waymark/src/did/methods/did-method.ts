import type { DocumentLoader } from '../../document.ts';
import type { Resolution } from '../controller-document.ts';

/** What a resolution may use. `now` = the moment that claims about time are held against; absent = not judged. */
export interface ResolveOptions {
  readonly documents: DocumentLoader;
  readonly now?: Date;
}

/** One kind of identifier: adding one is one file here and one line in the registry. */
export interface DidMethod {
  /** What its identifiers begin with. */
  readonly prefix: string;
  readonly resolve: (id: string, options: ResolveOptions) => Promise<Resolution>;
}
