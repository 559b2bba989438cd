/**
 * A cell's text as it is shown: what Excel writes for letters that XML has no room for ("_x000D_") is the letter again
 * (ISO/IEC 29500-1, 22.9.2.19), line breaks are carriage returns, as lines of the sheet are its rows, and letters that
 * no text has are gone.
 */
export function plainText(written: string): string {
	const text = written.includes("_x")
		? written.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
				String.fromCharCode(Number.parseInt(code, 16)),
			)
		: written;
	return text
		.replace(/\r?\n|[\v\f\u0085\u2028\u2029]/g, "\r")
		.replace(/(?![\t\r])\p{Cc}/gu, "");
}
