import { sexes } from "../dictionary/categories.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import { lineOf, type Rows } from "./cell-column.ts";
import type { Cells } from "./cells.ts";
import { type FileLines, fileLines } from "./file-lines.ts";
import type { ReferralCells } from "./referral-cells.ts";

/** What the referrals first told of each child, to hold all else that is told of the child against. */
export interface PeopleTold {
	/** The lines that referrals have, by which messages name them. */
	readonly begin: (lines: FileLines) => void;
	/** Compares the birth date and the sex of each referral, where they are known, with those first told of the child. */
	readonly compareReferrals: (
		cells: Cells,
		count: number,
		referrals: ReferralCells,
	) => void;
	/** Compares what another export tells of children: the referrals win. */
	readonly compareOthers: (
		cells: Cells,
		rows: Rows,
		children: Int32Array,
		births: Int32Array,
		sexes: Int32Array | undefined,
	) => void;
}

/** What is kept of each child: the first birth date that is known and its line, the first sex and its line. */
const kept = 4;

const notRecorded = sexes.findIndex(({ id }) => id === "notRecorded");

/** Nothing told of anybody yet. */
export function peopleTold(): PeopleTold {
	let first = new Int32Array(1024 * kept);
	let lines = fileLines();
	return {
		begin(ofReferrals) {
			lines = ofReferrals;
		},
		compareReferrals(cells, count, referrals) {
			lookAhead(referrals.child, count);
			for (let i = 0; i < count; i++) {
				const at = (referrals.child[i] ?? -1) * kept;
				if (at < 0) continue;
				const line = referrals.line[i] ?? 0;
				const birth = referrals.birth[i] ?? noDay;
				if (birth !== noDay && isOther(at, birth, line)) {
					const message = messages.birthDateDiffers(said(at));
					cells.tell("date_of_birth", lines.placeOf(line).line, message);
				}
				const sex = referrals.sex[i] ?? -1;
				if (sex >= 0 && sex !== notRecorded && isOther(at + 2, sex, line)) {
					const message = messages.sexDiffers(said(at + 2));
					cells.tell("sex", lines.placeOf(line).line, message);
				}
			}
		},
		compareOthers(cells, rows, children, births, sexesTold) {
			for (let i = 0; i < rows.count; i++) {
				const at = (children[i] ?? -1) * kept;
				if (at < 0 || at >= first.length) continue;
				const birth = births[i] ?? noDay;
				if (birth !== noDay && isKnownOther(at, birth)) {
					const message = messages.birthDateDiffersBetween(whole(at));
					cells.tell("date_of_birth", lineOf(rows, i), message);
				}
				const sex = sexesTold?.[i] ?? -1;
				if (sex >= 0 && sex !== notRecorded && isKnownOther(at + 2, sex)) {
					const message = messages.sexDiffersBetween(whole(at + 2));
					cells.tell("sex", lineOf(rows, i), message);
				}
			}
		},
	};

	/** Makes room for the children, and looks at the memory that they need, so that one wait does not follow the other. */
	function lookAhead(children: Int32Array, count: number): number {
		let looked = 0;
		for (let i = 0; i < count; i++) {
			const at = (children[i] ?? -1) * kept;
			if (at >= first.length) first = larger(first, at * 2);
			looked ^= first[at] ?? 0;
		}
		return looked;
	}

	/** Whether another value stands there already; where none does, this one is put there. */
	function isOther(at: number, value: number, line: number): boolean {
		if (first[at + 1] !== 0) return first[at] !== value;
		first[at] = value;
		first[at + 1] = line;
		return false;
	}

	function isKnownOther(at: number, value: number): boolean {
		return first[at + 1] !== 0 && first[at] !== value;
	}

	function said(at: number): string {
		return lines.say(first[at + 1] ?? 0);
	}

	/** The place with its file, for a message about another. */
	function whole(at: number): string {
		const { file, line } = lines.placeOf(first[at + 1] ?? 0);
		return `line ${line} of ${file}`;
	}
}

function larger(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(length);
	grown.set(values);
	return grown;
}
