/** The values that have to stay possible. Under a threshold of 2, where 1 alone is small, 2 as well. */
/** Whether a count, or the children behind it, are few. */
export function isSmall(
	{ count, children }: { readonly count: number; readonly children: number },
	threshold: number,
): boolean {
	return count > 0 && Math.min(count, children) < threshold;
}
