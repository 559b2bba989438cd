/** The values that have to stay possible. Under a threshold of 2, where 1 alone is small, 2 as well. */
export function smallValues(threshold: number): readonly number[] {
	const most = Math.max(threshold - 1, 2);
	return Array.from({ length: most }, (_, at) => at + 1);
}

/** Whether a count, or the children behind it, are few. */
export function isSmall(
	{ count, children }: { readonly count: number; readonly children: number },
	threshold: number,
): boolean {
	return count > 0 && Math.min(count, children) < threshold;
}
