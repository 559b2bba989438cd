import {
	type Cell,
	type SheetToWrite,
	serial,
	writeWorkbook,
} from "../ingest/workbook/write-workbook.ts";
import { diceOf } from "../oracle/dice.ts";
import { annexALists } from "./annex-a-lists.ts";
import type { KnownChild } from "./children.ts";

/** The same children in one layout: the files of a data folder, and the settings that they need. */
export interface Layout {
	readonly files: Readonly<Record<string, string | Uint8Array>>;
	readonly yaml: string;
	/** What is told of the files, but for notes: "file:line code". */
	readonly told: readonly string[];
	/** The figures that the layout cannot tell. */
	readonly withoutFigures?: readonly string[];
}

/** List 8 says where a child lives, and not who placed it. */
const placedBy = ["thisAuthority", "otherAuthority", "notRecorded"].map(
	(id) => `lookedAfter:placedBy=${id}`,
);

const about =
	"policy: { threshold: 1 } # nothing is small, so that every figure is seen";
const council = "authority: { name: Sample Borough Council, code: SBC }";

/** Every layout of some children, by name. */
export function layoutsOf(
	children: readonly KnownChild[],
	seed: number,
): Readonly<Record<string, Layout>> {
	return {
		"layout-own": own(children),
		"layout-annex-a": annexA(children, seed),
		"layout-workbook": workbook(children),
		"layout-returns": returns(children),
		"layout-spreadsheet": spreadsheet(children),
		"layout-untidy": untidy(children, seed),
	};
}

/** The tool's own headings, with the status on the day worked out by the case system. */
function own(children: readonly KnownChild[]): Layout {
	const rows = children.flatMap((child) =>
		child.referrals.map(({ date, source }) => {
			const care = careOn(child, date);
			return [
				child.id,
				british(date),
				british(child.born),
				child.sex === "notRecorded" ? "" : child.sex,
				child.ethnicity,
				care ? "LAC" : "",
				care?.placer ?? "",
				source,
			];
		}),
	);
	const missing = children.flatMap(({ id, episodes }) =>
		episodes.map(({ from, to, kind }) => [
			id,
			british(from),
			to === undefined ? "" : british(to),
			kind === "M" ? "missing" : "absent",
		]),
	);
	return {
		files: {
			"referrals.csv": csvOf(
				"child_id,referral_date,date_of_birth,sex,ethnicity,status_at_referral,placing_authority,referral_source",
				rows,
			),
			"missing.csv": csvOf("child_id,start,end,kind", missing),
		},
		yaml: `# Known children in the tool's own layout.\n${about}\n${council}\n`,
		told: [],
	};
}

const sexes = {
	female: ["b) Female", "Female", "Fenale", "F"],
	male: ["a) Male", "Male", "M"],
	other: ["Indeterminate", "Other"],
	notRecorded: ["U", "Not known", ""],
} as const;

/** Ofsted's Annex A, lists 3 and 8 with all their columns, and missing.csv of SSDA903. No settings but the council's name. */
function annexA(children: readonly KnownChild[], seed: number): Layout {
	const dice = diceOf(seed);
	const person = (child: KnownChild) => [
		child.id,
		dice.one(sexes[child.sex]),
		dice.one([child.ethnicity, `a) ${child.ethnicity}`]),
		british(child.born),
		dice.one(["14", "14.0", "<1", "7 months"]),
	];
	const list3 = children.flatMap((child) =>
		child.referrals.map(({ date, source }) => [
			...person(child),
			british(date),
			source,
			dice.one(["Yes", "No"]),
			"1",
			"An invented team",
			"An invented worker",
		]),
	);
	const list8 = children.flatMap((child) =>
		child.care.map(({ from, to }) => [
			...person(child),
			"No",
			"N1",
			british(from),
			"C2",
			to === undefined ? "" : british(to),
			dice.one(["SBC", "Otherby Council"]),
		]),
	);
	return {
		files: {
			"Annex A list 3.csv": csvOf(
				"Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Number of Referrals in last 12 months,Allocated Team,Allocated Worker",
				list3,
			),
			"Annex A list 8.csv": csvOf(
				"Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Unaccompanied Asylum Seeking Child (UASC) within the last 12 months?,Child's Category of Need,Date Started to be Looked After,Child's Legal Status,Date Ceased to be Looked After,LA of Placement",
				list8,
			),
			"missing.csv": missing903(children, british),
		},
		yaml: `# Known children in the lists of Ofsted's Annex A and in missing.csv of SSDA903.\n${about}\n${council}\n`,
		told: [],
		withoutFigures: placedBy,
	};
}

/**
 * A workbook of Annex A as it arrives, with the lists that are not used, and one of missing episodes beside it: titles over
 * merged cells, identifiers that are numbers with leading zeros, dates that are dates, a guidance sheet and a hidden one.
 */
function workbook(children: readonly KnownChild[]): Layout {
	const id = (child: KnownChild) => ({
		format: "0000000",
		value: Number(child.id),
	});
	const date = (day: string | undefined) =>
		day === undefined ? undefined : { format: 14, value: serial(day) };
	const list = (number: number, rows: SheetToWrite["rows"]): SheetToWrite => ({
		name: `List ${number}`,
		rows: [[`List ${number}`], [], annexALists[number] ?? [], ...rows],
		after: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
	});
	const fill = (number: number, cells: Readonly<Record<string, Cell>>) =>
		(annexALists[number] ?? []).map((heading) => cells[heading]);
	const person = (child: KnownChild, row: string) => ({
		"Child Unique ID": id(child),
		Gender: annexASexes[child.sex],
		Ethnicity: `a) ${child.ethnicity}`,
		"Date of Birth": date(child.born),
		"Age of Child (Years)": { formula: `YEAR(F4)-YEAR(${row})`, value: 14 },
	});
	const list3 = children.flatMap((child) =>
		child.referrals.map((referral) =>
			fill(3, {
				...person(child, "D4"),
				"Date of referral": date(referral.date),
				"Referral Source":
					referral.source === "" ? undefined : `a) ${referral.source}`,
			}),
		),
	);
	const list8 = children.flatMap((child) =>
		child.care.map(({ from, to }) =>
			fill(8, {
				...person(child, "D4"),
				"Date Started to be Looked After": date(from),
				"Date Ceased to be Looked After": date(to),
				"LA of Placement": "Otherby Council",
			}),
		),
	);
	const missing = children.flatMap((child) =>
		child.episodes.map(({ from, to, kind }) => [
			child.id.padStart(7, "0"),
			date(child.born),
			kind,
			{ format: 22, value: serial(from) + 0.9375 },
			to === undefined
				? undefined
				: { format: 22, value: serial(to) + 0.9791666666666666 },
		]),
	);
	const others = [1, 2, 4, 5, 6, 7, 9, 10, 11].map((number) =>
		list(number, []),
	);
	return {
		files: {
			"Annex A.xlsx": writeWorkbook([
				{
					name: "Guidance",
					rows: [["How to fill in the lists"], ["An invented council"]],
				},
				list(3, list3),
				list(8, list8),
				...others,
				{
					name: "Lookups",
					rows: [["a) Male"], ["b) Female"]],
					state: "hidden",
				},
				{ name: "Sheet1", rows: [] },
			]),
			"Missing.xlsx": writeWorkbook([
				{
					name: "missing",
					rows: [
						["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"],
						...missing,
					],
				},
			]),
		},
		yaml: `# Known children in a workbook of Ofsted's Annex A, and one of missing episodes.\n${about}\n${council}\n`,
		told: ['Annex A.xlsx, sheet "Guidance":undefined other-sheet'],
		withoutFigures: placedBy,
	};
}

const annexASexes = {
	male: "a) Male",
	female: "b) Female",
	notRecorded: "c) Not stated/recorded",
	other: "d) Neither",
} as const;

/** Headings and codes as in the national returns until 2025, with dates as ISO and times. */
function returns(children: readonly KnownChild[]): Layout {
	const codes = { female: "2", male: "1", other: "9", notRecorded: "0" };
	const time = (day: string) => `${day}T00:00:00Z`;
	const rows = children.flatMap((child) =>
		child.referrals.map(({ date, source }) => [
			child.id,
			codes[child.sex],
			time(child.born),
			child.ethnicity,
			time(date),
			source,
		]),
	);
	const care = children.flatMap((child) =>
		child.care.map(({ from, to, placer }) => [
			child.id,
			from,
			to ?? "",
			placer,
		]),
	);
	return {
		files: {
			"cin.csv": csvOf(
				"LAchildID,PersonGenderCurrent,PersonBirthDate,Ethnicity,CINreferralDate,ReferralSource",
				rows,
			),
			"care.csv": csvOf(
				"LAchildID,looked_after_start,looked_after_end,placing_authority",
				care,
			),
			"missing.csv": missing903(children, (day) => day),
		},
		yaml: `# Known children with the headings and codes of the national returns until 2025.\n${about}\n${council}\nsex: { scheme: ssda903 }\n`,
		told: [],
	};
}

/** What a spreadsheet makes of the same: decimals, day numbers, and in one file days from 1904. */
function spreadsheet(children: readonly KnownChild[]): Layout {
	const codes = { female: "2.0", male: "1.0", other: "9.0", notRecorded: "" };
	const decimal = (code: string) => (/^\d+$/.test(code) ? `${code}.0` : code);
	const rows = children.flatMap((child) =>
		child.referrals.map(({ date, source }) => [
			`${child.id}.0`,
			dayNumber(date),
			`${dayNumber(child.born)}.0`,
			codes[child.sex],
			child.ethnicity,
			decimal(source),
		]),
	);
	const care = children.flatMap((child) =>
		child.care.map(({ from, to, placer }) => [
			`${child.id}.0`,
			short(from),
			to === undefined ? "#N/A" : short(to),
			placer,
		]),
	);
	const missing = children.flatMap(({ id, episodes }) =>
		episodes.map(({ from, to, kind }) => [
			id,
			dayNumber(from, 1462),
			to === undefined ? "" : dayNumber(to, 1462),
			kind,
		]),
	);
	return {
		files: {
			"referrals.csv": csvOf(
				"Child ID;Date of referral;DOB;Sex;Ethnicity;Source of referral",
				rows,
				";",
			),
			"care.csv": csvOf(
				"Child ID;Date Started to be Looked After;Date Ceased to be Looked After;Placing authority",
				care,
				";",
			),
			"missing.csv": csvOf("Child ID;Start;End;Kind", missing, ";"),
		},
		yaml: `# Known children after a spreadsheet has been at them.
${about}
${council}
sex: { scheme: ssda903 }
exports:
  referrals: { dates: { Date of referral: excel, date_of_birth: excel } }
  missing: { dates: { start: excel1904, end: excel1904 } }
`,
		told: [],
	};
}

/** The tool's layout as people leave it: blank words, every form of date, and rows that are no records. */
function untidy(children: readonly KnownChild[], seed: number): Layout {
	const dice = diceOf(seed + 1);
	const date = (day: string) => dice.one(dateForms)(day);
	const blank = () => dice.one(["", "-", "n/a", "NULL", ".", " ", "--"]);
	const told: string[] = [];
	const lines: string[] = [];
	const add = (cells: readonly string[], code?: string) => {
		// The header is on line 1; each row with a note goes over two.
		const line =
			2 + lines.join("\n").split("\n").length - (lines.length > 0 ? 0 : 1);
		if (code) told.push(`referrals.csv:${line} ${code}`);
		lines.push(cells.join(","));
	};
	const heading =
		"Team,Child ID,Date of referral,Date of birth,Age,Sex,Ethnicity,Status,Placing authority,Referral source,Notes";
	for (const [i, child] of children.entries()) {
		if (i % 10 === 0) {
			add(
				[`Team ${i / 10 + 1}`, "", "", "", "", "", "", "", "", "", ""],
				"sub-heading",
			);
			if (i === 20) add(heading.split(","), "repeated-header");
		}
		for (const referral of child.referrals) {
			const care = careOn(child, referral.date);
			const record = [
				"An invented team",
				` ${child.id}`,
				date(referral.date),
				date(child.born),
				dice.one(["14.0", "<1", "7 months", "-"]),
				dice.one(sexes[child.sex]) || blank(),
				child.ethnicity.toLowerCase(),
				care ? dice.one(["LAC", "cla ; CIN", "Looked After"]) : blank(),
				care?.placer || blank(),
				referral.source || blank(),
				dice.percent(20) ? '"A note, of\ntwo lines"' : "",
			];
			add(record);
			if (i % 13 === 5) add(record, "Child ID identical-duplicate");
		}
		if (i % 10 === 9)
			add(
				["Sub-total", "10", "", "", "", "", "", "", "", "", ""],
				"totals-row",
			);
	}
	add(
		[
			"An invented team",
			"TEST 1",
			"01/02/2016",
			"",
			"",
			"",
			"",
			"",
			"",
			"",
			"",
		],
		"Child ID test-person",
	);
	add(
		[
			"Grand total",
			String(children.length),
			"-",
			"",
			"14.5",
			"",
			"",
			"",
			"",
			"",
			"",
		],
		"totals-row",
	);
	add(
		["Printed on 9 January 2017", "", "", "", "", "", "", "", "", "", ""],
		"sub-heading",
	);
	const missing = children.flatMap(({ id, episodes }) =>
		episodes.map(({ from, to, kind }) => [
			id,
			date(from),
			to === undefined ? blank() : date(to),
			kind === "M"
				? dice.one(["M", "missing", blank()])
				: dice.one(["A", "Absent"]),
		]),
	);
	return {
		files: {
			"referrals.csv": `${heading}\n${lines.join("\n")}\n`,
			"missing.csv": csvOf("Child ID,Start,End,Kind", [
				...missing,
				["Total", String(missing.length), "", ""],
			]),
		},
		yaml: `# Known children in exports as people leave them.
${about}
${council}
exports: { referrals: { headings: { status_at_referral: Status } } }
`,
		told: [`missing.csv:${missing.length + 2} totals-row`, ...told],
	};
}

function careOn({ care }: KnownChild, day: string) {
	return care.find(
		({ from, to }) => from <= day && (to === undefined || to > day),
	);
}

function missing903(
	children: readonly KnownChild[],
	date: (day: string) => string,
): string {
	return csvOf(
		"CHILD,DOB,MISSING,MIS_START,MIS_END",
		children.flatMap(({ id, born, episodes }) =>
			episodes.map(({ from, to, kind }) => [
				id,
				date(born),
				kind,
				date(from),
				to === undefined ? "" : date(to),
			]),
		),
	);
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const dateForms: readonly ((iso: string) => string)[] = [
	british,
	(iso) => iso,
	(iso) => `${iso}T09:30:00`,
	(iso) => `${british(iso)} 00:00`,
	(iso) => british(iso).replaceAll("/", "."),
	(iso) => british(iso).replace(/\d\d(\d\d)$/, "$1"),
	short,
	(iso) => `${Number(iso.slice(8))} ${monthOf(iso)} ${iso.slice(0, 4)}`,
];

function british(iso: string): string {
	return iso.split("-").reverse().join("/");
}

function monthOf(iso: string): string {
	return months[Number(iso.slice(5, 7)) - 1] ?? "";
}

/** 03-Apr-16 */
function short(iso: string): string {
	return `${iso.slice(8)}-${monthOf(iso)}-${iso.slice(2, 4)}`;
}

/** Excel's number of a day: 25569 is 1 January 1970; in workbooks from 1904 each is 1462 less. */
function dayNumber(iso: string, less = 0): string {
	return String(Date.parse(iso) / 86_400_000 + 25569 - less);
}

function csvOf(
	heading: string,
	rows: readonly (readonly string[])[],
	separator = ",",
): string {
	return `${[heading, ...rows.map((row) => row.join(separator))].join("\n")}\n`;
}
