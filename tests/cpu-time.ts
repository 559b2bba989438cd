/**
 * Milliseconds of processor time that this process has used: what a thing costs, however busy the machine is with others.
 */
export function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
