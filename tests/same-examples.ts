import fc from "fast-check";

/**
 * Properties try the same examples in every run, so that a run that fails fails again; other examples with
 * `EXAMPLES=7 npx vitest run tests/disclosure`.
 */
fc.configureGlobal({ seed: Number(process.env.EXAMPLES ?? 2016) });
