import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "./run-command.ts";

/** The program with another piece in place of what draws charts in a thread of its own. */
function programWith(piece: string): string {
	const folder = newFolder();
	for (const part of ["bin", "dist", "package.json"])
		cpSync(resolve(part), join(folder, part), { recursive: true });
	symlinkSync(resolve("templates"), join(folder, "templates"));
	const list = join(folder, "dist", "places.json");
	const places = JSON.parse(readFileSync(list, "utf8"));
	const own = { ...places, "chart-thread.cjs": { file: "own.cjs", at: 0 } };
	writeFileSync(list, JSON.stringify(own));
	writeFileSync(join(folder, "dist", "own.cjs"), `[${piece}]`);
	return join(folder, "bin", "cse-report.js");
}

it.runIf(availableParallelism() > 1).each([
	["does not begin", "function () { throw new TypeError('in the thread'); }"],
	[
		"fails at a chart",
		`function (require, module, exports) {
			exports.listen = () => require("node:worker_threads").parentPort.on("message", () => {
				throw new TypeError("in the thread");
			});
		}`,
	],
	["ends", "function (_, __, exports) { exports.listen = () => {}; }"],
])(
	"a thread for charts that %s ends the run, and nothing is written",
	(_, piece) => {
		const out = join(newFolder(), "out");
		const { status, stderr } = spawnSync(
			process.execPath,
			[programWith(piece), "build", "2016", "--out", out],
			{ encoding: "utf8", cwd: resolve("."), timeout: 60_000 },
		);
		expect(stderr).toContain("has come upon a fault of its own");
		expect(stderr).toContain("Nothing was written");
		expect(status).toBe(70);
		expect(existsSync(join(out, "cse-report-2016.docx"))).toBe(false);
	},
);
