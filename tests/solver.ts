import { loadLinearSolver } from "../src/disclosure/facts/linear-solver.ts";

/** Loaded once for each file of tests that needs it. */
export const solver = await loadLinearSolver();
