import { loadLinearSolver } from "../src/disclosure/facts/linear-solver.ts";
import { solverBytes } from "./solver-bytes.ts";

/** Loaded once for each file of tests that needs it. */
export const solver = await loadLinearSolver(solverBytes);
