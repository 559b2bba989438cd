import { Stop } from "./stop.ts";

/** What keeps one thing from being written is told of that alone. */
export function orUnwritten<Written>(
	write: () => Written,
): Written | { readonly status: "unwritten"; readonly reason: string } {
	try {
		return write();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		return { status: "unwritten", reason: error.message };
	}
}
