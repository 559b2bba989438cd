/** Whether what was read of YAML or JSON is a group of keys. */
export function isGroup(input: unknown): input is Record<string, unknown> {
	return typeof input === "object" && input !== null && !Array.isArray(input);
}
