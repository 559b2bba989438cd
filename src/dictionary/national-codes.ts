/** A code of the national returns, with the words that stand for it there. */
interface NationalCode {
	readonly code: string;
	readonly labels: readonly string[];
}

/** The 20 ethnicity codes of the national returns, by their groups. */
const ethnicityCodes = {
	white: [
		{ code: "WBRI", labels: ["White British"] },
		{ code: "WIRI", labels: ["White Irish"] },
		{
			code: "WIRT",
			labels: ["Traveller of Irish heritage", "Irish Traveller"],
		},
		{
			code: "WROM",
			labels: ["Gypsy/Roma", "Gypsy or Roma", "White Gypsy/Roma", "Roma"],
		},
		{
			code: "WOTH",
			labels: ["Any other White background", "White other", "Other White"],
		},
	],
	mixed: [
		{
			code: "MWBC",
			labels: ["White and Black Caribbean", "Mixed White and Black Caribbean"],
		},
		{
			code: "MWBA",
			labels: ["White and Black African", "Mixed White and Black African"],
		},
		{ code: "MWAS", labels: ["White and Asian", "Mixed White and Asian"] },
		{
			code: "MOTH",
			labels: ["Any other mixed background", "Mixed other", "Other mixed"],
		},
	],
	asian: [
		{ code: "AIND", labels: ["Indian", "Asian Indian"] },
		{ code: "APKN", labels: ["Pakistani", "Asian Pakistani"] },
		{ code: "ABAN", labels: ["Bangladeshi", "Asian Bangladeshi"] },
		{
			code: "AOTH",
			labels: ["Any other Asian background", "Asian other", "Other Asian"],
		},
		{ code: "CHNE", labels: ["Chinese"] },
	],
	black: [
		{ code: "BCRB", labels: ["Caribbean", "Black Caribbean"] },
		{ code: "BAFR", labels: ["African", "Black African"] },
		{
			code: "BOTH",
			labels: ["Any other Black background", "Black other", "Other Black"],
		},
	],
	other: [
		{
			code: "OOTH",
			labels: ["Any other ethnic group", "Any other ethnic background"],
		},
	],
	notRecorded: [
		{ code: "REFU", labels: ["Refused"] },
		{
			code: "NOBT",
			labels: [
				"Information not yet obtained",
				"Not obtained",
				"Not known",
				"Unknown",
				"Not stated/recorded",
			],
		},
	],
} as const satisfies Readonly<Record<string, readonly NationalCode[]>>;

/**
 * What the national returns call the sources of referral, beside the tool's own labels: the guides to the children in need
 * census, as of 2016 and as of 2022, when 5D was added.
 */
const sourceLabels = {
	"1A": [
		"Individual - family member/relative/carer",
		"Individual - family member, relative or carer",
		"Family member/relative/carer",
	],
	"1B": [
		"Individual - acquaintance (including neighbours and child minders)",
		"Individual - acquaintance",
	],
	"1C": ["Individual - self", "Self"],
	"1D": [
		"Individual - other (including strangers, MPs)",
		"Individual - other (including strangers)",
		"Individual - other",
	],
	"2A": ["Schools", "School"],
	"2B": ["Education services"],
	"3A": [
		"Health services - GP",
		"General practitioner",
		"Health services - general practitioner",
		"Health services - general practitioner (GP)",
		"GP",
	],
	"3B": ["Health services - health visitor", "Health visitor"],
	"3C": ["Health services - school nurse", "School nurse"],
	"3D": [
		"Health services - other primary health services",
		"Other primary health services",
	],
	"3E": [
		"Health services - A&E (emergency department)",
		"Health services - A&E (accident and emergency department)",
		"Health services - A&E",
		"A&E",
		"Accident and emergency",
	],
	"3F": [
		"Health services - other (for example, hospice)",
		"Health services - other",
	],
	"4": [
		"Housing (local authority housing or housing association)",
		"Housing (LA housing or housing association)",
	],
	"5A": [
		"LA services - social care (for example, adults' social care services)",
		"LA services - social care for example adults social care services",
		"LA services - social care",
	],
	"5B": [
		"LA services - other internal (department other than social care in local authority)",
		"LA services - other internal (department other than social care in local authorities, for example, youth offending (excluding housing))",
		"LA services - other internal",
	],
	"5C": [
		"LA services - external (from another local authority)",
		"LA services - external, for example, from another local authority's adults social care services",
		"LA services - external",
	],
	"5D": ["LA services - early help"],
	"6": ["Police"],
	"7": [
		"Other legal agency (including courts, probation, immigration, CAFCASS, prison)",
		"Other legal agency - including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison",
	],
	"8": [
		"Other (including children's centres, independent agency providers, voluntary organisations)",
		"Other - including children's centres, independent agency providers or voluntary organisations",
	],
	"9": ["Anonymous"],
	"10": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SourceCode = keyof typeof sourceLabels;

/** Ways to write a source of referral, beside its code and the tool's own label. */
export function sourceWords(
	code: SourceCode,
	label: string,
): readonly string[] {
	const labels: readonly string[] = sourceLabels[code];
	// "Unknown" alone may be the source or that nobody recorded one.
	const more = code === "10" ? ["10 Unknown"] : [];
	return [...waysOfWriting(code, [label, ...labels]), ...more].filter(
		(word) => word !== code && word !== label,
	);
}

/** Ways to write the ethnicities of a group. */
export function ethnicityWords(
	group: keyof typeof ethnicityCodes,
): readonly string[] {
	const codes: readonly NationalCode[] = ethnicityCodes[group];
	return codes.flatMap(({ code, labels }) => waysOfWriting(code, labels));
}

/**
 * Factors found at the end of an assessment that have to do with exploitation, each with the model that it names: 10A
 * (missing), 11A (sexual) and 24A (criminal exploitation) do not say how a child was exploited.
 */
export const factorModels = {
	"10A": "notRecorded",
	"11A": "notRecorded",
	"12A": "trafficking",
	"13A": "gang",
	"24A": "notRecorded",
} as const;

/** Codes that are neither words nor numbers, so that they decide, whatever words stand behind them. */
const decidingCodes: ReadonlySet<string> = new Set([
	...Object.keys(sourceLabels).filter((code) => /^\d[A-F]$/.test(code)),
	...Object.values(ethnicityCodes).flatMap((codes) =>
		codes.map(({ code }) => code),
	),
	...Object.keys(factorModels),
]);

/**
 * The code that stands before words of its own, after a sign: "3A" of "g) 3A: Health services", which Ofsted's Annex A
 * writes alike for 3A to 3F. `undefined` where there is none. A number alone is none: "6 - Acacia Road" is an address that
 * slipped by a column.
 */
export function codeBeforeWords(word: string): string | undefined {
	const [, code] =
		/^(?:[a-z]\d?\)\s*)?(\w{2,4})\s*[:(–—-]\s*\p{L}/iu.exec(word.trim()) ?? [];
	const written = code?.toUpperCase();
	return written !== undefined && decidingCodes.has(written)
		? written
		: undefined;
}

/** A code alone, its labels alone, and the code before each label: "6", "Police", "6 - Police". */
function waysOfWriting(
	code: string,
	labels: readonly string[],
): readonly string[] {
	return [code, ...labels, ...labels.map((label) => `${code} ${label}`)];
}
