/** A word for a level of risk, as councils' schemes have them. */
export interface RiskWord {
	readonly id: string;
	readonly label: string;
	/** Where it stands among levels: 1 is the highest. Two words of one rung are of two schemes. */
	readonly rung: number;
	/** Short forms. */
	readonly aliases: readonly string[];
}

/** Words of risk schemes, highest first. Those of the first three rungs are in the scope of most services. */
export const riskWords: readonly RiskWord[] = [
	word(1, "veryHigh", "Very high", ["VH"]),
	word(1, "critical", "Critical"),
	word(1, "extreme", "Extreme"),
	word(1, "severe", "Severe"),
	word(2, "high", "High", ["H"]),
	word(2, "significant", "Significant"),
	word(2, "serious", "Serious"),
	word(2, "red", "Red", ["R"]),
	word(3, "medium", "Medium", ["M", "Med"]),
	word(3, "moderate", "Moderate"),
	word(3, "amber", "Amber", ["A"]),
	word(4, "low", "Low", ["L"]),
	word(4, "mild", "Mild"),
	word(4, "emerging", "Emerging"),
	word(4, "green", "Green", ["G"]),
	word(4, "standard", "Standard"),
	word(5, "minimal", "Minimal"),
	word(5, "notAtRisk", "Not at risk"),
	word(5, "none", "None"),
	word(5, "noRisk", "No risk", ["No known risk", "No identified risk"]),
];

/** The lowest rung that is in the scope of most services. */
export const lastRungInScope = 3;

function word(
	rung: number,
	id: string,
	label: string,
	aliases: readonly string[] = [],
): RiskWord {
	return { id, label, rung, aliases };
}
