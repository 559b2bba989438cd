/** Whether a file is one of those that settings say are no exports, by a pattern of its name. */
export function isIgnored(file: string, patterns: readonly string[]): boolean {
	return patterns.some((pattern) => fits(file, pattern));
}

/** The patterns that no file's name fits. */
export function unusedPatterns(
	files: readonly string[],
	patterns: readonly string[],
): readonly string[] {
	return patterns.filter(
		(pattern) => !files.some((file) => fits(file, pattern)),
	);
}

/** `*` stands for any letters, `?` for one; capitals are as small letters, as Windows has it. */
function fits(file: string, pattern: string): boolean {
	const source = pattern
		.normalize("NFC")
		.replace(/[\\^$.|+()[\]{}]/g, "\\$&")
		.replace(/\*+/g, ".*")
		.replaceAll("?", ".");
	return new RegExp(`^${source}$`, "isu").test(file.normalize("NFC"));
}
