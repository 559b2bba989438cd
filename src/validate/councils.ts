import type { Authority, Settings } from "../settings/settings.ts";
import { namesOf } from "../vocabulary/authority-name.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages, type Place } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { IssueLog } from "./issue-log.ts";

/** More councils than these are not councils: England has 153 authorities for children. */
const mostCouncils = 400;

/** The row is about no council that can be told. */
export const nobodys = -1;

/** Tells which council a cell of the column `authority` means. */
export interface CouncilNames {
	/** Its number, from 0 in the order in which they are met; `nobodys` where the word names none. */
	readonly numberOf: (text: string, place: Place) => number;
	/** The same of a row that is not whole: only a council that was met already, and nothing is told. */
	readonly knownAs: (text: string) => number;
	readonly met: readonly Authority[];
	/** Blanks and unknown words stand for more councils than there can be. */
	readonly tooMany: () => boolean;
}

/**
 * Councils by their names: those of settings by any of them, others by the word in the file where it is written as
 * councils are. Any other word is told by its line and never shown: where columns have shifted, it is a child's name.
 */
export function councilNames(
	settings: Settings,
	strays: IssueLog,
): CouncilNames {
	const listed = new Map(
		[settings.authority, ...settings.authorities].flatMap((authority) =>
			namesOf(authority).map((name) => [bareWord(name), authority] as const),
		),
	);
	const numbers = new Map<string, number>();
	const met: Authority[] = [];
	return {
		met,
		tooMany: () => numbers.size > mostCouncils,
		knownAs: (text) => numbers.get(bareWord(text)) ?? nobodys,
		numberOf(text, place) {
			const word = bareWord(text);
			const known = numbers.get(word);
			if (known !== undefined && word !== "") return known;
			const name = text.trim().replaceAll(/\s+/g, " ");
			const authority =
				listed.get(word) ??
				(isWrittenAsCouncil(name)
					? { name, code: undefined, aliases: [] }
					: undefined);
			if (authority === undefined) strays.add(place, strayMessage(word));
			const number = authority === undefined ? nobodys : numberFor(authority);
			if (numbers.size <= mostCouncils) numbers.set(word, number);
			return number;
		},
	};

	/** Names of one council that settings list have one number. */
	function numberFor(authority: Authority): number {
		const at = met.indexOf(authority);
		return at === -1 ? met.push(authority) - 1 : at;
	}
}

function strayMessage(word: string): Message {
	return word === "" ? messages.noAuthority() : messages.unknownAuthority();
}

/**
 * Whether a word is written as a council's code or name: at most four capitals (`SBC`), letters with up to three digits
 * after them (`C017`, `Council 17`), a code of the Department for Education (`370`) or of the Office for National
 * Statistics (`E08000016`), or a name in which a word says that it is one (`North Sample Council`). A closed rule, so
 * that what a shifted column puts there is not shown.
 */
export function isWrittenAsCouncil(name: string): boolean {
	return (
		/^[A-Z]{1,4}$/.test(name) ||
		/^[A-Za-z]{1,10}[ _-]?\d{1,3}$/.test(name) ||
		/^\d{3}$/.test(name) ||
		/^[ENSW]\d{8}$/.test(name) ||
		(/^[\p{L}\p{M} .,'’&()-]{1,80}$/u.test(name) &&
			/\b(authority|borough|city|council|county|district|metropolitan|unitary)\b/i.test(
				name,
			))
	);
}
