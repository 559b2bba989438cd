/**
 * What to tell of a fault of the tool's own: what kind and where in the code, and nothing of what it says, since an
 * error's text can quote a cell.
 */
export function ownFault(error: unknown): string {
	const kind = error instanceof Error ? error.name : typeof error;
	const place = error instanceof Error ? placeIn(error.stack ?? "") : "";
	return `cse-report has come upon a fault of its own (${kind}${place}). Nothing was written.\nPlease report it with these words, the command and the version (cse-report --version); send no data.\n`;
}

function placeIn(stack: string): string {
	const frame = /([\w.-]+\.(?:cjs|js|ts)):(\d+):(\d+)\)?$/m.exec(stack);
	return frame ? `, ${frame[1]} ${frame[2]}:${frame[3]}` : "";
}
