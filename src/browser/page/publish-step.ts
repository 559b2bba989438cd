import {
	printedDocument,
	type ToldBuild,
	type ToldReleases,
} from "../command-output.ts";
import { type LedgerFiles, releasesIn, zipLedger } from "../ledger-zip.ts";
import {
	alarm,
	button,
	buttons,
	element,
	paragraphs,
	show,
	table,
} from "./element.ts";
import { isTicked, tick } from "./form-fields.ts";
import type { LastPaper } from "./paper-step.ts";
import { saveButton } from "./save-file.ts";
import type { Step, Tool } from "./tool.ts";

/** The fifth step: what is published goes into the ledger, which the person keeps as a file. */
export function publishStep(tool: Tool, paper: LastPaper): Step {
	const { workspace } = tool;
	const state = element("div");
	const result = element("div", { class: "result" });

	const enter = async () => {
		result.replaceChildren();
		const ledger = workspace.ledger();
		const listed = ledger && (await releases());
		const period = paper.args() && paper.period();
		state.replaceChildren(
			...(ledger === undefined
				? [
						element(
							"p",
							{ class: "warning" },
							element("strong", "No ledger was given. "),
							"If anything was published with this tool before, put its ledger in under “Your files” first: a zip file whose name begins with private-ledger, or the folder .cse-report.",
						),
						tick({
							id: "first-release",
							label:
								"Nothing was published with this tool before: begin a new ledger",
						}),
					]
				: [
						buttons(saveLedger(ledger)),
						listed ?? element("p", "The ledger could not be read: see below."),
						element(
							"p",
							"Is the last of these the last that you published? If not, this is an old copy: look for a later one.",
						),
					]),
			element(
				"p",
				period === undefined
					? "No paper has been made from the files as they are now, or it is in the ledger already."
					: `The paper made last is on ${period}.`,
			),
			buttons(
				button(
					"This paper is published: add it to the ledger",
					() => void release(),
				),
			),
		);
	};

	const releases = async (): Promise<HTMLElement | undefined> => {
		const ended = await tool.run(
			["releases", "--config", workspace.settings().path, "--json"],
			"Reading the ledger",
			{ onTrial: true },
		);
		const document = ended && printedDocument<ToldReleases>(ended.printed);
		if (document) return releaseTable(document);
		if (ended)
			show(
				result,
				element("h2", "The ledger cannot be used"),
				...paragraphs(ended.told),
			);
		return undefined;
	};

	const release = async () => {
		const args = paper.args();
		const had = workspace.ledger() !== undefined;
		if (args === undefined || (!had && !isTicked("first-release"))) {
			show(
				result,
				alarm(
					"There is a problem",
					element("h2", "There is a problem"),
					element(
						"p",
						args === undefined
							? element(
									"a",
									{ href: "#paper" },
									"Make the paper first, with the files and settings as they are now",
								)
							: element(
									"a",
									{ href: "#first-release" },
									"Put in the ledger, or say that this is the first",
								),
					),
				),
			);
			return;
		}
		const ended = await tool.run(
			[
				...args,
				"--format",
				"docx,html,json,csv",
				"--audit",
				"--release",
				"--json",
			],
			"Adding the paper to the ledger",
		);
		if (!ended) return;
		const ledger = workspace.ledger();
		const document = printedDocument<ToldBuild>(ended.printed);
		if (ended.code !== 0 || ledger === undefined) {
			show(
				result,
				alarm(
					"Not published",
					element(
						"h2",
						document?.status === "unsafe"
							? "Do not publish it: beside earlier papers it would let readers work out a small number"
							: "It was not added to the ledger",
					),
					...paragraphs(ended.told),
				),
			);
			return;
		}
		await enter();
		show(
			result,
			element("h2", "It is in the ledger. Save the ledger now"),
			...ended.told
				.split("\n")
				.filter((line) => /ledger/i.test(line))
				.map((line) => element("p", line)),
			element(
				"p",
				{ class: "private" },
				"The ledger is private, and the only thing that remembers what was published. This page forgets it when you close it. Save it in place of the one that you had, keep one copy and a backup, and put it in next time.",
			),
			element(
				"p",
				"The papers themselves are under “Your files”, as they were published.",
			),
		);
	};

	return {
		id: "publish",
		title: "When it is published",
		enter: () => void enter(),
		content: [
			element(
				"p",
				"Two papers together can tell what neither tells alone. So what is published is written into a private ledger, and every later paper is held against it. Do this when the paper goes out, and not before.",
			),
			result,
			state,
		],
	};
}

function saveLedger(ledger: LedgerFiles): HTMLElement {
	const count = releasesIn(ledger);
	return saveButton(
		`private-ledger-${count}-${count === 1 ? "release" : "releases"}.zip`,
		zipLedger(ledger),
		"Save the ledger",
	);
}

function releaseTable({ releases }: ToldReleases): HTMLElement {
	return table(
		"The ledger of what was published",
		["Release", "Period", "As at", "Council", "What"],
		releases.map(({ release, period, asAt, authority, kind }) => [
			String(release),
			period.label,
			asAt,
			authority.name,
			kind,
		]),
	);
}
