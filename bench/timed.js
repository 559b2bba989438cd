import { spawnSync } from "node:child_process";

/**
 * Runs Node with these arguments in a folder, by GNU time: processor seconds, the most memory in kilobytes, the exit code, and all
 * that it told.
 */
export function timed(folder, args) {
	const wrapped = ["-f", "%U %S %M", process.execPath, ...args];
	const { stderr, status } = spawnSync("/usr/bin/time", wrapped, {
		cwd: folder,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	const [user = 0, system = 0, kilobytes = 0] = stderr
		.trim()
		.split("\n")
		.at(-1)
		.split(" ")
		.map(Number);
	return { seconds: user + system, kilobytes, status, told: stderr };
}
