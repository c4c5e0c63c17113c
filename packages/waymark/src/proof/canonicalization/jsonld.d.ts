/** jsonld and rdf-canonize carry no types; these are the parts that are used. */
declare module 'jsonld' {
  interface Options {
    readonly base: null;
    readonly safe?: boolean;
    readonly rdfDirection?: 'i18n-datatype';
    readonly produceGeneralizedRdf?: false;
    readonly documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
    readonly eventHandler?: (handling: { readonly event: JsonLdEvent; readonly next: () => void }) => void;
  }
  interface JsonLdEvent {
    readonly code: string;
    readonly level: string;
    readonly details: Readonly<Record<string, unknown>>;
  }
  interface JsonLd {
    expand(input: unknown, options: Options): Promise<unknown[]>;
    toRDF(
      expanded: unknown,
      options: Options & { readonly skipExpansion: true },
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
