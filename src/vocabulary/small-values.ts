/** The values that have to stay possible of what is small. Under a threshold of 2, where 1 alone is small, 2 as well. */
export function smallValues(threshold: number): readonly number[] {
	const most = Math.max(threshold - 1, 2);
	return Array.from({ length: most }, (_, at) => at + 1);
}
