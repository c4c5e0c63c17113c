/**
 * Loaded before every test: the laws try the same cases in every run, so that a red build is always about what was changed.
 * `LAWS_SEED=$RANDOM npm run test:unit` looks further; a case that it finds becomes an example beside the law.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20_261_123) });
