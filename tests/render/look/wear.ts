import { strFromU8, unzipSync } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { openPictures } from "../../../src/render/chart-pictures.ts";
import { renderWordIn } from "../../../src/render/docx.ts";
import { openLook } from "../../../src/render/look/open-look.ts";
import type { Paper } from "../../../src/report/model.ts";
import {
	chart,
	heading,
	list,
	paperOf,
	paragraph,
	readChartFont,
	table,
} from "../sample-paper.ts";

/** A paper of two parts, with each kind of block. */
export const smallPaper: Paper = {
	...paperOf(
		heading(2, "First part"),
		paragraph("One.", true),
		list("a bullet"),
		table(
			1,
			"Figures",
			[
				["Risk", "words", 0.6],
				["Count", "numbers", 0.4],
			],
			[["High", "5"]],
		),
		heading(2, "Second part"),
		heading(3, "Below it"),
		paragraph("Two.", true),
		paragraph("Plain."),
	),
	named: {
		title: "Children at risk of sexual exploitation, 2016",
		authority: "Sample Borough Council",
		period: "January to December 2016",
		asAt: "31 December 2016",
	},
};

/** The same with a chart. */
export const paperWithChart: Paper = {
	...smallPaper,
	blocks: [
		...smallPaper.blocks,
		chart(1, "Most were high", [
			{ category: "High", length: 1, label: "5" },
			{ category: "Medium", length: 0.5, label: "3" },
		]),
	],
};

/** A paper in a look, its parts as texts, and questions to its text by XPath. */
export interface Worn {
	readonly bytes: Uint8Array;
	readonly notices: readonly string[];
	readonly texts: readonly string[];
	readonly names: readonly string[];
	readonly part: (name: string) => string;
	readonly ask: (path: string, name?: string) => readonly string[];
}

const namespaces = {
	w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export async function wear(
	look: Uint8Array,
	paper: Paper = smallPaper,
): Promise<Worn> {
	const opened = openLook(look, "look.docx");
	if (!opened.ok) throw new Error(opened.problem);
	const pictureOf = openPictures(readChartFont());
	const worn = await renderWordIn(opened.look, paper, pictureOf);
	const entries = unzipSync(worn.bytes);
	const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
	return {
		...worn,
		names: Object.keys(entries),
		part,
		ask: (path, name = "word/document.xml") => {
			const tree = XmlDocument.fromString(part(name));
			try {
				return tree.find(path, namespaces).map((node) => node.content);
			} finally {
				tree.dispose();
			}
		},
	};
}
