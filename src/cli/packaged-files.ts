import type { SolverBytes } from "../disclosure/facts/linear-solver.ts";
import type { ChartFont } from "../render/chart-font.ts";
import type { Machine } from "./machine.ts";

/** Whoever finds and reads files of packages. */
type Shelf = Pick<Machine, "resolve"> & {
	readonly disk: Pick<Machine["disk"], "read">;
};

const font = "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf";
const solver = "highs/runtime";

/** Files of packages that no script can hold, as Node's resolution names them: the bundler puts them beside the scripts. */
export const packagedFiles: readonly string[] = [font, solver];

/** The font that charts are drawn in. */
export function chartFont({ resolve, disk }: Shelf): ChartFont {
	return { bytes: disk.read(resolve(font)) };
}

/** The solver's WebAssembly, read where it is needed. */
export function solverBytes({ resolve, disk }: Shelf): SolverBytes {
	return () => disk.read(resolve(solver));
}
