/** The shortest that a council is called: its code, or its name where there is none. */
export function shortName({
	name,
	code,
}: {
	readonly name: string;
	readonly code: string | undefined;
}): string {
	return code ?? name;
}
