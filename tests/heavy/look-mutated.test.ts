import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderWord } from "../../src/render/docx.ts";
import { openLook } from "../../src/render/look/open-look.ts";
import { wearLook } from "../../src/render/look/wear-look.ts";
import {
	allNamed,
	readXml,
	rootOf,
	writeXml,
} from "../../src/render/look/xml.ts";
import { seeded } from "../disclosure/plausible-year.ts";
import { councilLooks } from "../render/look/council-looks.ts";
import { makeLook } from "../render/look/make-look.ts";
import { smallPaper } from "../render/look/wear.ts";
import { wordLooks } from "../render/look/word-looks.ts";
import { readChartFont } from "../render/sample-paper.ts";

let paper: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
	const bytes = await renderWord(smallPaper, openPictures(readChartFont()));
	paper = new Map(Object.entries(unzipSync(bytes)));
});

/** The template with a part, or an element or two of one, or some of their attributes taken away. */
function mutate(look: Uint8Array, random: () => number): Uint8Array {
	const files: Record<string, Uint8Array> = unzipSync(look);
	const pick = <Thing>(things: readonly Thing[]) =>
		things[Math.floor(random() * things.length)];
	const name = pick(Object.keys(files).filter((one) => /xml|rels/.test(one)));
	const bytes = files[name ?? ""];
	if (name === undefined || bytes === undefined) return look;
	if (random() < 0.1) delete files[name];
	else {
		const part = readXml(bytes);
		for (let i = 0; i < 2; i++) {
			const element = pick(allNamed(part, "*"));
			if (element === undefined) continue;
			if (random() < 0.5 && element !== rootOf(part))
				element.parentNode?.removeChild(element);
			else
				for (const attribute of [...element.attributes])
					if (random() < 0.5 && !attribute.name.startsWith("xmlns"))
						element.removeAttributeNode(attribute);
		}
		files[name] = writeXml(part);
	}
	return zipSync(files);
}

it.each(Object.entries({ ...councilLooks, ...wordLooks }))(
	"whatever is missing in a template it is refused or worn: %s",
	(_, parts) => {
		const look = makeLook(parts);
		const random = seeded(look.length);
		for (let i = 0; i < 60; i++) {
			const read = openLook(mutate(look, random), "look.docx");
			if (!read.ok) continue;
			const worn = wearLook(paper, read.look, smallPaper);
			expect(worn.texts.join()).toContain("Plain.");
		}
	},
);
