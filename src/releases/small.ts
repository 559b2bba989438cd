/** Whether a count, or the children behind it, are few. */
export function isSmall(
	{ count, children }: { readonly count: number; readonly children: number },
	threshold: number,
): boolean {
	return count > 0 && Math.min(count, children) < threshold;
}
