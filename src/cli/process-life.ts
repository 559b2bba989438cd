import { realDisk } from "./disk.ts";

/** Whether another process of that number is running on this machine. */
export function isRunning(processId: number): boolean {
	if (processId === process.pid) return false;
	try {
		return process.kill(processId, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

/**
 * What tells a process from a later one of the same number: since when it runs, and since when the machine does. `undefined`
 * where the system does not tell (it is Linux that does).
 */
export function startOf(processId: number): string | undefined {
	try {
		const text = (path: string) =>
			new TextDecoder().decode(realDisk.read(path));
		const boot = text("/proc/sys/kernel/random/boot_id").trim();
		const stat = text(`/proc/${processId}/stat`);
		// The second field is the program's name in brackets, which may hold spaces and brackets; the start is the 22nd.
		const since = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
		return since === undefined ? undefined : `${boot} ${since}`;
	} catch {
		// A number alone has to do.
		return undefined;
	}
}
