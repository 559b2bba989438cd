import {
	type Comparison,
	type LedgerFiles,
	releasesIn,
} from "../ledger-zip.ts";
import { alarm, element } from "./element.ts";

/** What is said of a ledger that was given. */
export function ledgerWords(
	name: string,
	comparison: Comparison,
	ledger: LedgerFiles,
): readonly HTMLElement[] {
	const count = releasesIn(ledger);
	const holds = `${name} holds ${count} ${count === 1 ? "release" : "releases"}`;
	switch (comparison.is) {
		case "new":
			return [element("p", `${holds}. New papers are held against them.`)];
		case "longer":
			return [
				element(
					"p",
					`${holds}: all that the ledger here holds, and more. It is taken in place of that one.`,
				),
			];
		case "same":
			return [element("p", `${holds}, the same as the ledger here.`)];
		case "shorter":
			return [
				element(
					"p",
					`${holds}: an earlier copy of the ledger that is here already, which holds more. It is not taken. Delete that copy, so that nobody takes it for the ledger.`,
				),
			];
		case "apart":
			return [
				alarm(
					"Two ledgers",
					element("h3", "These are two ledgers that went apart"),
					element(
						"p",
						`${name} and the ledger here say different things from release ${comparison.fromRelease} on: somebody released a paper with one copy, and somebody another with the other. It is not taken, and nothing is put together. Keep both, choose the one to go on with, and add to it what was published with the other: in “All commands”, “releases add” with the published paper or its figures.`,
					),
				),
			];
	}
	return comparison satisfies never;
}
