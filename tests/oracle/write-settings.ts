import type { WorldSettings } from "./world.ts";

/** `cse-report.yaml` of a world. */
export function writeSettings(
	settings: WorldSettings,
	policy: { readonly threshold: number; readonly roundTo?: number },
): string {
	const { name, code, aliases } = settings.authority;
	const list = (words: readonly string[]) =>
		`[${words.map((w) => JSON.stringify(w)).join(", ")}]`;
	const lines = [
		`authority: { name: "${name}", code: "${code}", aliases: ${list(aliases)} }`,
		`policy: { threshold: ${policy.threshold}${policy.roundTo === undefined ? "" : `, roundTo: ${policy.roundTo}`} }`,
		// Few of these worlds' children are in both files: without a word from the council, so few could be chance.
		"ids: { sameAsReferrals: [missing] }",
		`reReferral: { from: ${settings.reReferralFrom} }`,
		`percentages: { decimals: ${settings.decimals}, unknowns: ${settings.unknowns} }`,
	];
	if (settings.ownLevels) {
		lines.push("risk:", "  levels:");
		for (const level of settings.levels)
			lines.push(
				`    - { id: ${level.id}, aliases: ${list(level.aliases)}, inScope: ${level.inScope} }`,
			);
	}
	if (settings.ownBands)
		lines.push(`ageBands: ${list(settings.bands.map((band) => band.written))}`);
	const within = [
		settings.outcomeWithin && `outcome: { within: ${settings.outcomeWithin} }`,
		settings.missingWithin &&
			`missingChildren: { within: ${settings.missingWithin} }`,
	].filter((part) => part !== undefined);
	if (within.length > 0) lines.push(`measures: { ${within.join(", ")} }`);
	if (settings.historyFrom)
		lines.push(`history: { completeFrom: ${settings.historyFrom} }`);
	if (settings.outcomes.some((outcome) => outcome.own)) {
		lines.push("outcomes:");
		for (const { code, better, own } of settings.outcomes)
			lines.push(
				own
					? `  - { code: "${code}", label: "Outcome ${code}", better: ${better} }`
					: `  - { code: "${code}" }`,
			);
	}
	if (settings.moreDecisions.length > 0)
		lines.push(`decisions: ${list(settings.moreDecisions)}`);
	if (settings.moreModels.length > 0)
		lines.push(`models: ${list(settings.moreModels)}`);
	if (settings.groups) lines.push(`groups: ${list(settings.groups)}`);
	if (settings.audiences) lines.push(`audiences: ${list(settings.audiences)}`);
	if (settings.tables) lines.push(`tables: ${list(settings.tables)}`);
	return `${lines.join("\n")}\n`;
}
