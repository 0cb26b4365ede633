import fc from 'fast-check';

// npm test runs a seeded subset of each property; `npm run soak -- fuzz` runs many more with a seed of its own, which it prints.
fc.configureGlobal({
  seed: Number(process.env.FUZZ_SEED ?? 20261120),
  ...(process.env.FUZZ_RUNS ? { numRuns: Number(process.env.FUZZ_RUNS) } : {}),
});
