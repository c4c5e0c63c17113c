/** jsonld and rdf-canonize carry no types; these are the parts that are used. */
declare module 'jsonld' {
  /** What a node is read under. jsonld's own; only `share-contexts.ts` looks inside. */
  export interface ActiveContext {
    mappings: Map<string, unknown>;
    protected: Readonly<Record<string, unknown>>;
    inverse: unknown;
    getInverse: unknown;
    previousContext?: ActiveContext;
    clone: (this: ActiveContext) => ActiveContext;
    revertToPreviousContext: (this: ActiveContext) => ActiveContext;
    '@base'?: unknown;
    '@language'?: unknown;
    '@vocab'?: unknown;
    '@direction'?: unknown;
  }
  export interface JsonLdOptions {
    readonly base: null;
    readonly safe?: boolean;
    readonly rdfDirection?: 'i18n-datatype';
    readonly produceGeneralizedRdf?: false;
    readonly documentLoader: (url: string) => Promise<{
      contextUrl: null;
      documentUrl: string;
      document: unknown;
      /** `static`: what was made of it is kept. */
      tag?: 'static';
    }>;
    readonly eventHandler?: (handling: { readonly event: JsonLdEvent; readonly next: () => void }) => void;
  }
  interface JsonLdEvent {
    readonly code: string;
    readonly level: string;
    readonly details: Readonly<Record<string, unknown>>;
  }
  export interface JsonLd {
    /** Of `null` under `null`: the initial context itself, not a copy. */
    processContext(activeContext: null, localContext: null, options: JsonLdOptions): Promise<ActiveContext>;
    expand(input: unknown, options: JsonLdOptions): Promise<unknown[]>;
    toRDF(
      expanded: unknown,
      options: JsonLdOptions & { readonly skipExpansion: true },
    ): Promise<import('rdf-canonize').Quad[]>;
  }
  const jsonld: JsonLd;
  export default jsonld;
}
declare module 'rdf-canonize' {
  export interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    readonly value: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
    readonly graph: Term;
  }
  export interface RdfCanonize {
    canonize(
      dataset: readonly Quad[],
      options: {
        readonly algorithm: 'RDFC-1.0';
        readonly messageDigestAlgorithm?: string;
        readonly maxWorkFactor?: number;
        readonly maxDeepIterations?: number;
        readonly canonicalIdMap?: Map<string, string>;
        readonly signal?: AbortSignal;
      },
    ): Promise<string>;
    readonly NQuads: { serializeQuad(quad: Quad): string };
  }
  const rdfCanonize: RdfCanonize;
  export default rdfCanonize;
}
