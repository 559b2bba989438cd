/**
 * What is said wherever something is called safe and not all that a reader could know was put together: "safe" is not proved then.
 */
export const unprovedWords =
	"That nothing small can be worked back is not proved: so many breakdowns are crossed that not all could be put together that a reader could know of how the figures hang together. Publish fewer crossings.";

/** That crossings are not told, by the names of their tables: at least one. */
export function leftOutWords(names: readonly string[]): string {
	const which =
		names.length === 1 ? "This table is" : `These ${names.length} tables are`;
	return `${which} left out, as not available: ${names.join(", ")}. So many breakdowns are crossed that not all could be put together that a reader could know of how the figures hang together. Publish fewer crossings.`;
}
